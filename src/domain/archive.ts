import type { LogFailure } from './attempt.ts';

/** Somebody who plays in this browser. No password: it keeps work apart, it does not keep it secret. */
export interface Profile {
  readonly profile: string;
  /** Empty until somebody gives it a name. */
  readonly name: string;
}

/** A profile with what is kept of it. */
export interface ProfileEntry extends Profile {
  readonly attempts: number;
  readonly records: number;
  /** When something was last decided. */
  readonly lastAt: string | null;
  /** When a backup was last handed out, and how many records have come since. */
  readonly backedUpAt: string | null;
  readonly sinceBackup: number;
}

/** What a backup file holds. */
export interface BackupContents extends Profile {
  readonly madeAt: string;
  readonly attempts: number;
  readonly records: number;
}

/** Why a file is not restored. Nothing has been changed. */
export type BackupFault =
  | { readonly is: 'no backup'; readonly because: string }
  | { readonly is: 'truncated'; readonly attempts: number; readonly of: number | null }
  | { readonly is: 'edited'; readonly where: string }
  | { readonly is: 'newer format'; readonly format: number; readonly ours: number }
  | { readonly is: 'too large'; readonly limitMb: number };

/** A backup that was read whole, verified, and laid ready; what restoring it would do. */
export interface Inspected {
  readonly contents: BackupContents;
  /** It belongs to somebody else than who is playing. */
  readonly ofOther: boolean;
  /** Attempts that are not here yet, that are here and grow, that are here already. */
  readonly added: number;
  readonly grown: number;
  readonly known: number;
  /** Attempts that went on otherwise here: the one of the backup is kept beside it. */
  readonly apart: number;
}

/** What a look at everything kept has found. Nothing is repaired. */
export interface DataReport {
  readonly attempts: number;
  readonly records: number;
  /** Each with what is wrong: a record missing, altered, or belonging to no attempt. */
  readonly damaged: readonly { readonly attempt: string; readonly because: string }[];
  /** Records that this browser has once confirmed and no longer has. */
  readonly lost: number;
}

/** The log as a whole: whose it is, its second copy, its end. Every promise settles; a failure is a value. */
export interface Archive {
  /** Everybody of whom this browser keeps anything, and those it was told of. */
  profiles(): Promise<readonly ProfileEntry[] | LogFailure>;
  /** Adds a profile or renames it. */
  keepProfile(profile: Profile): Promise<true | LogFailure>;
  /** All attempts of a profile as one file. */
  backup(profile: string, madeAt: string): Promise<{ readonly file: Blob } | LogFailure>;
  /** Reads and verifies a backup in a database of its own; changes nothing else. */
  inspect(file: Blob, playing: string): Promise<Inspected | BackupFault | LogFailure>;
  /** Adds what was inspected last to the log, in one transaction. */
  restore(): Promise<Inspected | LogFailure>;
  check(): Promise<DataReport | LogFailure>;
  /** Records that were confirmed once and are gone: a quick look for the start. */
  lost(): Promise<number | LogFailure>;
  eraseProfile(profile: string): Promise<true | LogFailure>;
  /** Erases everything this app keeps in this browser. */
  eraseAll(): Promise<true | LogFailure>;
}
