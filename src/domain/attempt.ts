import type { Decision } from './decision.ts';
import type { Facts } from './patient.ts';
import type { Verdict } from './table.ts';

export const modes = ['learn', 'exam'] as const;
/** learn: every decision is judged at once. exam: the judgement waits for the debrief. */
export type Mode = (typeof modes)[number];

/** A single decision met outside the course of a case: a moment once more, a pitfall that is due, one of a flip pair. */
export type Exercise =
  | { readonly is: 'redo'; readonly attempt: string; readonly decision: number }
  | { readonly is: 'round'; readonly pitfall: string }
  | { readonly is: 'flip'; readonly pair: string };

/** What is being played, by whom, and which patient was drawn. Written with the first decision, never changed. */
export interface AttemptHeader {
  readonly attempt: string;
  readonly case: string;
  /** Only this chapter is played. */
  readonly chapter: string | null;
  /** Play begins at this step of the best road instead of the first. */
  readonly from: string | null;
  /** The patient is met in this situation. */
  readonly situation: string | null;
  readonly mode: Mode;
  /** The content version at the start. */
  readonly content: string;
  /** Shuffles options and picks names; the patient as drawn is stored beside it. Null: the first patient. */
  readonly seed: number | null;
  readonly patient: Facts;
  readonly profile: string;
  readonly device: string;
  readonly startedAt: string;
  /** Decisions taken before this attempt begins: it opens where they lead, and does not judge them. */
  readonly prelude?: readonly Decision[];
  /** Only one decision is played, and this is what for. */
  readonly exercise?: Exercise;
}

/** What the rules said when the decision was made. Serves one sentence, "this is judged differently now". */
export interface Shown {
  readonly act: string;
  readonly table: string;
  readonly row: string;
  readonly verdict: Verdict;
}

interface Recorded {
  readonly attempt: string;
  /** Counts from 0 within the attempt, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly content: string;
}

export interface DecisionRecord extends Recorded, Decision {
  readonly kind: 'decision';
  readonly shown: readonly Shown[];
  /** By the rules of then nothing was left to decide after it. */
  readonly last?: true;
}

/** Takes back the decision last recorded; only while it rests, in exam mode. */
export interface WithdrawalRecord extends Recorded {
  readonly kind: 'withdrawal';
}

export type AttemptRecord = DecisionRecord | WithdrawalRecord;

/** A record before the log gives it its place. */
export type Unplaced =
  Omit<DecisionRecord, 'seq' | 'attempt'> | Omit<WithdrawalRecord, 'seq' | 'attempt'>;

export interface StoredAttempt {
  readonly header: AttemptHeader;
  readonly records: readonly AttemptRecord[];
}

/** The decisions of a log that still stand, in order. */
export function standingDecisions(records: readonly AttemptRecord[]): readonly DecisionRecord[] {
  return records.reduce<readonly DecisionRecord[]>(
    (standing, record) =>
      record.kind === 'withdrawal' ? standing.slice(0, -1) : [...standing, record],
    [],
  );
}

/** Nothing was left to decide when it was played, whatever today's case makes of it. */
export const wasFinished = (standing: readonly DecisionRecord[]): boolean =>
  standing.at(-1)?.last === true;

/** Why the log could not be written or opened, in a form that a person can be told. */
export type LogFailure =
  | { readonly is: 'blocked'; readonly because: string }
  | { readonly is: 'newer data' }
  | { readonly is: 'not saved'; readonly because: string }
  | { readonly is: 'incomplete'; readonly because: string }
  | { readonly is: 'behind'; readonly expected: number; readonly found: number };

/** How far the log had come when something was worked out of it. */
export interface LogMark {
  /** Another number: attempts were removed or restored since, and what was worked out no longer holds. */
  readonly generation: number;
  /** Counts every record ever appended, of all profiles. */
  readonly place: number;
}

/** Some attempts of somebody: those begun last. */
export interface BegunLast {
  readonly is: (header: AttemptHeader) => boolean;
  /** So many at most. */
  readonly count: number;
  /** None that was begun before so many others; absent: however long ago. */
  readonly among?: number;
  /** Only those begun before this time, as `startedAt` says it; nor do later ones count. Absent: up to now. */
  readonly before?: string;
}

/** Where attempts are kept: append only. Every promise settles; a failure is a value, never a throw. */
export interface AttemptLog {
  /**
   * Appends one record, with the header if the attempt is new, in one transaction of strict durability.
   * `after` is the number of records the writer knows of: if the log holds another number, somebody else has
   * written, and nothing is appended.
   */
  append(
    header: AttemptHeader,
    record: Unplaced,
    after: number,
  ): Promise<{ readonly seq: number } | LogFailure>;
  /** An attempt of which a record is missing is a failure: what stands would replay as something never decided. */
  read(attempt: string): Promise<StoredAttempt | undefined | LogFailure>;
  /**
   * Attempts of a profile, the latest begun first, each with its records up to the first that is missing. Of the others
   * no more is read than the header.
   * @param wanted absent: all.
   */
  list(profile: string, wanted?: BegunLast): Promise<readonly StoredAttempt[] | LogFailure>;
  /**
   * The attempts of a profile that have records placed after `mark`, whole, and the mark now. Without a mark, or with
   * one of another generation, `anew` is true and there are none: then they are read with `each`.
   */
  since(
    profile: string,
    mark: LogMark | null,
  ): Promise<
    | { readonly mark: LogMark; readonly anew: boolean; readonly grown: readonly StoredAttempt[] }
    | LogFailure
  >;
  /** Visits all attempts of a profile, some at a time, so that they need not all be in memory; waits for the visitor. */
  each(
    profile: string,
    visit: (some: readonly StoredAttempt[]) => unknown,
  ): Promise<LogMark | LogFailure>;
  /** Removes an attempt for good. */
  remove(attempt: string): Promise<true | LogFailure>;
  /** What was worked out of the log of a profile and may be thrown away at any time; undefined if there is none. */
  recall(profile: string): Promise<unknown>;
  /** @param mark of the log that it was worked out of: nothing is kept if attempts were removed or restored since. */
  memorise(profile: string, value: unknown, mark: LogMark): Promise<void>;
}
