import { describe, expect, it } from 'vitest';
import { DOT, stripOf, WIDTH } from '../../../src/pictures/course/strip.ts';

const weeks = (...all: readonly (readonly [week: number, decisions: number])[]) =>
  all.map(([week, decisions]) => ({ week, decisions }));
/** Five years, most of them without a decision. */
const years = weeks([1, 1], [2, 1], [3, 1], [4, 1], [5, 9], [8, 4], [9, 3], [49, 2], [257, 1]);

describe('the strip of a course', () => {
  it('lays the weeks out to scale', () => {
    const { columns, end } = stripOf(weeks([0, 1], [10, 1], [40, 1]), 40);
    const [start, ten, forty] = columns.map(({ at }) => at) as [number, number, number];
    expect((ten - start) / (forty - start)).toBeCloseTo(1 / 4);
    expect(forty).toBe(end);
  });

  it('has a dot for each decision, those of one week above each other', () => {
    const { columns, y } = stripOf(weeks([2, 1], [5, 3]), 6);
    expect(columns.map(({ dots }) => dots.length)).toEqual([1, 3]);
    const [, { dots }] = columns as [unknown, (typeof columns)[number]];
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
    for (const [i, dot] of dots.entries()) {
      expect(dot.y).toBeLessThan(y);
      if (i > 0) expect((dots[i - 1]?.y as number) - dot.y).toBeGreaterThan(2 * DOT);
    }
  });

  it('sets many of one week side by side', () => {
    const [column] = stripOf(weeks([5, 13]), 10).columns;
    const xs = [...new Set(column?.dots.map(({ x }) => x))];
    expect(xs).toHaveLength(3);
    expect((xs[1] as number) - (xs[0] as number)).toBeGreaterThan(2 * DOT);
    expect(xs[1]).toBeCloseTo(column?.at as number);
  });

  it('moves what stands too close to both sides', () => {
    const [one, two] = stripOf(weeks([50, 1], [51, 1]), 100).columns;
    expect(one?.x).toBeLessThan(one?.at as number);
    expect(two?.x).toBeGreaterThan(two?.at as number);
  });

  it('counts a week that two chapters share once', () => {
    expect(stripOf(weeks([8, 1], [8, 2]), 9).columns.map(({ dots }) => dots.length)).toEqual([3]);
  });

  it.each([
    ['a course of years', years, 260],
    ['one that ends in a crowd', weeks([1, 1], [96, 1], [97, 1], [98, 1], [99, 1], [100, 1]), 100],
    ['one of a week', weeks([0, 1]), 0],
    ['none yet', weeks(), 0],
  ])('sets no dot on another, and stays within the drawing: %s', (_, of, now) => {
    const { columns, height, end } = stripOf(of, now);
    const all = columns.flatMap(({ dots }) => dots);
    for (const [i, { x, y }] of all.entries()) {
      expect(x - DOT).toBeGreaterThanOrEqual(0);
      expect(x + DOT).toBeLessThanOrEqual(WIDTH);
      expect(y - DOT).toBeGreaterThanOrEqual(0);
      expect(y + DOT).toBeLessThan(height);
      for (const other of all.slice(0, i))
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(2 * DOT);
    }
    expect(end).toBeLessThanOrEqual(WIDTH);
  });

  it('says the unit once, and leaves room for the word at its end', () => {
    const texts = (now: number) => stripOf([], now).ticks.map(({ text }) => text);
    expect(texts(5)).toEqual(['0', '1 week', '2', '3', '4']);
    expect(texts(24)).toEqual(['0', '4 weeks', '8', '12', '16', '20']);
    expect(texts(60)).toEqual(['0', '3 months', '6', '9']);
    expect(texts(130)).toEqual(['0', '6 months', '12', '18', '24']);
    expect(texts(260)).toEqual(['0', '1 year', '2', '3', '4']);
  });
});
