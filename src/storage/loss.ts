import { readHead } from './head.ts';
import type { Head, LogDatabase } from './rows.ts';
import { recordsIn } from './runs.ts';
import type { Confirmed } from './witness.ts';

/**
 * How many records were confirmed once and are gone. A quick look: it counts rows, and reads them only where some
 * are missing.
 */
export async function lossOf(database: LogDatabase, seen: Confirmed | undefined): Promise<number> {
  const head = await readHead(database, seen);
  const lost = Math.max(0, head.place - head.removed - (await presentIn(database, head)));
  return lost === 0 && !(await isAsConfirmed(database, seen)) ? 1 : lost;
}

/** How many records there are, by the head if as many rows are there as it says. */
export async function presentIn(database: LogDatabase, head: Head): Promise<number> {
  const rows = await database.runs.count();
  return rows === head.rows ? head.records : readableIn(database);
}

/** How many records can be read, of all attempts. */
export async function readableIn({ runs }: LogDatabase): Promise<number> {
  let all = 0;
  await runs.each((run) => void (all += recordsIn(run).length));
  return all;
}

/** The record that was confirmed last is still the same, or was taken away on purpose. */
async function isAsConfirmed({ runs }: LogDatabase, seen: Confirmed | undefined): Promise<boolean> {
  if (!seen || seen.digest === null) return true;
  const run = await runs.where('place').aboveOrEqual(seen.place).first();
  const records = run ? recordsIn(run) : [];
  const standing = run && records[records.length - 1 - (run.place - seen.place)];
  return !standing || standing.digest === seen.digest;
}
