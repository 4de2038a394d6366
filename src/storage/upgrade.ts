import type { Transaction } from 'dexie';
import type { AttemptHeader, AttemptRecord } from '../domain/attempt.ts';
import { digestOf } from './digest.ts';
import { countAll } from './head.ts';
import { seal } from './runs.ts';
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
    const header = ordered(await attempts.get(attempt));
    const found = await records.where('attempt').equals(attempt).toArray();
    const sealed = seal(ordered(found), header ? digestOf(header) : '');
    for (const part of withoutGaps(sealed)) {
      place += part.length;
      await runs.add({ attempt, from: (part[0] as Sealed).seq, place, records: part });
    }
  }
  const meta = transaction.table<unknown, string>('meta');
  await meta.put({ key: 'head', value: await countAll({ attempts, runs }) });
  await meta.put({ key: 'data version', value: dataVersion });
}

function withoutGaps(records: readonly Sealed[]): readonly (readonly Sealed[])[] {
  const parts: Sealed[][] = [];
  for (const record of records) {
    const last = parts.at(-1);
    if (last?.at(-1)?.seq === record.seq - 1) last.push(record);
    else parts.push([record]);
  }
  return parts;
}
