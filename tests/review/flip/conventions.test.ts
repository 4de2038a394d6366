import { describe, expect, it } from 'vitest';
import type { Finding, Match } from '../../../src/domain/decision.ts';
import type { Comparison } from '../../../src/domain/fact.ts';
import { conventionsBetween } from '../../../src/review/flip/conventions.ts';
import { inFacts, tinyCourse } from '../../support/tiny-course.ts';

const { judge } = tinyCourse(inFacts('label: Size class', 'label: Class of size'));

const small: Comparison = { op: 'range', fact: 'lump.sizeCm', under: 5 };
const isSmall: Comparison = { op: 'is', fact: 'lump.class', value: 'small' };
const isDeep: Comparison = { op: 'is', fact: 'lump.depth', value: 'deep' };

const finding = (matched: readonly Match[], before: readonly Match[] = []): Finding =>
  ({ matched, notMatched: [{ row: 'before', because: before }] }) as unknown as Finding;
const match = (wanted: Comparison, holds: boolean, more: Partial<Match> = {}): Match => ({
  on: wanted.fact,
  is: holds,
  wanted,
  holds,
  ...more,
});

const between = (one: readonly Match[], other: readonly Match[], fact: string) =>
  conventionsBetween(judge, [finding(one)], [finding([], other)], fact);

describe('the conventions between two patients', () => {
  it('are those of numbers on which a comparison turns', () => {
    const ours = { convention: 'PR05' };
    expect(between([match(small, true, ours)], [match(small, false, ours)], 'lump.sizeCm')).toEqual(
      ['PR05'],
    );
    expect(between([match(small, true, ours)], [match(small, true, ours)], 'lump.sizeCm')).toEqual(
      [],
    );
    expect(between([match(small, true, ours)], [], 'lump.sizeCm')).toEqual([]);
    expect(between([match(small, true)], [match(small, false)], 'lump.sizeCm')).toEqual([]);
  });

  it('are those of words that were worked out of the fact, and of what these were worked out of', () => {
    const from = (holds: boolean): Partial<Match> => ({
      convention: 'PR05',
      from: [
        match(small, holds, { convention: 'PR06' }),
        match(isDeep, true, { convention: 'PR07' }),
      ],
    });
    expect(
      between(
        [match(isSmall, true, from(true))],
        [match(isSmall, false, from(false))],
        'lump.sizeCm',
      ),
    ).toEqual(['PR05', 'PR06']);
  });

  it('are not those of words that were reported as they stand, nor of other facts', () => {
    const ours = { convention: 'PR01' };
    const [one, other] = [[match(isDeep, true, ours)], [match(isDeep, false, ours)]];
    expect(between(one, other, 'lump.depth')).toEqual([]);
    expect(between(one, other, 'lump.sizeCm')).toEqual([]);
  });
});
