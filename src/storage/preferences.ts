import { motions, themes } from '../domain/preferences.ts';
import type { Preferences, PreferenceStore } from '../domain/preferences.ts';

export interface PreferenceOptions {
  /** Gives `localStorage`: a function, because the mere mention of a blocked one throws. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly newId: () => string;
}

type Checks = { readonly [Key in keyof Preferences]: (value: unknown) => boolean };

/** Where they stand in the storage of the browser. */
export const PREFERENCES = 'clear-margins.preferences';

const sound: Checks = {
  theme: isOneOf(themes),
  motion: isOneOf(motions),
  keys: (value) => typeof value === 'boolean',
  profile: isId,
  name: (value) => typeof value === 'string',
  device: isId,
};

/**
 * Preferences in the storage of the browser. What is not there, or is not sound, has its default;
 * ids are made once and kept at once. Where storage is blocked everything lasts as long as the page.
 */
export function keepPreferences({ storage, newId }: PreferenceOptions): PreferenceStore {
  let known: Preferences = {
    theme: 'auto',
    motion: 'auto',
    keys: true,
    profile: newId(),
    name: '',
    device: newId(),
  };

  function read(): Preferences {
    known = { ...known, ...soundPart(stored()) };
    return known;
  }

  function change(part: Partial<Preferences>): boolean {
    known = { ...read(), ...soundPart(part) };
    try {
      storage().setItem(PREFERENCES, JSON.stringify(known));
      return true;
    } catch {
      return false;
    }
  }

  function stored(): unknown {
    try {
      return JSON.parse(storage().getItem(PREFERENCES) ?? 'null');
    } catch {
      return null;
    }
  }

  change({});
  return { read, change };
}

/** Those preferences in a piece of data that have a sound value. */
function soundPart(data: unknown): Partial<Preferences> {
  if (typeof data !== 'object' || data === null) return {};
  const isSound = ([key, value]: [string, unknown]): boolean =>
    Object.hasOwn(sound, key) && sound[key as keyof Preferences](value);
  return Object.fromEntries(Object.entries(data).filter(isSound));
}

function isOneOf(words: readonly unknown[]): (value: unknown) => boolean {
  return (value) => words.includes(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
