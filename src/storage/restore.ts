import type { BackupContents, Inspected } from '../domain/archive.ts';
import { grown, readHead, tallied, writeHead } from './head.ts';
import { lossOf, presentIn } from './loss.ts';
import { fateOf, fatesOf } from './merge.ts';
import type { Candidate, Fate } from './merge.ts';
import { removeAttempts } from './removal.ts';
import { recordsIn } from './runs.ts';
import type { Head, LogDatabase, Run } from './rows.ts';
import type { Confirmed } from './witness.ts';

export type Counts = Pick<Inspected, 'added' | 'grown' | 'known' | 'apart'>;

export const nothing: Counts = { added: 0, grown: 0, known: 0, apart: 0 };

/** Gives the next attempts of a backup, so many or as many as are left. */
export type Unpacking = (count: number) => readonly Candidate[];

const someAttempts = 100;

/** What restoring attempts would do. */
export async function foresee(database: LogDatabase, some: readonly Candidate[]): Promise<Counts> {
  const fates = await fatesOf(database, some);
  return fates.reduce(withFate, nothing);
}

export function sum(one: Counts, other: Counts): Counts {
  return {
    added: one.added + other.added,
    grown: one.grown + other.grown,
    known: one.known + other.known,
    apart: one.apart + other.apart,
  };
}

/**
 * Adds a backup to the log. Nothing is taken away but what is replaced by the same and more. Runs inside one
 * transaction and awaits nothing but the database.
 */
export async function mergeBackup(
  database: LogDatabase,
  unpack: Unpacking,
  { contents, ofOther }: Pick<Inspected, 'contents' | 'ofOther'>,
  seen: Confirmed | undefined,
): Promise<{ readonly counts: Counts; readonly confirmed: Confirmed }> {
  const lost = await lossOf(database, seen);
  let head = await readHead(database, seen);
  const isNew = head.tallies.every(({ profile }) => profile !== contents.profile);
  const present = await presentIn(database, head);
  const before = head.place;
  let counts = nothing;
  let coming = unpack(someAttempts);
  while (coming.length > 0) {
    const some = coming;
    const fates = await fatesOf(database, some);
    const added = fates.filter(({ is }) => is === 'added');
    const adding = addAll(database, head, added);
    coming = unpack(someAttempts); // while the storage writes
    head = await adding;
    counts = added.reduce(withFate, counts);
    for (const [at, fate] of fates.entries()) {
      if (fate.is === 'added') continue;
      // it may have been kept beside ours before, by an attempt of this very backup
      const now = fate.is === 'apart' ? await fateOf(database, some[at] as Candidate) : fate;
      counts = withFate(counts, now);
      if (now.is === 'mended') {
        head = await removeAttempts(database, head, [now.header.attempt]);
      }
      if (now.is === 'grown') head = await addRuns(database, head, [now]);
      else if (now.is !== 'known') head = await addAll(database, head, [now]);
    }
  }
  const come = head.place - before;
  // what somebody else had elsewhere was not lost here
  head = await balanced(database, head, lost + present + (ofOther ? come : 0));
  await noteProfile(database, contents, isNew);
  if (isNew) head = { ...head, tallies: head.tallies.map((one) => backedUp(one, contents)) };
  await writeHead(database, { ...head, generation: head.generation + 1 });
  const last = await database.runs.orderBy('place').last();
  const digest = last?.place === head.place ? (recordsIn(last).at(-1)?.digest ?? null) : null;
  return { counts, confirmed: { place: head.place, removed: head.removed, digest } };
}

/** Adds attempts that are not here. */
async function addAll(database: LogDatabase, head: Head, fates: readonly Fate[]): Promise<Head> {
  const counting = fates.reduce(
    (next, { header }) => tallied(next, header.profile, { attempts: 1 }),
    head,
  );
  const [next] = await Promise.all([
    addRuns(database, counting, fates),
    database.attempts.bulkAdd(fates.map(({ header }) => header)),
  ]);
  return next;
}

async function addRuns(database: LogDatabase, head: Head, fates: readonly Fate[]): Promise<Head> {
  let next = head;
  const runs = fates.map(({ header: { attempt, profile }, from, records, lastAt }): Run => {
    next = grown(next, profile, { rows: 1, records: records.length, lastAt });
    return { attempt, from, place: next.place, records };
  });
  await database.runs.bulkAdd(runs);
  return next;
}

/** Counts what is there. Of what was lost, as much as has come is back. */
async function balanced(database: LogDatabase, head: Head, wanted: number): Promise<Head> {
  const records = await presentIn(database, head);
  const rows = await database.runs.count();
  const lost = Math.max(0, wanted - records);
  return { ...head, rows, records, removed: Math.max(0, head.place - records - lost) };
}

/** A name given here stays. Who comes out of a backup has one, of its time. */
async function noteProfile(
  { profiles }: LogDatabase,
  { profile, name, madeAt }: BackupContents,
  isNew: boolean,
): Promise<void> {
  const known = await profiles.get(profile);
  const backedUpAt = isNew ? madeAt : (known?.backedUpAt ?? null);
  await profiles.put({ profile, name: known?.name || name, backedUpAt });
}

function backedUp(tally: Head['tallies'][number], { profile }: BackupContents) {
  return tally.profile === profile ? { ...tally, sinceBackup: 0 } : tally;
}

function withFate(counts: Counts, { is }: Fate): Counts {
  const kind = is === 'mended' ? 'grown' : is;
  return { ...counts, [kind]: counts[kind] + 1 };
}
