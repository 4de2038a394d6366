import type { Dexie } from 'dexie';
import type { LogFailure } from '../domain/attempt.ts';
import { inTransaction, openDatabase } from './database.ts';
import type { DatabaseEvents, DatabaseOptions } from './database.ts';
import { cannotOpen, notSaved } from './failure.ts';
import type { LogDatabase } from './rows.ts';

export interface ConnectionOptions extends DatabaseOptions {
  /** Resolves after so many milliseconds. Never rejects. */
  readonly wait: (ms: number) => Promise<void>;
}

export interface Connection<D = LogDatabase> {
  /**
   * Runs work in one transaction, opening the database if need be. Always settles, within the time
   * limit (in milliseconds, 3000 unless given), and never rejects: any failure is a value. After a failure the next run opens the
   * database anew, because a connection that failed once may stay dead for ever.
   *
   * Work that is given up as too slow is not undone: it may still complete.
   */
  run<T>(
    mode: 'r' | 'rw',
    work: (database: D) => Promise<T>,
    limit?: number,
  ): Promise<T | LogFailure>;
}

/** What a connection leads to: a database, and how work in it is one transaction. */
export interface Destination<D extends Dexie> extends Pick<ConnectionOptions, 'wait'> {
  readonly open: (events: DatabaseEvents) => Promise<D>;
  readonly within: <T>(
    database: D,
    mode: 'r' | 'rw',
    work: (database: D) => Promise<T>,
  ) => PromiseLike<T>;
}

interface Link<D> {
  readonly opening: Promise<D>;
  /** Another tab keeps it from opening. */
  held: boolean;
}

/** In milliseconds. What is not confirmed within it counts as not saved. */
const patience = 3000;
/** For work on much of the log at once. In milliseconds. */
export const muchPatience = 120_000;
const tooLate = Symbol('too late');

const connections = new WeakMap<ConnectionOptions, Connection>();

/** The connection of whoever has these very options: log and archive share one. */
export function connectionOf(options: ConnectionOptions): Connection {
  const known = connections.get(options) ?? keepConnection(toLog(options));
  connections.set(options, known);
  return known;
}

const toLog = (options: ConnectionOptions): Destination<LogDatabase> => ({
  wait: options.wait,
  open: (events) => openDatabase(options, events),
  within: inTransaction,
});

/** Keeps one connection to a database, opened when it is first needed. */
export function keepConnection<D extends Dexie>({
  wait,
  open,
  within,
}: Destination<D>): Connection<D> {
  let current: Link<D> | undefined;

  function connect(): Link<D> {
    const link: Link<D> = {
      held: false,
      opening: Promise.resolve().then(() =>
        open({
          blocked: () => (link.held = true),
          closed: () => forget(link),
        }),
      ),
    };
    return link;
  }

  function forget(link: Link<D>): void {
    if (current === link) current = undefined;
  }

  function giveUp(link: Link<D>): void {
    forget(link);
    link.opening.then(
      (database) => database.close(),
      () => undefined, // it has closed itself
    );
  }

  async function runOn<T>(
    link: Link<D>,
    mode: 'r' | 'rw',
    work: (database: D) => Promise<T>,
  ): Promise<T | LogFailure> {
    let database;
    try {
      database = await link.opening;
      link.held = false;
    } catch (error) {
      giveUp(link);
      return cannotOpen(error);
    }
    try {
      const result = await within(database, mode, work);
      // Dexie opens a database anew that died unnoticed; here it counts as closed already
      if (current !== link) giveUp(link);
      return result;
    } catch (error) {
      giveUp(link);
      return mode === 'rw' ? notSaved(error) : cannotOpen(error);
    }
  }

  return {
    async run(mode, work, limit = patience) {
      const link = (current ??= connect());
      const late = wait(limit).then((): typeof tooLate => tooLate);
      const first = await Promise.race([runOn(link, mode, work), late]);
      if (first !== tooLate) return first;
      // the link opens as soon as the other tab lets go; another one would only wait behind it
      if (link.held) return { is: 'blocked', because: 'another tab of this app has to be closed' };
      giveUp(link);
      const because = 'the storage does not answer';
      return { is: mode === 'rw' ? 'not saved' : 'blocked', because };
    },
  };
}
