import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { StoredAttempt } from '../domain/attempt.ts';
import { factoryOf, nameOf } from './database.ts';
import type { DatabaseOptions } from './database.ts';
import { isSame } from './plain.ts';
import type { Sealed } from './rows.ts';

/** An attempt of a backup, with the digests of its records. */
export interface Candidate {
  readonly header: StoredAttempt['header'];
  readonly records: readonly Sealed[];
}

/** An attempt as the line of the file it stood on, quick to keep and to compare; and the digests of its records. */
export interface Laid {
  readonly text: string;
  readonly digests: readonly string[];
}

type Row = Laid & { readonly number: number };

/** Where a backup lies while it is decided whether it is restored: a database of its own. */
export interface LaidReady {
  /** Adds attempts and reads them back. False: they are not as they were written. */
  add(some: readonly Laid[]): Promise<boolean>;
  /** Says that the backup with this digest is laid ready whole. */
  finish(digest: string): Promise<void>;
  /** All of it, if this backup is laid ready. */
  all(digest: string): Promise<readonly Laid[] | undefined>;
  close(): void;
}

const pageSize = 200;

/** An attempt that was laid ready, as it is compared and written. */
export function candidateOf({ text, digests }: Laid): Candidate {
  const { header, records } = JSON.parse(text) as StoredAttempt;
  return {
    header,
    records: records.map((record, i) => ({ ...record, digest: digests[i] as string })),
  };
}

export function nameOfLaid(options: DatabaseOptions): string {
  return `${nameOf(options)} inspection`;
}

export async function openLaidReady(options: DatabaseOptions): Promise<LaidReady> {
  const factory = factoryOf(options);
  const database = new Dexie(nameOfLaid(options), {
    ...(factory && { indexedDB: factory }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
    chromeTransactionDurability: 'relaxed',
    cache: 'disabled',
  }) as Dexie & { readonly rows: Table<Row, number>; readonly whole: Table<{ digest: string }> };
  database.version(1).stores({ rows: 'number', whole: 'digest' });
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  await database.open();
  let written = 0;
  return {
    async add(some) {
      const rows = some.map((one, i) => ({ ...one, number: written + i }));
      await database.rows.bulkAdd(rows);
      const read = await database.rows.where('number').aboveOrEqual(written).toArray();
      written += rows.length;
      return read.length === rows.length && read.every((row, i) => isSame(row, rows[i]));
    },
    async finish(digest) {
      await database.whole.add({ digest });
    },
    async all(digest) {
      if (!(await database.whole.get(digest))) return undefined;
      const all: Laid[] = [];
      for (let size = pageSize; size === pageSize;) {
        const page = database.rows.where('number').aboveOrEqual(all.length).limit(pageSize);
        const rows = await page.toArray();
        all.push(...rows);
        size = rows.length;
      }
      return all;
    },
    close: () => database.close(),
  };
}

/** Deletes a database. Resolves with false as long as another tab keeps it, and it is deleted once that lets go. */
export function deleteDatabase(options: DatabaseOptions, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const factory = factoryOf(options);
    if (!factory) throw new Dexie.MissingAPIError();
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onblocked = () => resolve(false);
    request.onerror = () => reject(request.error ?? new Dexie.UnknownError());
  });
}
