import { Dexie } from 'dexie';
import { NewerData } from './failure.ts';
import { dataVersion } from './rows.ts';
import type { LogDatabase } from './rows.ts';
import { gatherRecords } from './upgrade.ts';

const schemaVersion = 3;

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
  const database = newDatabase(options, nameOf(options), schemaVersion, events) as LogDatabase;
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
  return opened(database, dataVersion);
}

/**
 * A database that is not open yet and has no tables yet.
 * @param newest the version of its tables, as Dexie counts.
 */
export function newDatabase(
  options: DatabaseOptions,
  name: string,
  newest: number,
  events: DatabaseEvents,
): Dexie {
  const factory = factoryOf(options);
  const database = new Dexie(name, {
    ...(factory && { indexedDB: withoutPatching(factory, newest) }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
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
  return database;
}

/** Opens a database whose tables were said. Rejects, closed, as openDatabase does. */
export async function opened<D extends Dexie>(database: D, version: number): Promise<D> {
  database.on('populate', async (transaction) => {
    await transaction.table('meta').add({ key: 'data version', value: version });
  });
  try {
    await database.open();
    await database.transaction('r', 'meta', () => refuseNewerData(database, version));
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
  return within(database, dataVersion, mode, work);
}

/** The same for a database whose data have another version. */
export function within<D extends Dexie, T>(
  database: D,
  version: number,
  mode: 'r' | 'rw',
  work: (database: D) => Promise<T>,
): PromiseLike<T> {
  return database.transaction(mode, database.tables, async () => {
    await refuseNewerData(database, version);
    return work(database);
  });
}

async function refuseNewerData(database: Dexie, version: number): Promise<void> {
  const meta = database.table<{ readonly value: unknown }, string>('meta');
  const row = await meta.get('data version');
  if (row !== undefined && !((row.value as number) <= version)) throw new NewerData();
}

export function nameOf({ name }: DatabaseOptions): string {
  return name ?? 'clear-margins';
}

/** Where databases are opened; undefined if this browser has no storage. */
export function factoryOf({ indexedDB }: DatabaseOptions): IDBFactory | undefined {
  const found: Partial<typeof Dexie.dependencies> = Dexie.dependencies;
  return indexedDB ?? found.indexedDB;
}

/** Dexie, which multiplies its versions by ten, would add the tables and indexes that it misses to a database that newer code made. */
function withoutPatching(factory: IDBFactory, newest: number): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) return factory.open(name);
      if (version === 10 * newest) return factory.open(name, version);
      throw new DOMException('Only newer code changes the tables of newer code.', 'VersionError');
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  };
}
