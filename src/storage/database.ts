import { Dexie } from 'dexie';
import { NewerData } from './failure.ts';
import { dataVersion } from './rows.ts';
import type { LogDatabase } from './rows.ts';
import { gatherRecords } from './upgrade.ts';

const schemaVersion = 3;
/** Dexie multiplies by ten. */
const nativeVersion = schemaVersion * 10;

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
  const factory = factoryOf(options);
  const database = new Dexie(nameOf(options), {
    ...(factory && { indexedDB: withoutPatching(factory) }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as LogDatabase;
  database.version(1).stores({
    attempts: 'attempt, profile',
    records: '[attempt+seq]',
    meta: 'key',
  });
  database
    .version(2)
    .stores({
      records: null,
      runs: '[attempt+from], place',
      profiles: 'profile',
      derived: 'profile',
    })
    .upgrade(gatherRecords);
  // the latest attempts of somebody, without reading all
  database.version(schemaVersion).stores({ attempts: 'attempt, profile, [profile+startedAt]' });
  database.on('populate', async (transaction) => {
    await transaction.table('meta').add({ key: 'data version', value: dataVersion });
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
  return database.transaction(mode, database.tables, async () => {
    await refuseNewerData(database);
    return work(database);
  });
}

async function refuseNewerData({ meta }: LogDatabase): Promise<void> {
  const row = await meta.get('data version');
  if (row !== undefined && !((row.value as number) <= dataVersion)) throw new NewerData();
}

export function nameOf({ name }: DatabaseOptions): string {
  return name ?? 'clear-margins';
}

/** Where databases are opened; undefined if this browser has no storage. */
export function factoryOf({ indexedDB }: DatabaseOptions): IDBFactory | undefined {
  const found: Partial<typeof Dexie.dependencies> = Dexie.dependencies;
  return indexedDB ?? found.indexedDB;
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
