import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always } from '../../src/domain/fact.ts';
import type {
  Comparison,
  Condition,
  Derivation,
  Fact,
  FactId,
  Value,
} from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import {
  FAILS,
  HOLDS,
  MISSING,
  compileReader,
  comparisonsOf,
  factsRead,
  sourcesOf,
  meets,
} from '../../src/rules/condition.ts';

const is = (fact: FactId, value: Value): Condition => ({ op: 'is', fact, value });
const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
const not = (of: Condition): Condition => ({ op: 'not', of });
const above = (fact: FactId, over: number): Condition => ({ op: 'range', fact, over });

/** Three facts that are given, and five that are worked out of them. */
const derivations: Readonly<Record<FactId, Derivation | undefined>> = {
  a: undefined,
  b: undefined,
  c: undefined,
  size: {
    by: 'rows',
    rows: [
      { when: { op: 'range', fact: 'a', under: 5 }, is: 'small' },
      { when: is('b', 1), is: 'odd' },
      { when: always, is: 'large' },
    ],
  },
  narrow: { by: 'rows', rows: [{ when: is('a', 1), is: true }] },
  sum: { by: 'sum', of: ['a', 'b', 'c'] },
  difference: { by: 'difference', of: ['a', 'b', 'c'] },
  product: { by: 'product', of: ['a', 'difference'] },
};
const facts = Object.fromEntries(
  Object.entries(derivations).map(([id, derivation]): [string, Fact] => [
    id,
    {
      id,
      kind: derivation ? 'derived' : 'given',
      label: id,
      domain: { type: 'number', from: -100, to: 100, step: 1 },
      ...(derivation ? { derivation } : {}),
    },
  ]),
);
const reader = compileReader(facts);
const test = (condition: Condition, known: Facts = {}) => reader.test(condition, known);

const yes = is('a', 1);
const no = is('a', 2);
const unknown = is('b', 1);
const known = { a: 1 };

describe('a comparison', () => {
  it('with one value holds for that value, of its own type', () => {
    expect(test(is('a', 1), { a: 1 })).toBe(HOLDS);
    expect(test(is('a', 1), { a: 2 })).toBe(FAILS);
    expect(test(is('a', 1), { a: '1' })).toBe(FAILS);
    expect(test(is('a', false), { a: false })).toBe(HOLDS);
  });

  it('with several values holds for each of them', () => {
    const some: Condition = { op: 'in', fact: 'a', values: [1, 'x'] };
    expect([1, 'x', 2].map((a) => test(some, { a }))).toEqual([HOLDS, HOLDS, FAILS]);
  });

  it.each([
    [{ over: 5 }, [FAILS, FAILS, HOLDS]],
    [{ atLeast: 5 }, [FAILS, HOLDS, HOLDS]],
    [{ under: 5 }, [HOLDS, FAILS, FAILS]],
    [{ atMost: 5 }, [HOLDS, HOLDS, FAILS]],
    [{ over: 4, under: 6 }, [FAILS, HOLDS, FAILS]],
    [{ atLeast: 5, atMost: 5 }, [FAILS, HOLDS, FAILS]],
    [{ over: 5, under: 5 }, [FAILS, FAILS, FAILS]],
  ])('with the bounds %o says %o of 4, 5 and 6', (bounds, truths) => {
    const range: Condition = { op: 'range', fact: 'a', ...bounds };
    expect([4, 5, 6].map((a) => test(range, { a }))).toEqual(truths);
  });

  it('with a range fails for what is not a number, NaN included', () => {
    for (const a of ['5', true, Number.NaN]) expect(test(above('a', 0), { a })).toBe(FAILS);
  });

  it('neither holds nor fails while its fact is not known', () => {
    const range: Condition = { op: 'range', fact: 'a' };
    for (const one of [is('a', 1), { op: 'in', fact: 'a', values: [1] } as const, range]) {
      expect(test(one)).toBe(MISSING);
      expect(reader.holds(one, {})).toBe(false);
    }
  });
});

describe('a value meets a comparison', () => {
  const ranges: readonly Comparison[] = [
    { op: 'range', fact: 'size', over: 4 },
    { op: 'range', fact: 'size', atLeast: 4, under: 8 },
    { op: 'range', fact: 'size', atMost: 4 },
  ];

  it.each([
    [2, [false, false, true]],
    [4, [false, true, true]],
    [6, [true, true, false]],
    [8, [true, false, false]],
  ])('%i, of ranges', (value, met) => {
    expect(ranges.map((one) => meets(one, value))).toEqual(met);
  });

  it('never of a range, if it is no number', () => {
    const any: Comparison = { op: 'range', fact: 'size', atLeast: 0 };
    expect([true, false, '4', ''].filter((value) => meets(any, value))).toEqual([]);
  });

  it('of words by the word', () => {
    expect(meets({ op: 'is', fact: 'site', value: 'leg' }, 'leg')).toBe(true);
    expect(meets({ op: 'in', fact: 'site', values: ['arm', 'hand'] }, 'leg')).toBe(false);
  });
});

describe('all of some conditions', () => {
  it.each([
    [[], HOLDS],
    [[yes, yes], HOLDS],
    [[yes, no], FAILS],
    [[yes, unknown], MISSING],
    [[unknown, no], FAILS],
    [[no, unknown], FAILS],
  ])('of %j is %i', (of, truth) => expect(test(all(...of), known)).toBe(truth));
});

describe('any of some conditions', () => {
  it.each([
    [[], FAILS],
    [[no, no], FAILS],
    [[no, yes], HOLDS],
    [[no, unknown], MISSING],
    [[unknown, yes], HOLDS],
    [[yes, unknown], HOLDS],
  ])('of %j is %i', (of, truth) => expect(test(any(...of), known)).toBe(truth));
});

