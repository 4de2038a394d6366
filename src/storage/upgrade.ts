import type { Transaction } from 'dexie';
import type { AttemptHeader, AttemptRecord } from '../domain/attempt.ts';
import { countAll } from './head.ts';
import { beginningOf, seal } from './runs.ts';
import { ordered } from './plain.ts';
import { dataVersion } from './rows.ts';
import type { Run, Sealed } from './rows.ts';

type Place = [attempt: string, number: number];

/**
 * From data version 1, a row for each record: gathers the records of an attempt in runs and gives them digests. A gap
 * stays a gap. Awaits nothing but the database.
 */
export async function gatherRecords(transaction: Transaction): Promise<void> {
  const attempts = transaction.table<AttemptHeader, string>('attempts');
  const records = transaction.table<AttemptRecord, Place>('records');
  const runs = transaction.table<Run, Place>('runs');
  const owners = new Set((await records.toCollection().primaryKeys()).map(([attempt]) => attempt));
  let place = 0;
  for (const attempt of owners) {
    const header = await attempts.get(attempt);
    const found = await records.where('attempt').equals(attempt).toArray();
    let digest = header ? beginningOf(header) : '';
    for (const part of withoutGaps(found)) {
      const texts = part.map((record) => JSON.stringify(ordered(record)));
      const sealed = seal(texts, digest);
      digest = (sealed.at(-1) as Sealed).digest;
      place += part.length;
      await runs.add({ attempt, from: (part[0] as AttemptRecord).seq, place, records: sealed });
    }
  }
  const meta = transaction.table<unknown, string>('meta');
  await meta.put({ key: 'head', value: await countAll({ attempts, runs }) });
  await meta.put({ key: 'data version', value: dataVersion });
}

function withoutGaps(records: readonly AttemptRecord[]): readonly (readonly AttemptRecord[])[] {
  const parts: AttemptRecord[][] = [];
  for (const record of records) {
    const last = parts.at(-1);
    if (last?.at(-1)?.seq === record.seq - 1) last.push(record);
    else parts.push([record]);
  }
  return parts;
}
