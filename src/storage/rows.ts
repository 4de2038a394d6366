import type { Dexie, Table } from 'dexie';
import type { AttemptHeader, LogMark } from '../domain/attempt.ts';

/**
 * A record as JSON, with the digest of that text and of all before it in its attempt, back to the header. Kept as text,
 * because it is digested, compared and backed up as text: only who plays or reviews needs what it says.
 */
export interface Sealed {
  readonly text: string;
  readonly digest: string;
}

/**
 * Consecutive records of one attempt that also follow on each other in the whole log: a row of the storage. Few rows,
 * because rows cost more than bytes: appending makes the last one longer, and only then begins the next.
 */
export interface Run {
  readonly attempt: string;
  /** The `seq` of its first record. */
  readonly from: number;
  /** Where its last record stands among all records ever appended, counted from 1. */
  readonly place: number;
  readonly records: readonly Sealed[];
}

/** What is kept of one profile, counted along so that nobody has to read all of it. */
export interface Tally {
  readonly profile: string;
  readonly attempts: number;
  readonly records: number;
  /** When something was last decided. */
  readonly lastAt: string | null;
  readonly sinceBackup: number;
}

/** Where the log stands: one row, written with everything that changes it. */
export interface Head extends LogMark {
  /** Of all records ever appended, those that were taken away on purpose. */
  readonly removed: number;
  /** How many records and rows there are if nothing is lost. */
  readonly records: number;
  readonly rows: number;
  readonly tallies: readonly Tally[];
}

/**
 * Rises when older code could no longer read or extend what is written. A change of tables alone
 * raises the schema version only, and then adds tables and indexes: a tab with older code goes on with
 * the ones it knows. An upgrade that rewrites data also writes this number.
 */
export const dataVersion = 2;
/** A fact about the database itself. `data version`: the data version of the code that wrote last. */
type MetaRow =
  | { readonly key: 'data version'; readonly value: number }
  | { readonly key: 'head'; readonly value: Head };

/** What the log itself does not say of somebody who plays. */
export interface ProfileRow {
  readonly profile: string;
  readonly name: string;
  readonly backedUpAt: string | null;
}

export type LogDatabase = Dexie & {
  readonly attempts: Table<AttemptHeader, string>;
  readonly runs: Table<Run, [attempt: string, from: number]>;
  readonly meta: Table<MetaRow, string>;
  readonly profiles: Table<ProfileRow, string>;
  /** Worked out of the log; may be emptied at any time. */
  readonly derived: Table<{ readonly profile: string; readonly value: unknown }, string>;
};
