import { describe, expect, it } from 'vitest';
import { orderOf } from '../../../src/content/link/order.ts';
import type { Fact } from '../../../src/domain/fact.ts';

/** Facts by what each is worked out of. */
const facts = (sources: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(sources).map(([id, of]): [string, Fact] => [
      id,
      {
        id,
        kind: of.length > 0 ? 'derived' : 'given',
        label: id,
        domain: { type: 'number', from: 0, to: 1, step: 1 },
        ...(of.length > 0 ? { derivation: { by: 'sum', of } } : {}),
      },
    ]),
  );

describe('the order of facts', () => {
  it('puts each after those it is worked out of', () => {
    const { order, circular } = orderOf(facts({ d: ['b', 'c'], c: ['a'], b: ['a', 'a'], a: [] }));
    expect(order[0]).toBe('a');
    expect(order.at(-1)).toBe('d');
    expect(order).toHaveLength(4);
    expect(circular).toEqual([]);
  });

  it('needs no fact that does not exist', () => {
    expect(orderOf(facts({ a: ['gone'] }))).toEqual({ order: ['a'], circular: [] });
  });

  it('leaves out a circle and what is worked out of it, and tells the circle apart', () => {
    expect(
      orderOf(facts({ a: [], b: ['a', 'c'], c: ['d'], d: ['b'], e: ['d'], f: ['e', 'a'] })),
    ).toEqual({ order: ['a'], circular: ['b', 'c', 'd'] });
  });

  it('knows a fact worked out of itself', () => {
    expect(orderOf(facts({ a: ['a'], b: ['a'] }))).toEqual({ order: [], circular: ['a'] });
  });

  it('comes to an end with a chain of fifty thousand, written backwards', () => {
    const long = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, i) => [`f${50_000 - i}`, [`f${49_999 - i}`]]),
    );
    const { order } = orderOf(facts(long));
    expect([order.length, order[0], order.at(-1)]).toEqual([50_000, 'f1', 'f50000']);
  });
});
