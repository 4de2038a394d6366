import type { ActDone } from './decision.ts';
import type { FactId, Value } from './fact.ts';
import type { Facts } from './patient.ts';
import type { Verdict } from './table.ts';

/** One of the two patients of a flip pair. */
export interface FlipSide {
  /** What the fact is in this patient. */
  readonly value: Value;
  /** The given facts in which this patient differs from the first one of the case, or of the situation. */
  readonly patient: Facts;
  /** The right acts; of an order, in that order. */
  readonly acts: readonly ActDone[];
  /** The row that tells this patient from the other; of an order the rule that the other's order breaks. */
  readonly row: string;
  /** What the other patient's acts would be here; the verdict is null where they cannot be chosen. */
  readonly swapped: { readonly verdict: Verdict | null; readonly pitfalls: readonly string[] };
}

/** Two sound patients who differ in one fact, and what is right for the one is not right for the other. */
export interface FlipPair {
  readonly id: string;
  readonly case: string;
  /** Where both are met: on their best roads, or in the situation. */
  readonly step: string;
  readonly situation: string | null;
  /** This one is the same patient without the situation: what others did in it is the one difference. */
  readonly plain?: 'a' | 'b';
  readonly table: string;
  readonly fact: FactId;
  readonly a: FlipSide;
  readonly b: FlipSide;
  /** Named by the two rows, or by what judges the swapped acts. */
  readonly conflicts: readonly string[];
  /** Named by choosing the other's acts. */
  readonly pitfalls: readonly string[];
  /** Where there are any, the flip rests on a number or a reading of ours. */
  readonly conventions: readonly string[];
}

/** The pairs as last recorded, the most instructive first. */
export interface FlipRecord {
  readonly pairs: readonly FlipPair[];
}

/** The file that holds them: written by `npm run -s flips -- --record`, held against every later search. */
export const FLIPS_FILE = 'scenarios/flips.json';
