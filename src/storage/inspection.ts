import type { BackupFault } from '../domain/archive.ts';
import type { LogFailure } from '../domain/attempt.ts';
import { usualLimits } from './backup-format.ts';
import type { Limits } from './backup-format.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { muchPatience } from './connection.ts';
import { deleteDatabase, nameOfLaid, openLaidReady } from './laid-ready.ts';
import type { Candidate, Laid } from './laid-ready.ts';
import { foresee, nothing, sum } from './restore.ts';
import type { Counts } from './restore.ts';
import { readBackup } from './verification.ts';
import type { Verified } from './verification.ts';

export interface InspectionOptions extends ConnectionOptions {
  /** How large a backup may be that is read. */
  readonly limits?: Limits;
}

/** Thrown where the log cannot be compared with a backup. */
class Stopped extends Error {
  readonly failure: LogFailure;
  constructor(failure: LogFailure) {
    super(failure.is);
    this.failure = failure;
  }
}

/**
 * Verifies a backup, lays it ready in a database of its own, and works out what restoring it would do. Rejects with
 * what the storage says.
 */
export async function inspectBackup(
  options: InspectionOptions,
  connection: Connection,
  file: Blob,
): Promise<{ readonly verified: Verified; readonly counts: Counts } | BackupFault | LogFailure> {
  if (!(await clearLaid(options))) return { is: 'blocked', because: 'another tab reads a backup' };
  const laid = await openLaidReady(options);
  let counts: Counts = nothing;
  const take = async (some: readonly (Candidate & Laid)[]): Promise<void> => {
    if (!(await laid.add(some.map(({ text, digests }) => ({ text, digests })))))
      throw new Stopped({ is: 'not saved', because: 'the storage does not keep what is written' });
    const fates = await connection.run('r', (database) => foresee(database, some), muchPatience);
    if ('is' in fates) throw new Stopped(fates);
    counts = sum(counts, fates);
  };
  try {
    const verified = await readBackup(file, options.limits ?? usualLimits, take);
    if ('is' in verified) return verified;
    await laid.finish(verified.digest);
    return { verified, counts };
  } catch (error) {
    if (error instanceof Stopped) return error.failure;
    throw error;
  } finally {
    laid.close();
  }
}

/** The attempts of the backup with this digest as they were laid ready; undefined if another one lies there. */
export async function allLaid(
  options: InspectionOptions,
  digest: string,
): Promise<readonly Laid[] | undefined> {
  const laid = await openLaidReady(options);
  try {
    return await laid.all(digest);
  } finally {
    laid.close();
  }
}

/** Deletes what was laid ready. False: another tab holds it. */
export function clearLaid(options: InspectionOptions): Promise<boolean> {
  return deleteDatabase(options, nameOfLaid(options));
}
