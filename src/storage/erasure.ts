import type { LogFailure } from '../domain/attempt.ts';
import type { ConnectionOptions } from './connection.ts';
import { nameOf } from './database.ts';
import { cannotOpen } from './failure.ts';
import { nameOfHomework } from './homework.ts';
import { deleteDatabase, nameOfLaid } from './laid-ready.ts';
import { nameOfPhone } from './phone.ts';
import { nameOfTeach } from './teach-database.ts';

/** As much of `localStorage` as is needed to find what is the app's own in it. */
export type KeyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface ErasureOptions extends ConnectionOptions {
  readonly storage?: () => KeyStorage;
}

/** In milliseconds: how long other tabs have to let go of a database. */
const patience = 10_000;
const ours = 'clear-margins.';

/**
 * Deletes all databases and every key of the app. The witness goes first: it must not speak of a loss. Where another
 * tab does not let go, the keys stay, and the database goes as soon as that tab does.
 */
export async function eraseEverything(options: ErasureOptions): Promise<true | LogFailure> {
  const { storage, wait } = options;
  try {
    ifAllowed(() => storage?.().removeItem(`${ours}witness`));
    const late = wait(patience).then(() => false);
    for (const nameIn of [nameOfLaid, nameOfTeach, nameOfHomework, nameOfPhone, nameOf]) {
      const name = nameIn(options);
      const deleted = await Promise.race([deleteDatabase(options, name, true), late]);
      if (!deleted) return { is: 'blocked', because: 'another tab of this app has to be closed' };
    }
    ifAllowed(() => storage && removeKeys(storage()));
    return true;
  } catch (error) {
    return cannotOpen(error);
  }
}

/** Where the browser forbids `localStorage` nothing was ever kept in it. */
function ifAllowed(work: () => unknown): void {
  try {
    work();
  } catch {
    // then there is nothing to erase
  }
}

function removeKeys(storage: KeyStorage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
  for (const key of keys) if (key?.startsWith(ours)) storage.removeItem(key);
}
