import type { Looked } from '../../src/review/progress.ts';
import type { AttemptLine } from '../../src/review/standing.ts';

/** A standing written by hand: nothing was decided, but what is given. */
export const standingWith = (part: Partial<Looked> = {}): Looked => ({
  pitfalls: {},
  reliability: { chapters: {}, pitfalls: {} },
  attempts: [],
  days: [],
  memory: { counted: [] },
  ...part,
});

export const lineWith = ({
  finished = true,
  ...part
}: Partial<AttemptLine> & Pick<AttemptLine, 'attempt'>): AttemptLine => ({
  case: 'tiny',
  chapter: null,
  from: null,
  situation: null,
  mode: 'learn',
  content: '1',
  seed: null,
  startedAt: '2026-11-01T10:00:00Z',
  lastAt: '2026-11-01T10:05:00Z',
  unplayable: null,
  decisions: 5,
  notReplayed: 0,
  finished,
  scored: finished,
  passed: true,
  percent: 100,
  chapters: [],
  pitfalls: [],
  ...part,
});

/** Things by one of their names. */
export const byName = <T>(
  all: readonly T[],
  name: (one: T) => string,
): Readonly<Record<string, T>> => Object.fromEntries(all.map((one) => [name(one), one]));
