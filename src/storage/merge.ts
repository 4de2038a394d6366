import { Dexie } from 'dexie';
import type { AttemptHeader, AttemptRecord } from '../domain/attempt.ts';
import { latest } from './head.ts';
import type { LogDatabase, Run, Sealed } from './rows.ts';
import { beginningOf, readRuns, recordsIn, runsOf, seal } from './runs.ts';

/** An attempt of a backup, with the digests of its records. */
export interface Candidate {
  readonly header: AttemptHeader;
  readonly records: readonly Sealed[];
  /** When the last of its records was made. */
  readonly lastAt: string | null;
}

/** What becomes of an attempt of a backup. `records`: those that are written, from number `from` on. */
export type Fate = Candidate & {
  readonly from: number;
  /** mended: ours is damaged, and is written anew. */
  readonly is: 'added' | 'grown' | 'known' | 'apart' | 'mended';
};

/** What becomes of some that follow on each other. One look at the keys among them finds those that are not here. */
export async function fatesOf(
  database: LogDatabase,
  some: readonly Candidate[],
): Promise<readonly Fate[]> {
  const ids = some.map(({ header }) => header.attempt).sort();
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const [headers, runs] = await Promise.all([
    database.attempts.where('attempt').between(first, last, true, true).primaryKeys(),
    database.runs
      .where('[attempt+from]')
      .between([first, Dexie.minKey], [last, Dexie.maxKey])
      .primaryKeys(),
  ]);
  const here = new Set([...headers, ...runs.map(([attempt]) => attempt)]);
  return Promise.all(
    some.map(async (candidate): Promise<Fate> => {
      if (here.has(candidate.header.attempt)) return fateOf(database, candidate);
      return { ...candidate, from: 0, is: 'added' };
    }),
  );
}

/**
 * Compares an attempt of a backup with ours. Equal digests at a number mean that all before it is equal too, back to
 * the header. One that went on otherwise is kept beside ours, under an id that is the same whenever it comes.
 */
export async function fateOf(database: LogDatabase, candidate: Candidate): Promise<Fate> {
  const { records, header } = candidate;
  const known = await database.attempts.get(header.attempt);
  const runs = await runsOf(database, header.attempt);
  if (!known && runs.length === 0) return { ...candidate, from: 0, is: 'added' };
  const ours = known && readRuns(known, runs);
  const length = Math.min(ours?.records.length ?? 0, records.length);
  const isSame = length > 0 && ours?.records[length - 1]?.digest === records[length - 1]?.digest;
  if (isSame && length === records.length)
    return { ...candidate, records: [], from: length, is: 'known' };
  if (!ours || ours.damage !== undefined || runs.length === 0) {
    const mended = mend(candidate, known, runs);
    if (mended) return { header, records: mended, lastAt: latest(mended), from: 0, is: 'mended' };
  } else if (isSame) {
    return { ...candidate, records: records.slice(length), from: length, is: 'grown' };
  }
  const fork = records.findIndex(({ digest }, seq) => digest !== ours?.records[seq]?.digest);
  const fate = await fateOf(database, beside(candidate, Math.max(0, fork)));
  return fate.is === 'added' ? { ...fate, is: 'apart' } : fate;
}

/** Theirs, and what of ours follows on it; undefined if it does not become whole, or is another attempt. */
function mend(
  { header, records }: Candidate,
  known: AttemptHeader | undefined,
  runs: readonly Run[],
): Candidate['records'] | undefined {
  const ours = runs.flatMap((run) =>
    recordsIn(run).map((sealed, i) => ({ sealed, seq: run.from + i })),
  );
  const within = ours.filter(({ seq }) => seq < records.length);
  // where no record is left to compare, how the two began tells: a whole attempt often lies in one row
  const isSame =
    within.length > 0
      ? within.some(({ sealed, seq }) => records[seq]?.digest === sealed.digest)
      : runs.length === 0 || (known && beginningOf(known) === beginningOf(header));
  if (!isSame) return undefined;
  const { attempt } = header;
  const beyond = ours.filter(({ seq }) => !(seq < records.length));
  const all = [...records, ...beyond.map(({ sealed }) => sealed)];
  const { damage } = readRuns(header, [{ attempt, from: 0, place: all.length, records: all }]);
  return damage === undefined ? all : undefined;
}

function beside({ header, records, lastAt }: Candidate, fork: number): Candidate {
  const attempt = `${header.attempt}-${(records[fork]?.digest ?? '').slice(0, 8)}`;
  const copy = { ...header, attempt };
  const own = records.map(({ text }) =>
    JSON.stringify({ ...(JSON.parse(text) as AttemptRecord), attempt }),
  );
  return { header: copy, records: seal(own, beginningOf(copy)), lastAt };
}
