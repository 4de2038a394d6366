import type { FactId } from '../domain/fact.ts';
import type { Scale } from '../domain/scale.ts';

/** The verdicts that are right, the best first. */
export const right = ['correct', 'acceptable', 'acceptable with reason'] as const;
export type Right = (typeof right)[number];

/** Neighbouring numbers that the rules judge alike, and right. */
export interface Run {
  readonly verdict: Right;
  readonly from: number;
  readonly to: number;
}

/** What the rules say of the numbers of one parameter. Without a scale (before the decision) they say nothing. */
export interface Ruled {
  readonly runs: readonly Run[];
  /** The other parameters that go with them. */
  readonly others: Scale['others'];
  /** No value is judged at all: the sources are silent. */
  readonly silent: boolean;
}

/** Where the rules find a parameter right, of the acts that have it the one that can be most right. */
export function ruledFor(scales: readonly Scale[], parameter: FactId): Ruled | null {
  const all = scales
    .filter((scale) => scale.parameter === parameter && scale.steps.length > 0)
    .map((scale) => ({
      runs: runsOf(scale),
      others: scale.others,
      silent: scale.steps.every(({ verdict }) => verdict === 'not scored'),
    }));
  const best = (ruled: Ruled): number =>
    Math.min(right.length, ...ruled.runs.map(({ verdict }) => right.indexOf(verdict)));
  return all.reduce<Ruled | null>(
    (found, one) => (found === null || best(one) < best(found) ? one : found),
    null,
  );
}

function runsOf({ steps }: Scale): readonly Run[] {
  const runs: Run[] = [];
  steps.forEach(({ value, verdict }, i) => {
    const is = right.find((one) => one === verdict);
    if (!is) return;
    const last = runs.at(-1);
    if (last && steps[i - 1]?.verdict === verdict) runs[runs.length - 1] = { ...last, to: value };
    else runs.push({ verdict: is, from: value, to: value });
  });
  return runs;
}
