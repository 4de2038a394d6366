import type { FlipPair } from '../../domain/flip.ts';

/** Gives each pair its id: case, step, fact and both values, and the rows too where that is not enough. */
export function named(pairs: readonly FlipPair[]): readonly FlipPair[] {
  const short = pairs.map((pair) => ({
    pair,
    id: kebab(pair.case, pair.step, pair.fact, pair.a.value, pair.b.value),
  }));
  return short.map(({ pair, id }) => {
    const isClear = short.filter((one) => one.id === id).length === 1;
    return { ...pair, id: isClear ? id : kebab(id, pair.a.row, pair.b.row) };
  });
}

const kebab = (...parts: readonly (string | number | boolean)[]): string =>
  parts
    .map((part) => String(part).replace(/([a-z])(?=[A-Z])/g, '$1-'))
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
