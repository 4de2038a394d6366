import { tallied, writeHead } from './head.ts';
import { presentIn, readableIn } from './loss.ts';
import type { Head, LogDatabase, Run } from './rows.ts';
import { lengthOf, recordsIn, runsOf } from './runs.ts';

/** Takes attempts away for good, and counts what went: it is not lost. */
export async function removeAttempts(
  database: LogDatabase,
  head: Head,
  attempts: readonly string[],
): Promise<Head> {
  let next: Head = { ...head, generation: head.generation + 1 };
  for (const attempt of attempts) {
    const header = await database.attempts.get(attempt);
    const runs = await runsOf(database, attempt);
    const records = await countOf(database, next, runs);
    const rows = await database.runs.where('attempt').equals(attempt).delete();
    await database.attempts.delete(attempt);
    next = {
      ...next,
      removed: next.removed + records,
      records: next.records - records,
      rows: next.rows - rows,
    };
    if (header) next = tallied(next, header.profile, { attempts: -1, records: -records });
  }
  await writeHead(database, next);
  return next;
}

/** How many records an attempt had: what of it was lost or cannot be read goes with it. */
async function countOf(database: LogDatabase, head: Head, runs: readonly Run[]): Promise<number> {
  const last = runs.at(-1);
  if (!last) return 0;
  const present = runs.reduce((sum, run) => sum + recordsIn(run).length, 0);
  const isReadable = runs.every((run) => recordsIn(run).length > 0);
  const there = isReadable ? await presentIn(database, head) : await readableIn(database);
  // no more than is missing in all: a gap from before losses were counted never was lost
  const missing = Math.max(0, head.place - head.removed - there);
  const length = lengthOf(last) + (recordsIn(last).length > 0 ? 0 : await roomOf(database, last));
  return present + Math.max(0, Math.min(length - present, missing));
}

/** How many records a row that cannot be read can have had, by its place and that of the row before it in the log. */
async function roomOf({ runs }: LogDatabase, { place }: Run): Promise<number> {
  if (!Number.isInteger(place)) return Infinity;
  const before = await runs.where('place').below(place).last();
  return place - (before?.place ?? 0);
}

/** Takes away everything that is kept of somebody. */
export async function removeProfile(
  database: LogDatabase,
  head: Head,
  profile: string,
): Promise<Head> {
  const attempts = await database.attempts.where('profile').equals(profile).primaryKeys();
  const next = await removeAttempts(database, head, attempts);
  await database.derived.delete(profile);
  await database.profiles.delete(profile);
  return next;
}
