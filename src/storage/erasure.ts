import type { LogFailure } from '../domain/attempt.ts';
import type { ConnectionOptions } from './connection.ts';
import { nameOf } from './database.ts';
import { cannotOpen } from './failure.ts';
import { deleteDatabase, nameOfLaid } from './laid-ready.ts';

/** As much of `localStorage` as is needed to find what is the app's own in it. */
export type KeyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface ErasureOptions extends ConnectionOptions {
  readonly storage?: () => KeyStorage;
}

/** In milliseconds: how long other tabs have to let go of a database. */
const patience = 10_000;
const ours = 'clear-margins.';

/** Deletes both databases and every key of the app. The witness goes first: it must not speak of a loss. */
export async function eraseEverything(options: ErasureOptions): Promise<true | LogFailure> {
  const { storage, wait } = options;
  try {
    storage?.().removeItem(`${ours}witness`);
    const late = wait(patience).then(() => false);
    for (const name of [nameOfLaid(options), nameOf(options)]) {
      const deleted = await Promise.race([deleteDatabase(options, name), late]);
      if (!deleted) return { is: 'blocked', because: 'another tab of this app has to be closed' };
    }
    if (storage) removeKeys(storage());
    return true;
  } catch (error) {
    return cannotOpen(error);
  }
}

function removeKeys(storage: KeyStorage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
  for (const key of keys) if (key?.startsWith(ours)) storage.removeItem(key);
}
