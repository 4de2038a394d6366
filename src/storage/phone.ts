import type { Dexie, Table } from 'dexie';
import type { Phone, PhoneStore } from '../room/phone.ts';
import { keepConnection } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { nameOf, newDatabase, opened, within } from './database.ts';
import type { DatabaseOptions } from './database.ts';
import { plainCopy } from './plain.ts';

type PhoneDatabase = Dexie & {
  /** One row: another room takes the place of the one before. */
  readonly phone: Table<Phone & { readonly is: 'this' }, string>;
};

const schemaVersion = 1;
/** Rises when older code could no longer read what is written. */
const dataVersion = 1;

export const nameOfPhone = (options: DatabaseOptions): string => `${nameOf(options)}-class`;

/** What a participant's phone keeps of the room it is in, in a database of its own. */
export function openPhoneStore(options: ConnectionOptions): PhoneStore {
  const connection = keepConnection<PhoneDatabase>({
    wait: options.wait,
    open(events) {
      const name = nameOfPhone(options);
      const database = newDatabase(options, name, schemaVersion, events) as PhoneDatabase;
      database.version(schemaVersion).stores({ phone: 'is', meta: 'key' });
      return opened(database, dataVersion);
    },
    within: (database, mode, work) => within(database, dataVersion, mode, work),
  });
  return {
    async read() {
      const found = await connection.run('r', async ({ phone }) => ({
        row: await phone.get('this'),
      }));
      if (!('row' in found) || !found.row) return undefined;
      const { is: _, ...phone } = found.row;
      return phone;
    },
    async keep(phone) {
      const copy = plainCopy(phone);
      const kept = await connection.run('rw', async (database) => {
        await database.phone.put({ ...copy, is: 'this' });
        return true as const;
      });
      return kept === true;
    },
  };
}
