import type { AttemptHeader, AttemptRecord, StoredAttempt } from '../domain/attempt.ts';
import { digestOf, hasDigest } from './digest.ts';
import { ordered } from './plain.ts';
import type { LogDatabase, Run, Sealed } from './rows.ts';

/** What is stored of an attempt, as far as it is whole. */
export interface Reading extends StoredAttempt {
  /** One for each record. */
  readonly digests: readonly string[];
  /** What is wrong with the next one. */
  readonly damage?: string;
}

/** Gives records that are in order their digests; `before` is the digest of the record before, or that of the header. */
export function seal(records: readonly AttemptRecord[], before: string): readonly Sealed[] {
  let digest = before;
  return records.map((record) => ({ ...record, digest: (digest = digestOf(record, digest)) }));
}

export function unseal({ digest: _, ...record }: Sealed): AttemptRecord {
  return record;
}

/** In the order of the primary key, [attempt, from]. */
export function runsOf({ runs }: LogDatabase, attempt: string): PromiseLike<readonly Run[]> {
  return runs.where('attempt').equals(attempt).toArray();
}

export function lastRunOf({ runs }: LogDatabase, attempt: string): PromiseLike<Run | undefined> {
  return runs.where('attempt').equals(attempt).last();
}

/** The records of a row; none if the storage has made something else of them. */
export function recordsIn({ records }: Run): readonly Sealed[] {
  const stored: unknown = records;
  const isRecord = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'seq' in one;
  return Array.isArray(stored) && Array.from(stored).every(isRecord) ? records : [];
}

/** How many records an attempt has had, by the number of its last one. */
export function lengthOf(last: Run | undefined): number {
  return last ? last.from + recordsIn(last).length : 0;
}

/** The record of an attempt with this number, and its place in the log. */
export async function recordAt(
  { runs }: LogDatabase,
  attempt: string,
  seq: number,
): Promise<{ readonly record: Sealed; readonly place: number } | undefined> {
  const run = await runs
    .where('[attempt+from]')
    .between([attempt, 0], [attempt, seq], true, true)
    .last();
  const record = run?.records[seq - run.from];
  return run && record && { record, place: run.place - run.records.length + 1 + seq - run.from };
}

/** Reads an attempt up to the first record that is missing or, unless `trusting`, not as it was written. */
export function readRuns(header: AttemptHeader, runs: readonly Run[], trusting = false): Reading {
  const records: AttemptRecord[] = [];
  const digests: string[] = [];
  let before = digestOf(ordered(header));
  const upTo = (damage: string): Reading => ({ header, records, digests, damage });
  for (const run of runs) {
    if (recordsIn(run).length === 0) return upTo(altered(records));
    for (const [i, sealed] of run.records.entries()) {
      const seq = records.length;
      if (sealed.seq !== seq || run.from + i !== seq) {
        return upTo(`record ${seq + 1} of this attempt is missing`);
      }
      const record = unseal(sealed);
      if (!trusting && !hasDigest(record, before, sealed.digest)) return upTo(altered(records));
      before = sealed.digest;
      records.push(record);
      digests.push(before);
    }
  }
  return { header, records, digests };
}

function altered({ length }: readonly AttemptRecord[]): string {
  return length === 0
    ? 'record 1 of this attempt, or how it begins, is not as it was written'
    : `record ${length + 1} of this attempt is not as it was written`;
}
