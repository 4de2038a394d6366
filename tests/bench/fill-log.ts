import type { StoredAttempt } from '../../src/domain/attempt.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { countAll, writeHead } from '../../src/storage/head.ts';
import { ordered } from '../../src/storage/plain.ts';
import { beginningOf, seal } from '../../src/storage/runs.ts';

/** At once in memory: enough to be quick. */
const some = 200;

/** Fills the log of this browser as play does that nobody interrupts: a row for each attempt. */
export async function fillLog(count: number, attempt: (n: number) => StoredAttempt): Promise<void> {
  const nothing = (): void => undefined;
  const database = await openDatabase({}, { blocked: nothing, closed: nothing });
  let place = 0;
  for (let first = 0; first < count; first += some) {
    const attempts = Array.from({ length: Math.min(some, count - first) }, (_, i) =>
      attempt(first + i),
    );
    await database.attempts.bulkAdd(attempts.map(({ header }) => ordered(header)));
    const runs = attempts.flatMap(({ header, records }) => {
      const texts = records.map((record) => JSON.stringify(ordered(record)));
      place += texts.length;
      const sealed = seal(texts, beginningOf(header));
      return [{ attempt: header.attempt, from: 0, place, records: sealed }];
    });
    await database.runs.bulkAdd(runs);
  }
  await writeHead(database, await countAll(database));
  database.close();
}
