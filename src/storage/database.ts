import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { AttemptHeader, AttemptRecord } from '../domain/attempt.ts';
import { NewerData } from './failure.ts';

/**
 * Rises when older code could no longer read or extend what is written. A change of tables alone
 * raises `schemaVersion` only, and then adds tables and indexes: a tab with older code goes on with
 * the ones it knows. An upgrade that rewrites data also writes this number.
 */
export const dataVersion = 1;
const schemaVersion = 1;
/** Dexie multiplies by ten. */
const nativeVersion = schemaVersion * 10;

/** A fact about the database itself. `data version`: the data version of the code that wrote last. */
interface MetaRow {
  readonly key: 'data version';
  readonly value: number;
}

export type LogDatabase = Dexie & {
  readonly attempts: Table<AttemptHeader, string>;
  readonly records: Table<AttemptRecord, [attempt: string, seq: number]>;
  readonly meta: Table<MetaRow, string>;
};

/** Which database, of which browser: tests bring their own. */
export interface DatabaseOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

export interface DatabaseEvents {
  /** Another tab holds an older version of the database and does not let go; opening waits for it. */
  blocked(): void;
  /** The connection is closed, by us, by the browser or because a newer tab upgrades. */
  closed(): void;
}

/**
 * Opens the database, and creates it where there is none. It closes by itself when another tab wants
 * to upgrade or delete it. Rejects with NewerData, closed and with nothing written, if newer code
 * wrote last; with an error of Dexie or of the browser if it cannot be opened; stays pending as long
 * as another tab blocks it.
 */
export async function openDatabase(
  options: DatabaseOptions,
  events: DatabaseEvents,
): Promise<LogDatabase> {
  const found: Partial<typeof Dexie.dependencies> = Dexie.dependencies;
  const factory = options.indexedDB ?? found.indexedDB;
  const database = new Dexie(options.name ?? 'clear-margins', {
    ...(factory && { indexedDB: withoutPatching(factory) }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as LogDatabase;
  database.version(schemaVersion).stores({
    attempts: 'attempt, profile',
    records: '[attempt+seq]',
    meta: 'key',
  });
  database.on('close', () => events.closed());
  // false: Dexie's own handlers, which only add warnings to the console, have nothing left to do
  database.on('blocked', () => {
    events.blocked();
    return false;
  });
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  try {
    await database.open();
    await database.transaction('r', database.meta, () => refuseNewerData(database));
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Runs work in one transaction over all tables, in a database that no newer code has written to.
 * Resolves after the transaction completed; rejects, with nothing written, with NewerData or with
 * what went wrong. The work awaits nothing but the database.
 */
export function inTransaction<T>(
  database: LogDatabase,
  mode: 'r' | 'rw',
  work: (database: LogDatabase) => Promise<T>,
): PromiseLike<T> {
  const { attempts, records, meta } = database;
  return database.transaction(mode, attempts, records, meta, async () => {
    await refuseNewerData(database);
    return work(database);
  });
}

async function refuseNewerData({ meta }: LogDatabase): Promise<void> {
  const row = await meta.get('data version');
  if (row !== undefined && !(row.value <= dataVersion)) throw new NewerData();
}

/** Dexie would add the tables and indexes that it misses to a database that newer code made. */
function withoutPatching(factory: IDBFactory): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) return factory.open(name);
      if (version === nativeVersion) return factory.open(name, version);
      throw new DOMException('Only newer code changes the tables of newer code.', 'VersionError');
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  };
}
