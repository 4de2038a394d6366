/**
 * A list in the order of its ids with some more in it; each takes the place of the one that has its id. Much quicker than
 * sorting anew, or than copying an object of thousands of keys.
 */
export function putById<T>(
  list: readonly T[],
  some: readonly T[],
  idOf: (one: T) => string,
): readonly T[] {
  const next = [...list];
  for (const one of some) {
    const id = idOf(one);
    let from = 0;
    let to = next.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (idOf(next[middle] as T) < id) from = middle + 1;
      else to = middle;
    }
    const there = next[from];
    next.splice(from, there !== undefined && idOf(there) === id ? 1 : 0, one);
  }
  return next;
}
