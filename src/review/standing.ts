import type { LogMark } from '../domain/attempt.ts';
import type { ActDone, Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';

/** Everything below is plain data: the disposable cache keeps it as it is. */

/** How somebody stands with one pitfall. Counts are of decisions. */
export interface PitfallStanding {
  readonly pitfall: string;
  readonly met: number;
  readonly committed: number;
  /** Met and gone past since it was last committed. */
  readonly escapedSince: number;
  readonly certainAndWrong: number;
  readonly lastAt: string;
  readonly lastCommittedAt: string | null;
  /** When it is due again. */
  readonly due: string;
  /** Clean twice in a row on different days. */
  readonly mastered: boolean;
  /** Committed on three days or more since it was last mastered. */
  readonly stubborn: boolean;
  readonly cases: readonly string[];
  readonly chapters: readonly string[];
  /** Where it was last met: the patient that a fresh one has to differ from. */
  readonly last: { readonly attempt: string; readonly decision: number };
}

/** What was last decided at a step of a case. */
export interface LatestAnswer {
  readonly case: string;
  readonly chapter: string;
  readonly step: string;
  readonly attempt: string;
  readonly decision: number;
  readonly at: string;
  readonly acts: readonly ActDone[];
  readonly certainty: Certainty;
  readonly credit: number;
  readonly verdict: Verdict;
  readonly committed: readonly string[];
  /** How often it was tried again since, and whether a better one was found. */
  readonly tries: number;
  readonly found: boolean;
}

/** How many decisions of one certainty earned full credit, part of it, or none. */
export interface Reliability {
  readonly certainty: Certainty;
  readonly full: number;
  readonly part: number;
  readonly none: number;
}

/** One attempt at a case, as a line of the progress. */
export interface AttemptLine {
  readonly attempt: string;
  readonly case: string;
  readonly chapter: string | null;
  readonly from: string | null;
  readonly situation: string | null;
  readonly mode: 'learn' | 'exam';
  readonly seed: number | null;
  readonly startedAt: string;
  readonly lastAt: string;
  readonly decisions: number;
  readonly finished: boolean;
  readonly passed: boolean;
  /** 0 to 100. */
  readonly percent: number;
  readonly chapters: readonly {
    readonly id: string;
    readonly earned: number;
    readonly of: number;
  }[];
  readonly pitfalls: readonly string[];
}

/** Where a trainee stands: folded from all decisions, in the order of time. */
export interface Standing {
  readonly content: string;
  readonly mark: LogMark;
  readonly pitfalls: Readonly<Record<string, PitfallStanding>>;
  /** By case and step: `case/step`. */
  readonly answers: Readonly<Record<string, LatestAnswer>>;
  /** By chapter (`case/chapter`) and by pitfall. */
  readonly reliability: {
    readonly chapters: Readonly<Record<string, readonly Reliability[]>>;
    readonly pitfalls: Readonly<Record<string, readonly Reliability[]>>;
  };
  readonly attempts: Readonly<Record<string, AttemptLine>>;
  /** Days on which something was decided, such as "2026-11-22". */
  readonly days: readonly string[];
}
