import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { factoryOf, nameOf } from './database.ts';
import type { DatabaseOptions } from './database.ts';

interface Row {
  readonly key: 'file' | 'digest';
  readonly value: unknown;
}

/** Where a backup lies while it is decided whether it is restored: a database of its own. */
export interface LaidReady {
  /** Keeps a file, and gives it back as it was kept: that is the one to verify. */
  keep(file: Blob): Promise<Blob>;
  /** Says that the file proved to be the backup with this digest. */
  confirm(digest: string): Promise<void>;
  /** The file, if it proved to be this backup. */
  file(digest: string): Promise<Blob | undefined>;
  close(): void;
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
  }) as Dexie & { readonly rows: Table<Row, string> };
  database.version(1).stores({ rows: 'key' });
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  await database.open();

  async function kept(): Promise<Blob> {
    const row = await database.rows.get('file');
    return new Blob(row ? [row.value as ArrayBuffer] : []);
  }

  return {
    async keep(file) {
      // not every browser keeps a Blob
      const value = await file.arrayBuffer();
      await database.rows.put({ key: 'file', value });
      return kept();
    },
    async confirm(digest) {
      await database.rows.put({ key: 'digest', value: digest });
    },
    async file(digest) {
      const row = await database.rows.get('digest');
      return row?.value === digest ? kept() : undefined;
    },
    close: () => database.close(),
  };
}

/**
 * Deletes a database. One that another tab keeps is deleted as soon as that tab lets go.
 * @param patiently resolves only then; else with false as soon as it is clear that another tab keeps it.
 */
export function deleteDatabase(
  options: DatabaseOptions,
  name: string,
  patiently = false,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const factory = factoryOf(options);
    if (!factory) throw new Dexie.MissingAPIError();
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onblocked = () => {
      if (!patiently) resolve(false);
    };
    request.onerror = () => reject(request.error ?? new Dexie.UnknownError());
  });
}
