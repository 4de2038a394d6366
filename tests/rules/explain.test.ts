import { describe, expect, it } from 'vitest';
import type { Match } from '../../src/domain/decision.ts';
import { always } from '../../src/domain/fact.ts';
import type { Condition, Derivation, Fact, FactId, Value } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { MISSING, compileReader } from '../../src/rules/condition.ts';
import { explain, missingFacts } from '../../src/rules/explain.ts';

const is = (fact: FactId, value: Value): Condition => ({ op: 'is', fact, value });
const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
const not = (of: Condition): Condition => ({ op: 'not', of });

const fact = (id: FactId, more: Partial<Fact> = {}): Fact => ({
  id,
  kind: more.derivation ? 'derived' : 'given',
  label: id,
  domain: { type: 'number', from: 0, to: 9, step: 1 },
  ...more,
});
const rows = (...of: readonly (readonly [Condition, Value])[]): Partial<Fact> => ({
  derivation: { by: 'rows', rows: of.map(([when, word]) => ({ when, is: word })) },
});
const arithmetic = (by: 'sum' | 'difference', ...of: readonly FactId[]): Partial<Fact> => ({
  derivation: { by, of } satisfies Derivation,
});

const reader = compileReader(
  Object.fromEntries(
    [
      fact('a', { unit: 'mm' }),
      fact('b'),
      fact('c'),
      fact('size', {
        ...rows([is('a', 1), 'small'], [is('b', 1), 'odd'], [always, 'large']),
        convention: 'PR05',
      }),
      fact('fixed', rows([always, 'so'])),
      fact('weeks', arithmetic('sum', 'a', 'b')),
      fact('since', arithmetic('difference', 'weeks', 'c')),
      fact('risk', rows([is('size', 'small'), 'low'], [is('c', 1), 'high'], [always, 'middle'])),
    ].map((one) => [one.id, one]),
  ),
);
const said = (condition: Condition, known: Facts) => explain(reader, condition, known).map(briefly);
/** A match as one line, so that nesting can be read. */
function briefly({ on, is: value, holds, from }: Match): string {
  return `${on} ${value}${holds ? '' : ' ✗'}${from ? ` (${from.map(briefly).join(', ')})` : ''}`;
}

describe('the explanation of a condition', () => {
  it('that holds names every part of an all', () => {
    expect(said(all(is('a', 1), is('b', 2)), { a: 1, b: 2 })).toEqual(['a 1', 'b 2']);
  });

  it('that fails names the first part that fails', () => {
    expect(said(all(is('a', 1), is('b', 9), is('c', 9)), { a: 1, b: 2, c: 3 })).toEqual(['b 2 ✗']);
  });

  it('names the first part of an any that holds', () => {
    expect(said(any(is('a', 9), is('b', 2), is('c', 3)), { a: 1, b: 2, c: 3 })).toEqual(['b 2']);
  });

  it('names every part of an any of which none holds', () => {
    expect(said(any(is('a', 9), is('b', 9)), { a: 1, b: 2 })).toEqual(['a 1 ✗', 'b 2 ✗']);
  });

  it('explains an opposite by what it is the opposite of', () => {
    expect(said(not(is('a', 9)), { a: 1 })).toEqual(['a 1 ✗']);
    expect(said(not(all(is('a', 1), is('b', 9))), { a: 1, b: 2 })).toEqual(['b 2 ✗']);
  });

  it('is empty for the condition that always holds', () => {
    expect(explain(reader, always, { a: 1 })).toEqual([]);
  });

  it('leaves out what is not known', () => {
    expect(said(all(is('a', 1), is('b', 2)), { a: 1 })).toEqual(['a 1']);
  });

  it('carries unit, convention and the comparison itself', () => {
    expect(explain(reader, all(is('size', 'small')), { a: 1 })).toEqual([
      {
        on: 'size',
        is: 'small',
        wanted: is('size', 'small'),
        holds: true,
        convention: 'PR05',
        from: [{ on: 'a', is: 1, wanted: is('a', 1), holds: true, unit: 'mm' }],
      },
    ]);
  });
});

describe('the explanation of a derived fact', () => {
  it('names what its row compared', () => {
    expect(said(is('size', 'odd'), { a: 2, b: 1 })).toEqual(['size odd (b 1)']);
  });

  it('names what kept the row before it out, if its own row asks for nothing', () => {
    expect(said(is('size', 'large'), { a: 2, b: 2 })).toEqual(['size large (b 2 ✗)']);
  });

  it('says nothing of a fact whose only row asks for nothing', () => {
    expect(said(is('fixed', 'so'), {})).toEqual(['fixed so']);
  });

  it('names every part of a sum as it stands, which nothing is asked of', () => {
    expect(said({ op: 'range', fact: 'since', over: 1 }, { a: 3, b: 2, c: 1 })).toEqual([
      'since 4 (weeks 5 ✗ (a 3 ✗, b 2 ✗), c 1 ✗)',
    ]);
  });

  it('goes down through derived facts of derived facts', () => {
    expect(said(is('risk', 'low'), { a: 1 })).toEqual(['risk low (size small (a 1))']);
  });
});

describe('the facts that are missing', () => {
  const missing = (condition: Condition, known: Facts = {}) =>
    missingFacts(reader, condition, known);

  it('are none where the condition is answered', () => {
    expect(missing(any(is('a', 1), is('b', 1)), { a: 1 })).toEqual([]);
    expect(missing(all(is('a', 1), is('b', 1)), { a: 2 })).toEqual([]);
  });

  it('are those of the parts that are not answered, each once', () => {
    const condition = all(is('a', 1), any(is('b', 1), not(is('c', 1))), is('b', 2));
    expect(missing(condition, { a: 1 })).toEqual(['b', 'c']);
  });

  it('are, of a derived fact, the facts it is worked out of', () => {
    expect(missing(is('since', 4), { a: 1 })).toEqual(['b', 'c']);
    expect(missing(is('size', 'large'), { a: 2 })).toEqual(['b']);
    expect(missing(is('risk', 'high'))).toEqual(['a', 'b', 'c']);
  });

  it('leave out what only later rows would ask, where an earlier one holds', () => {
    const late = compileReader({
      ...reader.facts,
      late: fact('late', rows([is('a', 1), 'x'], [is('b', 1), 'y'], [is('c', 1), 'z'])),
    });
    expect(missingFacts(late, is('late', 'x'), { b: 1 })).toEqual(['a']);
  });

  it('leave out a part of a sum that is worked out already', () => {
    const sum = compileReader({
      ...reader.facts,
      sum: fact('sum', arithmetic('sum', 'size', 'c')),
    });
    expect(sum.value('size', { a: 1 })).toBe('small');
    expect(missingFacts(sum, is('sum', 1), { a: 1 })).toEqual(['c']);
  });

  it('once known answer the condition', () => {
    const condition = all(is('since', 4), is('risk', 'low'));
    const known = Object.fromEntries(missing(condition).map((id) => [id, 1]));
    expect(reader.test(condition, known)).not.toBe(MISSING);
  });
});
