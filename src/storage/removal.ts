import type { LogDatabase } from './rows.ts';
import { tallied, writeHead } from './head.ts';
import type { Head } from './rows.ts';
import { presentIn } from './loss.ts';
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
    const present = runs.reduce((sum, run) => sum + recordsIn(run).length, 0);
    // what of it was lost goes with it; a gap from before losses were counted never was
    const lost = Math.max(0, next.place - next.removed - (await presentIn(database, next)));
    const records = present + Math.min(lengthOf(runs.at(-1)) - present, lost);
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
