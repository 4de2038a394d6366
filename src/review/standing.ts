import type { LogMark } from '../domain/attempt.ts';
import type { ActDone, Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';
import type { Moment } from './encounter.ts';
import type { Card } from './schedule.ts';

/** Goes up when the fold counts otherwise, or its data changes shape. */
export const FORMAT = 5;

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
  /** The local day on which it is due again, such as "2026-11-22". */
  readonly due: string;
  /** Clean twice in a row on different days. */
  readonly mastered: boolean;
  /** Committed on three days or more since it was last mastered. */
  readonly stubborn: boolean;
  readonly cases: readonly string[];
  /** As `case/chapter`. */
  readonly chapters: readonly string[];
  /** Where it was last met: the patient that a fresh one has to differ from. */
  readonly last: Moment & { readonly case: string; readonly step: string };
  /** It was committed when last it was, certain of being right. */
  readonly surelyWrong: boolean;
  /** What the fold goes on from. */
  readonly memory: {
    readonly card: Card;
    readonly cleanDays: number;
    readonly lastCleanOn: string | null;
    /** Since it was last mastered. */
    readonly failedDays: number;
    readonly lastFailedOn: string | null;
  };
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

/** What was made of a flip pair. */
export interface FlipStanding {
  readonly at: string;
  /** Each patient was given what is right when last decided. */
  readonly right: boolean;
  /** The two who were met last, the latest first. */
  readonly sides: readonly { readonly patient: string; readonly right: boolean }[];
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
  /** The content that drew its patient. */
  readonly content: string;
  readonly startedAt: string;
  readonly lastAt: string;
  /** Why today's cases cannot begin it; nothing of it is judged then. */
  readonly unplayable: 'no such case' | 'no such place' | null;
  /** Those that today's case takes, and those that it does not. */
  readonly decisions: number;
  readonly notReplayed: number;
  /** By today's case, or by the one it was played with. */
  readonly finished: boolean;
  /** By today's case: only then what follows is its result. */
  readonly scored: boolean;
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

/** How many encounters and withdrawals of an attempt were folded. */
export type Counted = readonly [attempt: string, encounters: number, withdrawals: number];

/** Where a trainee stands: folded from all decisions, in the order of time. */
export interface Standing {
  /** Of this data: another one is folded anew. */
  readonly format: typeof FORMAT;
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
  /** By their ids. A list, as `memory.counted` is. */
  readonly attempts: readonly AttemptLine[];
  /** By the id of the pair: those that were tried. */
  readonly flips: Readonly<Record<string, FlipStanding>>;
  /** Days on which something was decided, such as "2026-11-22". */
  readonly days: readonly string[];
  /** What the fold goes on from. */
  readonly memory: {
    readonly newest: (Moment & { readonly at: string }) | null;
    /** The earliest of what was dated in the future, by a clock that was ahead. */
    readonly ahead: string | null;
    /** Of each attempt, by its id. A list: copying thousands of keys takes milliseconds at each decision. */
    readonly counted: readonly Counted[];
    /** By case and patient: the day on which that patient was last met; those of the last month. */
    readonly patients: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** By case and name: when a patient of that name was last met. */
    readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}
