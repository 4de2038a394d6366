import type { LogDatabase } from './rows.ts';
import { tallied, writeHead } from './head.ts';
import type { Head } from './rows.ts';
import { lastRunOf, lengthOf } from './runs.ts';

/** Takes attempts away for good, and counts what went: it is not lost. */
export async function removeAttempts(
  database: LogDatabase,
  head: Head,
  attempts: readonly string[],
): Promise<Head> {
  let next: Head = { ...head, generation: head.generation + 1 };
  for (const attempt of attempts) {
    const header = await database.attempts.get(attempt);
    // what was missing in the attempt goes with it
    const records = lengthOf(await lastRunOf(database, attempt));
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
