import { Dexie } from 'dexie';
import type { AttemptHeader, LogFailure } from '../domain/attempt.ts';
import type { DataReport } from '../domain/archive.ts';
import { muchPatience } from './connection.ts';
import type { Connection } from './connection.ts';
import { readHead } from './head.ts';
import { lossOf } from './loss.ts';
import type { LogDatabase, Run } from './rows.ts';
import { readRuns, recordsIn } from './runs.ts';
import type { Confirmed } from './witness.ts';

const pageSize = 100;

/** Reads everything, page by page so that nobody who appends has to wait. Repairs nothing. */
export async function checkAll(
  connection: Connection,
  seen: Confirmed | undefined,
): Promise<DataReport | LogFailure> {
  const start = await connection.run('r', (database) => readHead(database, seen));
  if ('is' in start) return start;
  const damaged: DataReport['damaged'][number][] = [];
  const taken = new Set<number>();
  let attempts = 0;
  let records = 0;
  let met = 0;
  for (let after: string | null = ''; after !== null;) {
    const from: string = after;
    const page = await connection.run('r', (database) => readPage(database, from), muchPatience);
    if ('is' in page) return page;
    attempts += page.headers.size;
    for (const [attempt, runs] of page.runs) {
      const because = damageOf(page.headers.get(attempt), runs) ?? wrongPlace(runs, taken);
      if (because !== undefined) damaged.push({ attempt, because });
      for (const run of runs) {
        records += recordsIn(run).length;
        met += countUpTo(start.place, run);
      }
    }
    after = page.next;
  }
  const end = await connection.run('r', async (database) => ({
    removed: (await readHead(database, seen)).removed,
    lost: await lossOf(database, seen),
  }));
  if ('is' in end) return end;
  // counted as it was when the check began; what was removed since is not lost
  const missing = start.place - end.removed - met;
  return { attempts, records, damaged, lost: Math.max(end.lost, missing) };
}

async function readPage(database: LogDatabase, after: string) {
  const found = await database.attempts.where('attempt').above(after).limit(pageSize).toArray();
  const headers = new Map(found.map((header) => [header.attempt, header]));
  const next = found.length < pageSize ? null : (found.at(-1) as AttemptHeader).attempt;
  const all = await database.runs
    .where('[attempt+from]')
    .between([after, Dexie.maxKey], [next ?? Dexie.maxKey, Dexie.maxKey])
    .toArray();
  const runs = new Map<string, Run[]>(found.map(({ attempt }) => [attempt, []]));
  for (const run of all) {
    const known = runs.get(run.attempt);
    if (known) known.push(run);
    else runs.set(run.attempt, [run]);
  }
  return { headers, runs, next };
}

function damageOf(header: AttemptHeader | undefined, runs: readonly Run[]): string | undefined {
  if (!header) return 'its records are there, but not how it began';
  return runs.length === 0 ? 'its records are missing' : readRuns(header, runs).damage;
}

/** How many records of a row stand no further in the log: rows grow while they are checked. */
function countUpTo(place: number, run: Run): number {
  const { length } = recordsIn(run);
  return run.place > place ? Math.max(0, length - (run.place - place)) : length;
}

/** Two records cannot stand at one place of the log. */
function wrongPlace(runs: readonly Run[], taken: Set<number>): string | undefined {
  const places = runs.flatMap((run) => recordsIn(run).map((_, i) => run.place - i));
  const isWrong =
    runs.some(({ place }) => !Number.isInteger(place)) ||
    new Set(places).size < places.length ||
    places.some((place) => place < 1 || taken.has(place));
  for (const place of places) taken.add(place);
  return isWrong ? 'its place in the log is not as it was written' : undefined;
}
