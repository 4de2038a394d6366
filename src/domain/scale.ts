import type { FactId } from './fact.ts';
import type { Facts } from './patient.ts';
import type { Verdict } from './table.ts';

/** How the rules judge one number that comes with an act, value by value, in one patient. */
export interface Scale {
  readonly parameter: FactId;
  /** The other parameters of the act: as they were set, or as they are best where those were not. */
  readonly others: Facts;
  readonly steps: readonly { readonly value: number; readonly verdict: Verdict }[];
}
