import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/pictures/costs/columns.ts';

const costs = (...points: readonly number[]) => points.map((one) => ({ points: one, harm: false }));

describe('the columns of the costs', () => {
  it('are as high as what each decision cost, and stand on one base in its order', () => {
    const { columns, base } = columnsOf(costs(10, 0, 20));
    const [ten, none, twenty] = columns;
    expect(twenty?.height).toBeCloseTo(2 * (ten?.height ?? 0));
    expect(none?.height).toBe(0);
    for (const { y, height } of columns) expect(y + height).toBeCloseTo(base);
    expect(columns.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([...columns].sort((a, b) => a.x - b.x)).toEqual(columns);
  });

  it('hang from the base where an error was made up for', () => {
    const { columns, base, height } = columnsOf(costs(10, -5));
    expect(columns[1]?.y).toBe(base);
    expect(base + (columns[1]?.height ?? 0)).toBeLessThan(height);
  });

  it('stay within the drawing, however many they are', () => {
    for (const many of [0, 1, 5, 40]) {
      const drawn = columnsOf(costs(...Array.from({ length: many }, (_, i) => i * 2 - 10)));
      for (const { x, y, width, height } of drawn.columns) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(drawn.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(drawn.height);
      }
    }
  });

  it('carry their numbers, where there are many only those that make a difference', () => {
    const numbers = (all: Parameters<typeof columnsOf>[0]) =>
      columnsOf(all).columns.flatMap(({ number, numbered }) => (numbered ? [number] : []));
    expect(numbers(costs(0, 5, 0))).toEqual([1, 2, 3]);
    const many = costs(...Array.from({ length: 26 }, (_, i) => (i === 4 ? 5 : 0)));
    expect(numbers(many)).toEqual([5]);
    expect(numbers(many.map((one, i) => ({ ...one, harm: i === 24 })))).toEqual([5, 25]);
  });

  it('have a line at a round number that is not above the highest', () => {
    expect(columnsOf(costs(4.2)).line.points).toBe(2);
    expect(columnsOf(costs(16.7)).line.points).toBe(10);
    expect(columnsOf(costs(0)).line.points).toBe(1);
    const { line, columns } = columnsOf(costs(10, 20));
    expect(line.y).toBe(columns[1]?.y);
  });
});
