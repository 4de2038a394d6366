import type { Group, Mark } from './drawing.ts';

/** So many versions of a layer are kept. */
const KEPT = 200;

/**
 * A part of a drawing that is worked out once for all that look the same in it: what has not changed stays the same object, and
 * the screen leaves it alone.
 * @param make draws the layer from what it shows, and from nothing else.
 */
export function layer<T extends readonly unknown[]>(
  make: (...shown: T) => readonly Mark[],
  more: Omit<Group, 'marks'> = {},
): (...shown: T) => Group {
  const known = new Map<string, Group>();
  return (...shown) => {
    const name = JSON.stringify(shown, finite);
    let found = known.get(name);
    if (!found) {
      if (known.size >= KEPT) known.clear();
      known.set(name, (found = { ...more, marks: make(...shown) }));
    }
    return found;
  };
}

/** What is no number must not be taken for nothing. */
const finite = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
