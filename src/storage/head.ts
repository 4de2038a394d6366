import { dataVersion } from './rows.ts';
import { recordsIn, unseal } from './runs.ts';
import type { Head, LogDatabase, Sealed, Tally } from './rows.ts';
import type { Confirmed } from './witness.ts';

const empty: Head = { generation: 0, place: 0, removed: 0, records: 0, rows: 0, tallies: [] };

/**
 * Where the log stands. A database that holds less than was confirmed (a browser empties a broken one without a word)
 * goes on counting from what was confirmed: so its loss stays known.
 */
export async function readHead(database: LogDatabase, seen?: Confirmed): Promise<Head> {
  const row = await database.meta.get('head');
  const head = row?.key === 'head' ? row.value : await countAll(database);
  if (!seen) return head;
  return {
    ...head,
    place: Math.max(head.place, seen.place),
    removed: Math.max(head.removed, seen.removed),
  };
}

/** Every change of the log ends with this. */
export async function writeHead({ meta }: LogDatabase, head: Head): Promise<void> {
  await meta.bulkPut([
    { key: 'data version', value: dataVersion },
    { key: 'head', value: head },
  ]);
}

/** Works the head out of what is there. */
export async function countAll({ attempts, runs }: Pick<LogDatabase, 'attempts' | 'runs'>) {
  const owners = new Map<string, string>();
  await attempts.each(({ attempt, profile }) => void owners.set(attempt, profile));
  let head = empty;
  for (const profile of owners.values()) head = tallied(head, profile, { attempts: 1 });
  await runs.each((run) => {
    const records = recordsIn(run);
    const more = { rows: 1, records: records.length, lastAt: latest(records) };
    head = {
      ...grown(head, owners.get(run.attempt), more),
      place: Math.max(head.place, run.place),
    };
  });
  return { ...head, removed: head.place - head.records };
}

/** So many more records, in so many more rows, at the end of the log. An owner is not known only where the header is lost. */
export function grown(
  head: Head,
  profile: string | undefined,
  more: { readonly rows: number; readonly records: number; readonly lastAt: string | null },
): Head {
  const all = {
    ...head,
    place: head.place + more.records,
    records: head.records + more.records,
    rows: head.rows + more.rows,
  };
  return profile === undefined ? all : tallied(all, profile, more);
}

/** Counts for a profile; counts nothing below zero. */
export function tallied(
  head: Head,
  profile: string,
  more: { readonly attempts?: number; readonly records?: number; readonly lastAt?: string | null },
): Head {
  const known = head.tallies.find((tally) => tally.profile === profile);
  const records = Math.max(0, (known?.records ?? 0) + (more.records ?? 0));
  const lastAt = more.lastAt ?? null;
  const tally: Tally = {
    profile,
    attempts: Math.max(0, (known?.attempts ?? 0) + (more.attempts ?? 0)),
    records,
    lastAt: later(known?.lastAt ?? null, lastAt),
    sinceBackup: Math.min(records, (known?.sinceBackup ?? 0) + Math.max(0, more.records ?? 0)),
  };
  const others = head.tallies.filter((other) => other !== known);
  return { ...head, tallies: tally.attempts === 0 ? others : [...others, tally] };
}

/** When the last of records was made. */
export function latest(records: readonly Sealed[]): string | null {
  return unseal(records).reduce<string | null>((last, { at }) => later(last, at), null);
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}
