import type { Condition, FactId } from './fact.ts';

export type ActId = string;

/** From best to worst; `not scored` stands apart: the sources are silent. */
export const verdicts = [
  'correct',
  'acceptable',
  'acceptable with reason',
  'suboptimal',
  'harmful',
  'not scored',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a verdict: the sentence, its statements, and the errors it names. */
export interface Ground {
  readonly verdict: Verdict;
  readonly why: string;
  readonly statements: readonly string[];
  /** Committed when the act earns less than full credit. */
  readonly pitfalls: readonly string[];
}

/** What a row says of one act. */
export interface Mark extends Ground {
  /** The reasons that make "acceptable with reason" acceptable. */
  readonly reasons: readonly string[];
  /** What it means to leave this act out, where more is lost than its share of the credit. */
  readonly leftOut?: Ground;
}

/** One row: where it holds, and what it says of each act it names. */
export interface Row {
  readonly id: string;
  readonly when: Condition;
  readonly marks: Readonly<Record<ActId, Mark>>;
  readonly conflicts: readonly string[];
  readonly conventions: readonly string[];
  /** What the sources leave open here. A row with a gap is a silent row. */
  readonly gap?: string;
}

/** In an order: `first` has to come before `then`. */
export interface Constraint {
  readonly id: string;
  readonly when: Condition;
  readonly first: ActId;
  readonly then: ActId;
  /** What breaking it means. */
  readonly broken: Ground;
}

/** A clinical question, and the rows that answer it. The first row that names the act and holds decides. */
export interface RuleTable {
  readonly id: string;
  readonly question: string;
  readonly applies: Condition;
  readonly judges: readonly ActId[];
  /** The generic table whose place this one takes for its patients. */
  readonly overrides?: string;
  readonly rows: readonly Row[];
  readonly constraints: readonly Constraint[];
  /** By which clinician, and when; absent as long as nobody has. */
  readonly reviewed?: { readonly by: string; readonly on: string };
}

/** A value written out, or taken from another fact at that moment. */
export type Amount = number | { readonly of: FactId };
