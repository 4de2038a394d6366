import type { AttemptHeader, AttemptRecord, StoredAttempt } from '../domain/attempt.ts';
import { digestOf } from './digest.ts';
import { ordered } from './plain.ts';
import type { LogDatabase, Run, Sealed } from './rows.ts';

/** In records. A row that is lengthened is written anew: no longer, or appending takes longer than reading saves. */
const longEnough = 32;

/** What is stored of an attempt, as far as it is whole. */
export interface Reading {
  readonly header: AttemptHeader;
  readonly records: readonly Sealed[];
  /** What is wrong with the next one. */
  readonly damage?: string;
}

/** The digest of a header: the chain of its attempt begins with it. */
export function beginningOf(header: AttemptHeader): string {
  return digestOf(JSON.stringify(ordered(header)));
}

/** Gives texts their digests; `before` is the digest of the record before, or that of the header. */
export function seal(texts: readonly string[], before: string): readonly Sealed[] {
  let digest = before;
  return texts.map((text) => ({ text, digest: (digest = digestOf(text, digest)) }));
}

/** What records say, up to one that cannot be read: there is none if they were verified. */
export function unseal(records: readonly Sealed[]): readonly AttemptRecord[] {
  const read: AttemptRecord[] = [];
  try {
    for (const { text } of records) read.push(JSON.parse(text) as AttemptRecord);
  } catch {
    // whoever verifies finds it
  }
  return read;
}

export function storedIn({ header, records }: Reading): StoredAttempt {
  return { header, records: unseal(records) };
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
  return Array.isArray(stored) && Array.from(stored).every(isSealed) ? records : [];
}

function isSealed(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { text, digest } = one as Partial<Record<keyof Sealed, unknown>>;
  return typeof text === 'string' && typeof digest === 'string';
}

/** How many records an attempt has had, by the number of its last one. */
export function lengthOf(last: Run | undefined): number {
  return last ? last.from + recordsIn(last).length : 0;
}

/**
 * The last row of an attempt with the next one in it. Undefined where they must stay two: in between somebody appended to
 * another attempt, or the row is long enough, or what stands in it cannot be read and must not be written over.
 */
export function lengthened(last: Run, next: Run): Run | undefined {
  const before = recordsIn(last);
  const records = [...before, ...next.records];
  const followsOn = before.length > 0 && last.place === next.place - next.records.length;
  if (!followsOn || records.length > longEnough) return undefined;
  return { ...next, from: last.from, records };
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
  const records = run ? recordsIn(run) : [];
  const record = run && records[seq - run.from];
  return record && { record, place: run.place - records.length + 1 + seq - run.from };
}

/** Reads an attempt up to the first record that is missing or, unless `trusting`, not as it was written. */
export function readRuns(header: AttemptHeader, runs: readonly Run[], trusting = false): Reading {
  const records: Sealed[] = [];
  let before = beginningOf(header);
  const upTo = (damage: string): Reading => ({ header, records, damage });
  for (const run of runs) {
    const some = recordsIn(run);
    if (some.length === 0) return upTo(altered(records));
    for (const [i, sealed] of some.entries()) {
      const seq = records.length;
      if (run.from + i !== seq) return upTo(`record ${seq + 1} of this attempt is missing`);
      if (!trusting && digestOf(sealed.text, before) !== sealed.digest)
        return upTo(altered(records));
      before = sealed.digest;
      records.push(sealed);
    }
  }
  return { header, records };
}

function altered({ length }: readonly Sealed[]): string {
  return length === 0
    ? 'record 1 of this attempt, or how it begins, is not as it was written'
    : `record ${length + 1} of this attempt is not as it was written`;
}
