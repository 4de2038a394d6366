import type { AttemptHeader } from '../domain/attempt.ts';
import { digestOf } from './digest.ts';
import type { LogDatabase, Run, Sealed } from './rows.ts';
import { readRuns, recordsIn, runsOf, seal, unseal } from './runs.ts';

/** An attempt of a backup, with the digests of its records. */
export interface Candidate {
  readonly header: AttemptHeader;
  readonly records: readonly Sealed[];
}

/** What becomes of an attempt of a backup. `records`: those that are written, from number `from` on. */
export type Fate = Candidate & {
  readonly from: number;
  /** mended: ours is damaged, and is written anew. */
  readonly is: 'added' | 'grown' | 'known' | 'apart' | 'mended';
};

/**
 * Compares an attempt of a backup with ours. Equal digests at a number mean that all before it is equal too, back to
 * the header. One that went on otherwise is kept beside ours, under an id that is the same whenever it comes.
 */
export async function fateOf(database: LogDatabase, candidate: Candidate): Promise<Fate> {
  const { header, records } = candidate;
  const known = await database.attempts.get(header.attempt);
  const runs = await runsOf(database, header.attempt);
  if (!known && runs.length === 0) return { ...candidate, from: 0, is: 'added' };
  const ours = known && readRuns(known, runs);
  const length = Math.min(ours?.digests.length ?? 0, records.length);
  const isSame = length > 0 && ours?.digests[length - 1] === records[length - 1]?.digest;
  if (isSame && length === records.length)
    return { header, records: [], from: length, is: 'known' };
  if (!ours || ours.damage !== undefined || runs.length === 0) {
    const mended = mend(candidate, runs);
    if (mended) return { header, records: mended, from: 0, is: 'mended' };
  } else if (isSame) {
    return { header, records: records.slice(length), from: length, is: 'grown' };
  }
  const fork = records.findIndex(({ digest }, seq) => digest !== ours?.digests[seq]);
  const fate = await fateOf(database, beside(candidate, Math.max(0, fork)));
  return fate.is === 'added' ? { ...fate, is: 'apart' } : fate;
}

/** Theirs, and what of ours follows on it; undefined if it does not become whole, or is another attempt. */
function mend(
  { header, records }: Candidate,
  runs: readonly Run[],
): Candidate['records'] | undefined {
  const ours = runs.flatMap(recordsIn);
  const isSame = runs.length === 0 || ours.some((one) => records[one.seq]?.digest === one.digest);
  if (!isSame) return undefined;
  const { attempt } = header;
  const all = [...records, ...ours.filter(({ seq }) => !(seq < records.length))];
  const { damage } = readRuns(header, [{ attempt, from: 0, place: all.length, records: all }]);
  return damage === undefined ? all : undefined;
}

function beside({ header, records }: Candidate, fork: number): Candidate {
  const attempt = `${header.attempt}-${(records[fork]?.digest ?? '').slice(0, 8)}`;
  const copy = { ...header, attempt };
  const own = records.map((record) => ({ ...unseal(record), attempt }));
  return { header: copy, records: seal(own, digestOf(copy)) };
}
