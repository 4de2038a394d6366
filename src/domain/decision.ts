import type { FactId, Value } from './fact.ts';
import type { ActId, Verdict } from './table.ts';
import type { Comparison } from './fact.ts';
import type { Facts } from './patient.ts';

export const certainties = ['guess', 'fairly sure', 'certain'] as const;
export type Certainty = (typeof certainties)[number];

/** The share of right answers below which "certain" was too sure, and from which a guess was none. Our convention. */
export const NEARLY_ALWAYS = 0.8;

/** One act with the values of its parameters. */
export interface ActDone {
  readonly act: ActId;
  readonly with: Facts;
}

/** What a trainee committed at a step. In an order, the acts stand in it. */
export interface Decision {
  readonly step: string;
  readonly acts: readonly ActDone[];
  readonly certainty: Certainty;
  readonly reason: string | null;
}

/** One comparison that was looked at, with this patient's value. */
export interface Match {
  readonly on: FactId;
  readonly is: Value;
  readonly wanted: Comparison;
  readonly holds: boolean;
  readonly unit?: string;
  readonly convention?: string;
  /** What a derived fact was worked out of. */
  readonly from?: readonly Match[];
}

/** The judgement of one act, done or left out. */
export interface Finding {
  readonly act: ActId;
  readonly done: boolean;
  readonly table: string;
  readonly row: string;
  readonly verdict: Verdict;
  readonly why: string;
  readonly statements: readonly string[];
  readonly pitfalls: readonly string[];
  readonly reasons: readonly string[];
  readonly conflicts: readonly string[];
  readonly conventions: readonly string[];
  readonly gap?: string;
  readonly matched: readonly Match[];
  /** The rows tried before, each with the comparison that kept it out. */
  readonly notMatched: readonly { readonly row: string; readonly because: readonly Match[] }[];
  /** What the generic table would have said, where a site-specific one took its place. */
  readonly overridden?: { readonly table: string; readonly row: string; readonly verdict: Verdict };
}

/** Why something could not be judged, done or replayed. Always names what and where. */
export type Problem =
  | { readonly is: 'unknown fact'; readonly fact: FactId }
  | {
      readonly is: 'out of domain';
      readonly fact: FactId;
      readonly value: unknown;
      readonly wants: string;
    }
  | { readonly is: 'unknown act'; readonly act: ActId }
  | { readonly is: 'unknown table'; readonly table: string }
  | { readonly is: 'does not apply'; readonly table: string }
  | { readonly is: 'missing'; readonly table: string; readonly facts: readonly FactId[] }
  | { readonly is: 'unjudged'; readonly table: string; readonly act: ActId }
  | { readonly is: 'two values'; readonly fact: FactId }
  | { readonly is: 'cannot'; readonly step: string; readonly because: string };

/** A problem as one sentence. */
export function problemInWords(problem: Problem): string {
  switch (problem.is) {
    case 'unknown fact':
      return `No fact is called "${problem.fact}".`;
    case 'out of domain':
      return `"${problem.fact}" cannot be ${written(problem.value)}: it takes ${problem.wants}.`;
    case 'unknown act':
      return `No rule judges the act "${problem.act}".`;
    case 'unknown table':
      return `No rule table is called "${problem.table}".`;
    case 'does not apply':
      return `The table "${problem.table}" does not speak of this patient.`;
    case 'missing':
      return `The table "${problem.table}" cannot judge: ${problem.facts.join(', ')} not known.`;
    case 'unjudged':
      return `The table "${problem.table}" has no row for "${problem.act}" in this patient.`;
    case 'two values':
      return `One decision sets "${problem.fact}" to two values.`;
    case 'cannot':
      return `At "${problem.step}": ${problem.because}.`;
  }
}

/** The reason why there is no judgement, as against the judgement. */
export const isProblem = (x: Finding | Problem): x is Problem => 'is' in x;

/** A value of unknown origin as a message shows it: lists and maps are named, not written out. */
function written(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
