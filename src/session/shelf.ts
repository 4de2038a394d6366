/** As much of `localStorage` as the session uses. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Gives the shelf: a function, because the mere mention of a blocked `localStorage` throws. */
export type ToShelf = () => Shelf;

const ours = 'clear-margins.';

/** Where something of one profile is kept. Without a profile: where it was before there were several. */
export const placeOf = (what: string, profile?: string): string =>
  profile === undefined ? ours + what : `${ours}${what}.${profile}`;

/** Removes some of what is kept. What cannot be removed was not kept either. */
export function clear(shelf: ToShelf, ...places: readonly string[]): void {
  try {
    for (const place of places) shelf().removeItem(place);
  } catch {
    // a blocked storage keeps nothing
  }
}

/** Where something of all profiles is kept; none where the storage is blocked. */
export function placesOf(shelf: ToShelf, what: string): readonly string[] {
  try {
    const storage = shelf();
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(placeOf(what)));
  } catch {
    return [];
  }
}
