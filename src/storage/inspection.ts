import type { BackupFault } from '../domain/archive.ts';
import type { LogFailure, StoredAttempt } from '../domain/attempt.ts';
import { tooLarge, usualLimits } from './backup-format.ts';
import type { Limits } from './backup-format.ts';
import { muchPatience } from './connection.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { deleteDatabase, nameOfLaid, openLaidReady } from './laid-ready.ts';
import type { Candidate } from './merge.ts';
import { linesOf } from './packing.ts';
import { foresee, nothing, sum } from './restore.ts';
import type { Counts, Unpacking } from './restore.ts';
import { asCandidate, readBackup, textsIn } from './verification.ts';
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
 * Lays a file ready in a database of its own, verifies it as it lies there, and works out what restoring it would do.
 * Rejects with what the storage says.
 */
export async function inspectBackup(
  options: InspectionOptions,
  connection: Connection,
  file: Blob,
): Promise<{ readonly verified: Verified; readonly counts: Counts } | BackupFault | LogFailure> {
  const limits = options.limits ?? usualLimits;
  if (file.size > limits.file) return tooLarge(limits.file).fault;
  if (!(await clearLaid(options))) return { is: 'blocked', because: 'another tab reads a backup' };
  const laid = await openLaidReady(options);
  let counts: Counts = nothing;
  const take = async (some: readonly Candidate[]): Promise<void> => {
    const fates = await connection.run('r', (database) => foresee(database, some), muchPatience);
    if ('is' in fates) throw new Stopped(fates);
    counts = sum(counts, fates);
  };
  try {
    const verified = await readBackup(await laid.keep(file), limits, take);
    if ('is' in verified) return verified;
    await laid.confirm(verified.digest);
    return { verified, counts };
  } catch (error) {
    if (error instanceof Stopped) return error.failure;
    throw error;
  } finally {
    laid.close();
  }
}

/**
 * Gives the attempts of the backup that was verified, each once; undefined if another one lies there. All are at hand, as
 * bytes until it is their turn: objects take many times the room.
 */
export async function unpackLaid(
  options: InspectionOptions,
  { digest, digests }: Verified,
): Promise<Unpacking | undefined> {
  const laid = await openLaidReady(options);
  const decoder = new TextDecoder();
  try {
    const file = await laid.file(digest);
    if (!file) return undefined;
    const lines: Uint8Array[] = [];
    for await (const { bytes } of linesOf(file, options.limits ?? usualLimits)) lines.push(bytes);
    const attempts = lines.slice(1, -1);
    let at = 0;
    return (count) =>
      attempts.splice(0, count).map((bytes) => {
        const attempt = JSON.parse(decoder.decode(bytes)) as StoredAttempt;
        const own = digests[at++] as readonly string[];
        const sealed = textsIn(attempt).map((text, i) => ({ text, digest: own[i] as string }));
        return asCandidate(attempt, sealed);
      });
  } finally {
    laid.close();
  }
}

/** Deletes what was laid ready. False: another tab holds it. */
export function clearLaid(options: InspectionOptions): Promise<boolean> {
  return deleteDatabase(options, nameOfLaid(options));
}
