import { Dexie } from 'dexie';
import type {
  AttemptHeader,
  LogFailure,
  LogMark,
  StoredAttempt,
  BegunLast,
} from '../domain/attempt.ts';
import { muchPatience } from './connection.ts';
import type { Connection } from './connection.ts';
import type { LogDatabase, Run } from './rows.ts';
import { readHead } from './head.ts';
import { readRuns, runsOf, storedIn } from './runs.ts';
import type { Reading } from './runs.ts';

/** How many attempts are read in one transaction: enough to be quick, few enough that an append need not wait. */
const some = 200;
/** How many headers are read at once where few attempts are wanted. */
const few = 20;

export async function readAttempt(
  database: LogDatabase,
  attempt: string,
): Promise<StoredAttempt | undefined | LogFailure> {
  const [reading] = await readAttempts(database, [attempt]);
  if (!reading) return undefined;
  const { damage } = reading;
  return damage === undefined ? storedIn(reading) : { is: 'incomplete', because: damage };
}

/** The latest begun first. Looks for gaps, not for changes: the start page waits for it. */
export async function listAttempts(
  database: LogDatabase,
  profile: string,
  { is, count, among, before }: BegunLast = { is: () => true, count: Infinity },
): Promise<readonly StoredAttempt[]> {
  const inTime = database.attempts
    .where('[profile+startedAt]')
    .between([profile, Dexie.minKey], [profile, before ?? Dexie.maxKey]);
  const latest =
    among === undefined
      ? (await inTime.primaryKeys()).reverse() // backwards they come one by one, in some browsers
      : await inTime.reverse().limit(among).primaryKeys();
  const found: AttemptHeader[] = [];
  for (let i = 0; i < latest.length && found.length < count; i += few) {
    const headers = await database.attempts.bulkGet(latest.slice(i, i + few));
    found.push(...(headers as readonly AttemptHeader[]).filter(is));
  }
  return Promise.all(
    found
      .slice(0, count)
      .map(async (header) =>
        storedIn(readRuns(header, await runsOf(database, header.attempt), true)),
      ),
  );
}

/** The attempts of a profile that have grown since `mark`, whole, and the mark now. */
export async function growth(database: LogDatabase, profile: string, mark: LogMark | null) {
  const { generation, place } = await readHead(database);
  const now: LogMark = { generation, place };
  if (mark?.generation !== generation || mark.place > place)
    return { mark: now, anew: true, grown: [] };
  const keys = await database.runs.where('place').above(mark.place).primaryKeys();
  const attempts = [...new Set(keys.map(([attempt]) => attempt))];
  const readings = await readAttempts(database, attempts);
  const grown = readings.filter(({ header }) => header.profile === profile).map(storedIn);
  return { mark: now, anew: false, grown };
}

/**
 * Visits all attempts of a profile, some in one transaction, and waits for the visitor between them. The mark is that
 * of the beginning: what was appended meanwhile may have been met already and comes once more since then.
 */
export async function walkAttempts(
  connection: Connection,
  profile: string,
  visit: (some: readonly Reading[]) => unknown,
): Promise<LogMark | LogFailure> {
  const start = await connection.run('r', async (database) => {
    const { generation, place, tallies } = await readHead(database);
    const attempts = await database.attempts.where('profile').equals(profile).primaryKeys();
    return { mark: { generation, place }, attempts, isAlone: tallies.length === 1 };
  });
  if ('is' in start) return start;
  const { attempts, isAlone } = start;
  // whatever stands between the attempts of one profile belongs to others
  const read = isAlone ? readSpan : readAttempts;
  for (let i = 0; i < attempts.length; i += some) {
    const part = attempts.slice(i, i + some);
    const readings = await connection.run('r', (database) => read(database, part), muchPatience);
    if ('is' in readings) return readings;
    await visit(readings);
  }
  return start.mark;
}

/** Those of the attempts that are known, in their order, each as far as it is whole. */
async function readAttempts(
  database: LogDatabase,
  attempts: readonly string[],
): Promise<readonly Reading[]> {
  const headers = await database.attempts.bulkGet([...attempts]);
  const known = headers.filter((header): header is AttemptHeader => header !== undefined);
  return Promise.all(
    known.map(async (header) => readRuns(header, await runsOf(database, header.attempt))),
  );
}

/** The same for attempts that follow on each other: two requests in all, instead of one for each. */
async function readSpan(
  database: LogDatabase,
  attempts: readonly string[],
): Promise<readonly Reading[]> {
  const [first = '', last = ''] = [attempts[0], attempts.at(-1)];
  const headers = await database.attempts
    .where('attempt')
    .between(first, last, true, true)
    .toArray();
  const runs = new Map<string, Run[]>(headers.map(({ attempt }) => [attempt, []]));
  const span = database.runs.where('[attempt+from]');
  for (const run of await span.between([first, Dexie.minKey], [last, Dexie.maxKey]).toArray())
    runs.get(run.attempt)?.push(run);
  const wanted = new Set(attempts);
  return headers
    .filter(({ attempt }) => wanted.has(attempt))
    .map((header) => readRuns(header, runs.get(header.attempt) ?? []));
}
