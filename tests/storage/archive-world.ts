import type { DataReport, Inspected, ProfileEntry } from '../../src/domain/archive.ts';
import type { AttemptLog, Unplaced } from '../../src/domain/attempt.ts';
import { openArchive } from '../../src/storage/archive.ts';
import type { ArchiveOptions } from '../../src/storage/archive.ts';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import { fakeBrowser, fakeTime } from './browser.ts';
import { aDecision, aHeader } from './records.ts';

/** As much of `localStorage` as the app needs, with a look inside. */
export function fakeKeys(items = new Map<string, string>()) {
  return {
    items,
    storage: {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
      key: (at: number) => [...items.keys()][at] ?? null,
      get length() {
        return items.size;
      },
    },
  };
}

export type World = ReturnType<typeof openWorld>;

/** A browser with log and archive in it; `tab` opens both once more. */
export function openWorld(part: Partial<ArchiveOptions> = {}) {
  const browser = fakeBrowser();
  const keys = fakeKeys();
  const tab = () => {
    const time = fakeTime();
    const options = { ...browser.options, ...time, storage: () => keys.storage, ...part };
    return { log: openAttemptLog(options), archive: openArchive(options), time };
  };
  return { browser, keys, tab, ...tab() };
}

/** Appends decisions at these steps to an attempt. */
export async function play(
  log: AttemptLog,
  attempt: string,
  steps: readonly (string | Unplaced)[],
  profile = 'anna',
  after = 0,
): Promise<void> {
  for (const [i, step] of steps.entries()) {
    const record = typeof step === 'string' ? aDecision(step) : step;
    const answer = await log.append(aHeader({ attempt, profile }), record, after + i);
    if ('is' in answer) throw new Error(JSON.stringify(answer));
  }
}

export const madeAt = '2026-11-23T08:00:00.000Z';

export async function backupOf(
  { archive }: Pick<World, 'archive'>,
  profile = 'anna',
): Promise<Blob> {
  return (await sound(archive.backup(profile, madeAt))).file;
}

/** Reads a backup and adds it. */
export async function restoreInto(
  { archive }: Pick<World, 'archive'>,
  file: Blob,
): Promise<Inspected> {
  await sound(archive.inspect(file, 'anna'));
  return sound(archive.restore());
}

/** What was asked for, or a test that fails with what went wrong. */
export async function sound<T>(answer: Promise<T>): Promise<Exclude<T, { readonly is: string }>> {
  const given = await answer;
  if (typeof given === 'object' && given !== null && 'is' in given)
    throw new Error(JSON.stringify(given));
  return given as Exclude<T, { readonly is: string }>;
}

export const nothingWrong: Pick<DataReport, 'damaged' | 'lost'> = { damaged: [], lost: 0 };

export async function profilesIn({ archive }: World): Promise<readonly ProfileEntry[]> {
  return sound(archive.profiles());
}

/** The lines of a backup. */
export async function linesIn(file: Blob): Promise<string[]> {
  const isPacked = file.type === 'application/gzip';
  const stream = isPacked
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  return (await new Response(stream).text()).trimEnd().split('\n');
}

export function fileOf(lines: readonly string[]): Blob {
  return new Blob([lines.map((line) => `${line}\n`).join('')]);
}

/** Changes what is stored past the app, in one transaction over one table. */
export async function tamper(
  { browser }: World,
  table: string,
  change: (store: IDBObjectStore) => IDBRequest,
): Promise<void> {
  const database = await openRaw(browser.factory);
  const transaction = database.transaction(table, 'readwrite');
  change(transaction.objectStore(table));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** All rows of a table, as they are stored. */
export async function rowsIn<T>({ browser }: World, table: string): Promise<T[]> {
  const database = await openRaw(browser.factory);
  const request = database.transaction(table).objectStore(table).getAll();
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
  return request.result as T[];
}

function openRaw(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = factory.open('clear-margins');
    request.onsuccess = () => resolve(request.result);
  });
}
