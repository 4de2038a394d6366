import type { AttemptHeader, DecisionRecord } from '../../src/domain/attempt.ts';
import { openArchive } from '../../src/storage/archive.ts';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { digestOf } from '../../src/storage/digest.ts';
import { countAll, writeHead } from '../../src/storage/head.ts';
import { ordered } from '../../src/storage/plain.ts';
import { beginningOf, seal } from '../../src/storage/runs.ts';
import { aDecision, aHeader } from '../storage/records.ts';

/** Runs in the page of a real browser, see archive.bench.ts. Times are in milliseconds. */
export interface SecondCopy {
  readonly backup: number;
  readonly erase: number;
  readonly inspect: number;
  readonly restore: number;
  /** Bytes. */
  readonly file: number;
}

export interface Reading {
  readonly each: number;
  readonly check: number;
  /** Of a hundred appends to the full log, and of as many bare transactions of the same durability. */
  readonly append: Spread;
  readonly bare: Spread;
  /** What has come since one decision. */
  readonly since: Spread;
  /** Of everything there is. */
  readonly digest: string;
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const options = { wait, storage: () => localStorage };
const log = openAttemptLog(options);
const archive = openArchive(options);

/** Fills the log as play does that nobody interrupts: a row for each attempt. */
async function fill(attempts: number, decisions: number): Promise<void> {
  const nothing = (): void => undefined;
  const database = await openDatabase({}, { blocked: nothing, closed: nothing });
  let place = 0;
  for (let first = 0; first < attempts; first += 200) {
    const headers = Array.from({ length: Math.min(200, attempts - first) }, (_, i) =>
      ordered(header(first + i)),
    );
    await database.attempts.bulkAdd(headers);
    const runs = headers.flatMap((one) => {
      const texts = Array.from({ length: decisions }, (_, seq) =>
        JSON.stringify(ordered(record(one, seq))),
      );
      place += decisions;
      return [{ attempt: one.attempt, from: 0, place, records: seal(texts, beginningOf(one)) }];
    });
    await database.runs.bulkAdd(runs);
  }
  await writeHead(database, await countAll(database));
  database.close();
}

/** A patient of the size that the cases draw. */
function header(n: number, attempt = `attempt-${n}`): AttemptHeader {
  const patient = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `group-${i % 7}.fact-${i}`,
      i % 3 ? `word-${i * n}` : i * n,
    ]),
  );
  const startedAt = `2026-11-22T08:00:00.${String(n).padStart(6, '0')}Z`;
  return aHeader({ attempt, seed: n, patient, startedAt });
}

function record({ attempt }: AttemptHeader, seq: number): DecisionRecord {
  const act = `act-number-${seq}-of-some-length`;
  const decision = aDecision(`step-number-${seq}`, {
    acts: [{ act, with: { 'parameter.one': seq, 'parameter.two': 'a word of some length' } }],
    reason: seq % 3 ? null : '平滑肌肉腫を疑う',
    shown: [
      { act, table: 'table-of-some-name', row: 'row-of-some-name', verdict: 'correct' },
      { act: 'another-act', table: 'another-table', row: 'default', verdict: 'suboptimal' },
    ],
  });
  return { ...decision, attempt, seq };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  if (typeof result === 'object' && result !== null && 'is' in result)
    throw new Error(JSON.stringify(result));
  return [result, performance.now() - from];
}

/** One digest over everything that a profile has. */
async function digestOfAll(): Promise<string> {
  let digest = '';
  await log.each('anna', (some) => (digest = digestOf(JSON.stringify(some), digest)));
  return digest;
}

async function measureSecondCopy(): Promise<SecondCopy> {
  const [made, backup] = await timed(() => archive.backup('anna', '2026-11-23T08:00:00.000Z'));
  if ('is' in made) throw new Error(made.is);
  const [, erase] = await timed(() => archive.eraseAll());
  const [, inspect] = await timed(() => archive.inspect(made.file, 'anna'));
  const [, restore] = await timed(() => archive.restore());
  return { backup, erase, inspect, restore, file: made.file.size };
}

async function measureReading(): Promise<Reading> {
  const digest = await digestOfAll();
  const [, each] = await timed(() => log.each('anna', () => undefined));
  const [report, check] = await timed(() => archive.check());
  if ('is' in report || report.damaged.length + report.lost > 0) throw new Error('damaged');
  const times = { append: [] as number[], bare: [] as number[], since: [] as number[] };
  const one = header(0, `measured-${performance.now()}`);
  const database = await openDatabase({ name: 'bare' }, { blocked: () => 0, closed: () => 0 });
  for (let seq = 0; seq < 100; seq++) {
    const [standing] = await timed(() => log.since('anna', null));
    const mark = 'mark' in standing ? standing.mark : null;
    times.append.push((await timed(() => log.append(one, record(one, seq), seq)))[1]);
    times.since.push((await timed(() => log.since('anna', mark)))[1]);
    const value = { profile: 'anna', value: record(one, seq) };
    times.bare.push((await timed(() => Promise.resolve(database.derived.put(value))))[1]);
  }
  database.close();
  await log.remove(one.attempt);
  const { append, bare, since } = times;
  return { each, check, append: spread(append), bare: spread(bare), since: spread(since), digest };
}

function spread(times: readonly number[]): Spread {
  const all = times.toSorted((a, b) => a - b);
  return { p50: all[50] as number, p95: all[95] as number };
}

Object.assign(globalThis, { fill, measureSecondCopy, measureReading });
