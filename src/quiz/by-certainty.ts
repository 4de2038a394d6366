import { certainties } from '../domain/decision.ts';
import type { Certainty } from '../domain/decision.ts';
import { countOf, isRight } from './ballots.ts';
import type { Ballot } from './ballots.ts';

/** In a breakdown, a group of fewer people is not shown: its members could be told apart. */
const SMALLEST_GROUP = 5;

/** How those who were so certain did; null: too few to be shown, or as many as would give away those too few. */
export interface CertaintyCell {
  readonly certainty: Certainty;
  readonly shown: { readonly n: number; readonly right: number } | null;
}

/** Breaks answers down by how certain they were. Groups in which nobody is say so: that gives nobody away. */
export function byCertainty(ballots: readonly Ballot[]): readonly CertaintyCell[] {
  const groups = certainties.map((certainty) => {
    const own = ballots.filter((ballot) => ballot.certainty === certainty);
    return { certainty, n: countOf(own), right: countOf(own.filter(isRight)) };
  });
  const hidden = new Set(groups.filter(({ n }) => n > 0 && n < SMALLEST_GROUP));
  // the total is known: one group hidden alone could be worked out of the others
  const next = groups
    .filter((group) => group.n > 0 && !hidden.has(group))
    .sort((a, b) => a.n - b.n)[0];
  if (hidden.size === 1 && next) hidden.add(next);
  return groups.map((group) => {
    const { certainty, n, right } = group;
    return { certainty, shown: hidden.has(group) ? null : { n, right } };
  });
}
