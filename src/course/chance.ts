/**
 * Chance from names: the same parts always give the same number, and different parts give unrelated ones
 * (FNV-1a over the text, then a murmur3 finish). Nothing here keeps state.
 * @returns a number from 0 up to, not including, 1.
 */
export function chance(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const char of parts.join('\u0000')) {
    h = Math.imul(h ^ (char.codePointAt(0) as number), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** One of `items`, by chance. */
export function pick<T>(items: readonly T[], ...parts: readonly (string | number)[]): T {
  return items[Math.floor(chance(...parts) * items.length)] as T;
}

/** `items` in an order that the parts decide. */
export function shuffled<T>(
  items: readonly T[],
  ...parts: readonly (string | number)[]
): readonly T[] {
  return items
    .map((item, i) => ({ item, at: chance(...parts, i) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
