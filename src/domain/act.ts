import type { Condition, FactId, Value } from './fact.ts';
import type { Facts } from './patient.ts';
import type { ActId, Amount } from './table.ts';

/** What changes when a row of a consequence table holds. */
export interface Effect {
  readonly when: Condition;
  readonly set: Readonly<Record<FactId, Value | { readonly of: FactId }>>;
  /** Sets the fact to this value unless it stands higher already (words: in the order of their domain). */
  readonly raise: Readonly<Record<FactId, Value>>;
  readonly add: Readonly<Record<FactId, Amount>>;
  readonly reveal: readonly FactId[];
  /** What the trainee is told. */
  readonly tells?: string;
  /** Nothing later reads it: it is there to be told. */
  readonly story: boolean;
}

/** A named list of effects; the first that holds happens, or none. */
export interface ConsequenceTable {
  readonly name: string;
  readonly rows: readonly Effect[];
}

/** Something a clinician does, or deliberately leaves. */
export interface Act {
  readonly id: ActId;
  readonly label: string;
  /** Its line in the timeline, once done. */
  readonly past: string;
  readonly parameters: readonly FactId[];
  /** What a picture shows while the act is chosen and not yet done. Nothing judges by it. */
  readonly shows?: Facts;
  readonly takesWeeks: Amount;
  /** 0 nothing, 1 talk or look, 2 test, 3 procedure, 4 operation, drug or radiation. */
  readonly burden: number;
  /** Acts that serve the same end count once in a step where several may be chosen. */
  readonly serves?: string;
  readonly consequences: readonly ConsequenceTable[];
}
