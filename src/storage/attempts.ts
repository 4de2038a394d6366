import type {
  AttemptHeader,
  AttemptLog,
  AttemptRecord,
  LogFailure,
  StoredAttempt,
} from '../domain/attempt.ts';
import { keepConnection } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { dataVersion } from './database.ts';
import type { LogDatabase } from './database.ts';
import { notSaved } from './failure.ts';
import { isSame, plainCopy } from './plain.ts';

/**
 * The attempt log of this browser. Opens the database at the first call; every call settles within
 * 3 s of `options.wait`; a failure is a value.
 *
 * A record that was reported as not saved may land late. Whoever appends it again with the same
 * `after` succeeds: the record that stands at its place is the very one.
 */
export function openAttemptLog(options: ConnectionOptions): AttemptLog {
  const connection = keepConnection(options);
  return {
    async append(header, record, after) {
      let copy;
      try {
        copy = plainCopy({ header, record });
      } catch (error) {
        return notSaved(error);
      }
      const placed = { ...copy.record, attempt: copy.header.attempt, seq: after };
      return connection.run('rw', (database) => place(database, copy.header, placed));
    },
    read: (attempt) => connection.run('r', (database) => readAttempt(database, attempt)),
    list: (profile) => connection.run('r', (database) => listAttempts(database, profile)),
    since: () =>
      connection.run('r', async ({ records }) => ({
        mark: { generation: 0, place: await records.count() },
        anew: true,
        grown: [],
      })),
    each: (profile, visit) =>
      connection.run('r', async (database) => {
        visit(await listAttempts(database, profile));
        return { generation: 0, place: await database.records.count() };
      }),
    remove: (attempt) =>
      connection.run('rw', async ({ attempts, records }) => {
        await attempts.delete(attempt);
        await records.where('attempt').equals(attempt).delete();
        return true as const;
      }),
    recall: () => Promise.resolve(undefined),
    memorise: () => Promise.resolve(),
  };
}

/** Adds the record if its `seq` is the next one, else says what is there. */
async function place(
  { attempts, records, meta }: LogDatabase,
  header: AttemptHeader,
  record: AttemptRecord,
): Promise<{ readonly seq: number } | LogFailure> {
  const { attempt, seq } = record;
  const found = await records.where('attempt').equals(attempt).count();
  if (found !== seq) {
    const standing = await records.get([attempt, seq]);
    return isSame(standing, record) ? { seq } : { is: 'behind', expected: seq, found };
  }
  if ((await attempts.get(attempt)) === undefined) await attempts.add(header);
  await records.add(record);
  await meta.put({ key: 'data version', value: dataVersion });
  return { seq };
}

async function readAttempt(
  database: LogDatabase,
  attempt: string,
): Promise<StoredAttempt | undefined | LogFailure> {
  const header = await database.attempts.get(attempt);
  if (!header) return undefined;
  const records = await recordsOf(database, header);
  const missing = firstMissing(records);
  return missing === undefined
    ? { header, records }
    : { is: 'incomplete', because: `record ${missing + 1} of this attempt is missing` };
}

async function listAttempts(
  database: LogDatabase,
  profile: string,
): Promise<readonly StoredAttempt[]> {
  const headers = await database.attempts.where('profile').equals(profile).toArray();
  headers.sort(
    ({ startedAt: one }, { startedAt: other }) => Number(one < other) - Number(one > other),
  );
  return Promise.all(
    headers.map(async (header) => {
      const records = await recordsOf(database, header);
      return { header, records: records.slice(0, firstMissing(records)) };
    }),
  );
}

/** In the order of the primary key, [attempt, seq]. */
function recordsOf(
  { records }: LogDatabase,
  { attempt }: AttemptHeader,
): Promise<readonly AttemptRecord[]> {
  return records.where('attempt').equals(attempt).toArray();
}

/** The first `seq` that is skipped. That the last records are missing shows nowhere in the log itself. */
function firstMissing(records: readonly AttemptRecord[]): number | undefined {
  const at = records.findIndex((record, i) => record.seq !== i);
  return at < 0 ? undefined : at;
}
