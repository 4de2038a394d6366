import type { AttemptLine, PitfallStanding, Standing } from '../../src/review/standing.ts';

/** A standing written by hand: nothing was decided, but what is given. */
export const standingWith = (part: Partial<Standing> = {}): Standing => ({
  content: '2026.1',
  mark: { generation: 0, place: 0 },
  pitfalls: {},
  answers: {},
  reliability: { chapters: {}, pitfalls: {} },
  attempts: {},
  days: [],
  ...part,
});

export const lineWith = (
  part: Partial<AttemptLine> & Pick<AttemptLine, 'attempt'>,
): AttemptLine => ({
  case: 'tiny',
  chapter: null,
  from: null,
  situation: null,
  mode: 'learn',
  seed: null,
  startedAt: '2026-11-01T10:00:00Z',
  lastAt: '2026-11-01T10:05:00Z',
  decisions: 5,
  finished: true,
  passed: true,
  percent: 100,
  chapters: [],
  pitfalls: [],
  ...part,
});

export const pitfallWith = (
  part: Partial<PitfallStanding> & Pick<PitfallStanding, 'pitfall'>,
): PitfallStanding => ({
  met: 1,
  committed: 0,
  escapedSince: 0,
  certainAndWrong: 0,
  lastAt: '2026-11-01T10:05:00Z',
  lastCommittedAt: null,
  due: '2026-11-08T10:05:00Z',
  mastered: false,
  stubborn: false,
  cases: ['tiny'],
  chapters: ['before'],
  last: { attempt: 'one', decision: 0 },
  ...part,
});

/** Things by one of their names. */
export const byName = <T>(
  all: readonly T[],
  name: (one: T) => string,
): Readonly<Record<string, T>> => Object.fromEntries(all.map((one) => [name(one), one]));
