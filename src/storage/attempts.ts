import type { AttemptHeader, AttemptLog, AttemptRecord, LogFailure } from '../domain/attempt.ts';
import { connectionOf } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import type { LogDatabase } from './rows.ts';
import { notSaved } from './failure.ts';
import { grown, readHead, tallied, writeHead } from './head.ts';
import { ordered, plainCopy } from './plain.ts';
import { growth, listAttempts, readAttempt, walkAttempts } from './reading.ts';
import { removeAttempts } from './removal.ts';
import {
  beginningOf,
  lastRunOf,
  lengthened,
  lengthOf,
  recordAt,
  recordsIn,
  seal,
  storedIn,
} from './runs.ts';
import type { Sealed } from './rows.ts';
import { keepWitness } from './witness.ts';
import type { Confirmed, WitnessStorage } from './witness.ts';

export interface LogOptions extends ConnectionOptions {
  /** Where the witness is kept, outside the database; without it a loss of the end goes unnoticed. */
  readonly storage?: WitnessStorage;
}

/**
 * The attempt log of this browser. Opens the database at the first call; every transaction settles within
 * 3 s of `options.wait`; a failure is a value.
 *
 * A record that was reported as not saved may land late. Whoever appends it again with the same
 * `after` succeeds: the record that stands at its place is the very one.
 */
export function openAttemptLog(options: LogOptions): AttemptLog {
  const connection = connectionOf(options);
  const witness = keepWitness(options.storage);
  return {
    async append(header, record, after) {
      let copy;
      try {
        copy = plainCopy({ header, record });
      } catch (error) {
        return notSaved(error);
      }
      const begun = ordered(copy.header);
      const placed = ordered({ ...copy.record, attempt: begun.attempt, seq: after });
      const seen = witness.read();
      const answer = await connection.run('rw', (database) => place(database, begun, placed, seen));
      if ('is' in answer) return answer;
      witness.confirm(answer);
      return { seq: after };
    },
    read: (attempt) => connection.run('r', (database) => readAttempt(database, attempt)),
    list: (profile, wanted) =>
      connection.run('r', (database) => listAttempts(database, profile, wanted)),
    since: (profile, mark) => connection.run('r', (database) => growth(database, profile, mark)),
    each: (profile, visit) =>
      walkAttempts(connection, profile, (some) => visit(some.map(storedIn))),
    async remove(attempt) {
      const seen = witness.read();
      const head = await connection.run('rw', async (database) =>
        removeAttempts(database, await readHead(database, seen), [attempt]),
      );
      if ('is' in head) return head;
      witness.confirm({ ...head, digest: null });
      return true;
    },
    async recall(profile) {
      const found = await connection.run('r', async ({ derived }) => ({
        value: (await derived.get(profile))?.value,
      }));
      return 'is' in found ? undefined : found.value;
    },
    async memorise(profile, value, { generation }) {
      // it can be worked out again: that it could not be kept concerns nobody
      await connection.run('rw', async (database) => {
        // what was worked out before something was erased must not come back
        if ((await readHead(database)).generation === generation)
          await database.derived.put({ profile, value });
      });
    },
  };
}

/** Adds the record if its `seq` is the next one, else says what is there. */
async function place(
  database: LogDatabase,
  header: AttemptHeader,
  record: AttemptRecord,
  seen: Confirmed | undefined,
): Promise<Confirmed | LogFailure> {
  const { attempt, seq, at } = record;
  const text = JSON.stringify(record);
  // asked all at once: every answer waited for takes as long as the writing
  const [head, last, known] = await Promise.all([
    readHead(database, seen),
    lastRunOf(database, attempt),
    database.attempts.get(attempt),
  ]);
  const found = lengthOf(last);
  if (found !== seq) {
    const standing = await recordAt(database, attempt, seq);
    return standing?.record.text === text
      ? { place: standing.place, removed: head.removed, digest: standing.record.digest }
      : { is: 'behind', expected: seq, found };
  }
  const begun = known ?? header;
  const { profile } = begun;
  const before = last ? recordsIn(last) : [];
  const [sealed] = seal([text], before.at(-1)?.digest ?? beginningOf(begun)) as [Sealed];
  const run = { attempt, from: seq, place: head.place + 1, records: [sealed] };
  const longer = last && lengthened(last, run);
  const counting = known ? head : tallied(head, profile, { attempts: 1 });
  const next = grown(counting, profile, { rows: longer ? 0 : 1, records: 1, lastAt: at });
  await Promise.all([
    known ?? database.attempts.add(header),
    longer ? database.runs.put(longer) : database.runs.add(run),
  ]);
  await writeHead(database, next);
  return { place: next.place, removed: next.removed, digest: sealed.digest };
}
