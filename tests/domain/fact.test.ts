import { describe, expect, it } from 'vitest';
import { domainInWords, isInDomain, rounded, valuesOf } from '../../src/domain/fact.ts';
import type { Domain } from '../../src/domain/fact.ts';

const truth: Domain = { type: 'boolean' };
const grade: Domain = { type: 'word', values: ['low', 'high'] };
const size: Domain = { type: 'number', from: 2, to: 20, step: 0.1 };

describe('a domain', () => {
  it('of truth takes true and false, and no word or number for them', () => {
    expect([true, false, 'true', 1, 0, null, undefined].map((v) => isInDomain(truth, v))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of words takes its own words only', () => {
    expect(isInDomain(grade, 'low')).toBe(true);
    expect(isInDomain(grade, 'Low')).toBe(false);
    expect(isInDomain(grade, 'length')).toBe(false);
  });

  it('of numbers takes both of its ends and nothing beyond them', () => {
    expect([2, 20, 1.999, 20.001].map((n) => isInDomain(size, n))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('of numbers takes no NaN, no infinity and no number written as a word', () => {
    for (const n of [Number.NaN, Infinity, -Infinity, '5']) expect(isInDomain(size, n)).toBe(false);
  });

  it('does not hold a number to its step, which binds what is entered only', () => {
    expect(isInDomain(size, 6.25)).toBe(true);
  });

  it('says in words what it takes', () => {
    expect([truth, grade, size].map(domainInWords)).toEqual([
      'true or false',
      'one of low, high',
      'a number from 2 to 20',
    ]);
  });

  it('lists its values in rising order', () => {
    expect(valuesOf(truth)).toEqual([false, true]);
    expect(valuesOf(grade)).toEqual(['low', 'high']);
  });

  it('lists numbers by their step, the last one included and without the noise of fractions', () => {
    const doses = valuesOf({ type: 'number', from: 1.8, to: 3, step: 0.1 });
    expect(doses).toHaveLength(13);
    expect(doses.slice(0, 4)).toEqual([1.8, 1.9, 2, 2.1]);
    expect(doses.at(-1)).toBe(3);
    expect(valuesOf({ type: 'number', from: 0, to: 5, step: 2 })).toEqual([0, 2, 4]);
  });
});

it('rounds away what binary fractions add, and nothing that was meant', () => {
  expect(rounded(28 * 1.8)).toBe(50.4);
  expect(rounded(0.123456)).toBe(0.123456);
});
