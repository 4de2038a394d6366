import type { Shelf } from '../../src/session/shelf.ts';

/** A `localStorage` that lasts as long as its variable. */
export function memoryShelf(content: Readonly<Record<string, string>> = {}): Shelf {
  const items = new Map(Object.entries(content));
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (i) => [...items.keys()][i] ?? null,
    get length() {
      return items.size;
    },
  };
}
