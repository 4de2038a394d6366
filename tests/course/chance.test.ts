import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, pick, shuffled } from '../../src/course/chance.ts';

describe('chance from names', () => {
  it('is the same for the same parts, and between 0 and 1', () => {
    const parts = fc.array(fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(parts, (all) => {
        const number = chance(...all);
        expect(chance(...all)).toBe(number);
        expect(number >= 0 && number < 1).toBe(true);
      }),
    );
  });

  it('stays as it was: stored seeds draw the same patients for ever', () => {
    expect(chance()).toBe(0.6689221884589642);
    expect(chance(4711, 'saphenous-vein-mass', 'tumour.grade')).toBe(0.559158191550523);
    expect(chance('Tomás', '💉')).toBe(0.2510524573735893);
  });

  it('tells apart where one part ends and the next begins', () => {
    expect(chance('ab', 'c')).not.toBe(chance('a', 'bc'));
    expect(chance('a', '')).not.toBe(chance('a'));
  });

  it('falls evenly over ten parts of its range', () => {
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) (counts[Math.floor(chance('seed', i) * 10)] as number)++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

/** How often each of some things happened. */
function counted(things: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[thing] = (counts[thing] ?? 0) + 1;
  return counts;
}
const seeds = Array.from({ length: 6000 }, (_, seed) => seed);

describe('a pick', () => {
  it('is each item about equally often', () => {
    const counts = counted(seeds.map((seed) => pick(['a', 'b', 'c'], seed)));
    expect(Object.keys(counts).sort()).toEqual(['a', 'b', 'c']);
    for (const count of Object.values(counts)) expect(Math.abs(count - 2000)).toBeLessThan(150);
  });

  it('is the one item if there is one', () => expect(pick(['a'], 1, 'x')).toBe('a'));
});

const byNumber = (a: number, b: number): number => a - b;

describe('a shuffle', () => {
  it('holds the same items, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items];
        expect([...shuffled(items, seed)].toSorted(byNumber)).toEqual(items.toSorted(byNumber));
        expect(items).toEqual(before);
        expect(shuffled(items, seed)).toEqual(shuffled(items, seed));
      }),
    );
  });

  it('is each order about equally often', () => {
    const counts = counted(seeds.map((seed) => shuffled(['a', 'b', 'c'], seed).join('')));
    expect(Object.keys(counts)).toHaveLength(6);
    for (const count of Object.values(counts)) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
