import type { Dexie, Table } from 'dexie';
import type { LogFailure } from '../domain/attempt.ts';
import { begunBefore } from '../domain/homework.ts';
import type { HomeworkStore, HomeworkWork } from '../domain/homework.ts';
import { keepConnection } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { nameOf, newDatabase, opened, within } from './database.ts';
import type { DatabaseOptions } from './database.ts';
import { notSaved } from './failure.ts';
import { plainCopy } from './plain.ts';

type HomeworkDatabase = Dexie & {
  readonly works: Table<HomeworkWork, string>;
};

const schemaVersion = 1;
/** Rises when older code could no longer read or extend what is written. */
const dataVersion = 1;

export const nameOfHomework = (options: DatabaseOptions): string => `${nameOf(options)}-homework`;

/** The homework that is done in this browser, in a database of its own, with the promises of the others. */
export function openHomeworkStore(options: ConnectionOptions): HomeworkStore {
  const connection = keepConnection<HomeworkDatabase>({
    wait: options.wait,
    open(events) {
      const name = nameOfHomework(options);
      const database = newDatabase(options, name, schemaVersion, events) as HomeworkDatabase;
      database.version(schemaVersion).stores({ works: 'lesson', meta: 'key' });
      return opened(database, dataVersion);
    },
    within: (database, mode, work) => within(database, dataVersion, mode, work),
  });
  return {
    all: () =>
      connection.run('r', async ({ works }) =>
        (await works.toArray()).sort((a, b) => (a.begunAt < b.begunAt ? 1 : -1)),
      ),
    async keep(work) {
      let copy: HomeworkWork;
      try {
        copy = plainCopy(work);
      } catch (error) {
        return notSaved(error);
      }
      return connection.run('rw', async ({ works }): Promise<true | LogFailure> => {
        const kept = await works.get(copy.lesson);
        // whoever begins anew could not see it: reading it had failed
        if (kept && kept.participant.id !== copy.participant.id) return begunBefore;
        await works.put(copy);
        return true;
      });
    },
    remove: (lesson) =>
      connection.run('rw', async ({ works }) => {
        await works.delete(lesson);
        return true as const;
      }),
  };
}
