import type { DayOf } from '../../src/review/day.ts';
import type { Encounter } from '../../src/review/encounter.ts';
import { emptyStanding, foldInto } from '../../src/review/fold.ts';
import type { Reviewed } from '../../src/review/reviewed.ts';
import type { Standing } from '../../src/review/standing.ts';

export const now = {
  content: '1',
  mark: { generation: 0, place: 0 },
  at: '2026-12-31T23:59:00Z',
};
export const dayOf: DayOf = (at) => at.slice(0, 10);
export const empty = emptyStanding(now.content, now.mark);

/** A decision of attempt "one" in which the pitfall "waited" was met and escaped; some things different. */
export const encounter = (part: Partial<Encounter> = {}): Encounter => ({
  attempt: 'one',
  decision: 0,
  at: '2026-01-01T10:00:00Z',
  case: 'tiny',
  chapter: 'before',
  step: 'first',
  acts: [{ act: 'image', with: {} }],
  certainty: 'certain',
  credit: 1,
  verdict: 'correct',
  met: ['waited'],
  committed: [],
  exercise: null,
  again: null,
  pair: null,
  ...part,
});

/** The same, and the pitfall was committed. */
export const failed = (part: Partial<Encounter> = {}): Encounter =>
  encounter({ credit: 0, verdict: 'harmful', committed: ['waited'], ...part });

/** An attempt with these decisions, as the fold takes it. */
export const reviewed = (
  encounters: readonly Encounter[],
  part: Partial<Reviewed> = {},
): Reviewed => ({
  attempt: encounters[0]?.attempt ?? 'one',
  encounters,
  line: null,
  withdrawals: 0,
  case: 'tiny',
  patient: '000',
  name: 'Ada',
  lastAt: encounters.at(-1)?.at ?? '2026-01-01T10:00:00Z',
  ...part,
});

/** Each decision as an attempt of its own, folded at once. */
export function stand(...encounters: readonly Encounter[]): Standing {
  const attempts = encounters.map((one, i) =>
    reviewed([{ ...one, attempt: `${one.attempt}${i}` }]),
  );
  return foldInto(empty, attempts, now, dayOf) as Standing;
}
