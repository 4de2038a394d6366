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

/** Removes all that this app keeps there. */
export function clearAll(shelf: ToShelf): void {
  try {
    const storage = shelf();
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
    clear(shelf, ...keys.filter((key) => key !== null).filter((key) => key.startsWith(ours)));
  } catch {
    // a blocked storage keeps nothing
  }
}