describe('the opposite of a condition', () => {
  it.each([
    [yes, FAILS],
    [no, HOLDS],
    [unknown, MISSING],
  ])('of %j is %i', (of, truth) => expect(test(not(of), known)).toBe(truth));
});

describe('a fact worked out of rows', () => {
  it('takes the word of the first row that holds', () => {
    expect(reader.value('size', { a: 4, b: 1 })).toBe('small');
    expect(reader.value('size', { a: 6, b: 1 })).toBe('odd');
    expect(reader.value('size', { a: 6, b: 2 })).toBe('large');
  });

  it('is not known while a row before the one that would hold is not known', () => {
    expect(reader.value('size', { a: 6 })).toBeUndefined();
    expect(reader.value('size', { b: 1 })).toBeUndefined();
    expect(test(is('size', 'large'), { a: 6 })).toBe(MISSING);
  });

  it('needs nothing that only later rows ask for', () => {
    expect(reader.value('size', { a: 4 })).toBe('small');
  });

  it('is not known if none of its rows holds', () => {
    expect(reader.value('narrow', { a: 1 })).toBe(true);
    expect(reader.value('narrow', { a: 2 })).toBeUndefined();
  });
});

describe('a fact worked out by arithmetic', () => {
  it('adds, takes away and multiplies from left to right', () => {
    const three = { a: 10, b: 3, c: 2 };
    expect(reader.value('sum', three)).toBe(15);
    expect(reader.value('difference', three)).toBe(5);
    expect(reader.value('product', three)).toBe(50);
  });

  it('leaves out the noise of binary fractions', () => {
    expect(reader.value('sum', { a: 0.1, b: 0.2, c: 0 })).toBe(0.3);
  });

  it('is not known while one of its parts is not, or is no number', () => {
    expect(reader.value('sum', { a: 1, c: 2 })).toBeUndefined();
    expect(reader.value('product', { a: 1, b: 2 })).toBeUndefined();
    expect(reader.value('sum', { a: 1, b: '2', c: 3 })).toBeUndefined();
  });

  it('is not known if it has no parts', () => {
    const empty = { ...facts, sum: { ...facts['sum'], derivation: { by: 'sum', of: [] } } as Fact };
    expect(compileReader(empty).value('sum', { a: 1 })).toBeUndefined();
  });
});

it('reads what is known of a fact that nobody has defined as it stands', () => {
  expect(reader.value('undefined.fact', {})).toBeUndefined();
  expect(reader.value('undefined.fact', { 'undefined.fact': 3 })).toBe(3);
});

describe('the facts that a condition depends on', () => {
  it('are those it names, and those the derived ones are worked out of, each once', () => {
    const condition = any(is('size', 'small'), not(all(above('product', 3), is('a', 1))));
    expect([...factsRead(condition, facts)]).toEqual([
      'size',
      'a',
      'b',
      'product',
      'difference',
      'c',
    ]);
  });

  it('are none for the condition that always holds', () => {
    expect(factsRead(always, facts).size).toBe(0);
  });

  it('are, of one fact, what it is directly worked out of', () => {
    expect(sourcesOf(facts['size'])).toEqual(['a', 'b']);
    expect(sourcesOf(facts['product'])).toEqual(['a', 'difference']);
    expect(sourcesOf(facts['a'])).toEqual([]);
    expect(sourcesOf(undefined)).toEqual([]);
  });

  it('stand in the order in which the condition compares them', () => {
    const condition = all(is('b', 1), any(not(is('a', 2)), above('c', 3)));
    expect(comparisonsOf(condition).map((one) => one.fact)).toEqual(['b', 'a', 'c']);
  });
});

describe('whatever the condition', () => {
  const ids = Object.keys(facts);
  const number = fc.integer({ min: 0, max: 9 });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.record({ op: fc.constant('is'), fact: fc.constantFrom(...ids), value: number }),
      fc.record({
        op: fc.constant('in'),
        fact: fc.constantFrom(...ids),
        values: fc.array(number, { maxLength: 3 }),
      }),
      fc.record(
        { op: fc.constant('range'), fact: fc.constantFrom(...ids), over: number, atMost: number },
        { requiredKeys: ['op', 'fact'] },
      ),
      fc.record({
        op: fc.constantFrom('all', 'any'),
        of: fc.array(tie('condition'), { maxLength: 3 }),
      }),
      fc.record({ op: fc.constant('not'), of: tie('condition') }),
    ),
  }));
  const complete = fc.record({ a: number, b: number, c: number });

  it('an answer from part of the facts is the answer from all of them', () => {
    fc.assert(
      fc.property(condition, complete, fc.subarray(['a', 'b', 'c']), (one, whole, hidden) => {
        const part = Object.fromEntries(
          Object.entries(whole).filter(([id]) => !hidden.includes(id)),
        );
        const truth = test(one, part);
        if (truth !== MISSING) expect(test(one, whole)).toBe(truth);
      }),
    );
  });

  it('it holds where its opposite fails, and is answered where that is answered', () => {
    fc.assert(
      fc.property(condition, fc.subarray(['a', 'b', 'c']), number, (one, ids, value) => {
        const part = Object.fromEntries(ids.map((id) => [id, value]));
        const opposite = { [HOLDS]: FAILS, [FAILS]: HOLDS, [MISSING]: MISSING };
        expect(test(not(one), part)).toBe(opposite[test(one, part)]);
      }),
    );
  });

  it('all of its parts hold where not any of them fails', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), complete, (of, whole) => {
        expect(test(all(...of), whole)).toBe(test(not(any(...of.map(not))), whole));
      }),
    );
  });
});
