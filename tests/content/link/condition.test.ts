import { describe, expect, it } from 'vitest';
import { defined, toCondition } from '../../../src/content/link/condition.ts';
import { Spot, formatProblem, nothingGathered } from '../../../src/content/problem.ts';
import type { RawCondition } from '../../../src/content/schema/common.ts';
import { tiny } from '../../support/tiny-library.ts';

const { facts } = tiny().library;

/** A written condition as it is read, and what is said of it. */
function linked(raw: RawCondition | undefined) {
  const gathered = nothingGathered();
  const spot = new Spot('f.yaml', [], () => ({ line: 1, column: 1 }), gathered);
  const condition = toCondition(raw, facts, spot);
  return {
    condition,
    said: gathered.problems.map((problem) => formatProblem(problem).replace('f.yaml:1:1 ', '')),
  };
}
const read = (raw: RawCondition | undefined) => {
  const { condition, said } = linked(raw);
  expect(said).toEqual([]);
  return condition;
};

describe('a written condition', () => {
  it('that is left out, or empty, always holds', () => {
    expect(read(undefined)).toEqual({ op: 'all', of: [] });
    expect(read({})).toEqual({ op: 'all', of: [] });
  });

  it('compares a fact with a value, with values, or with a range', () => {
    expect(read({ site: 'leg' })).toEqual({ op: 'is', fact: 'site', value: 'leg' });
    expect(read({ 'lump.imaged': false })).toEqual({ op: 'is', fact: 'lump.imaged', value: false });
    expect(read({ site: ['leg', 'arm'] })).toEqual({
      op: 'in',
      fact: 'site',
      values: ['leg', 'arm'],
    });
    expect(read({ 'lump.sizeCm': { over: 2, atMost: 5 } })).toEqual({
      op: 'range',
      fact: 'lump.sizeCm',
      over: 2,
      atMost: 5,
    });
  });

  it('has both ends of a range within', () => {
    expect(read({ 'lump.sizeCm': { within: [2, 5] } })).toEqual({
      op: 'range',
      fact: 'lump.sizeCm',
      atLeast: 2,
      atMost: 5,
    });
  });

  it('of several facts holds where all of them do', () => {
    expect(read({ site: 'leg', 'lump.imaged': true })).toMatchObject({
      op: 'all',
      of: [{ fact: 'site' }, { fact: 'lump.imaged' }],
    });
  });

  it('nests', () => {
    expect(
      read({ any: [{ site: 'leg' }, { not: { site: 'arm', 'lump.imaged': true } }], all: [] }),
    ).toEqual({
      op: 'all',
      of: [
        {
          op: 'any',
          of: [
            { op: 'is', fact: 'site', value: 'leg' },
            {
              op: 'not',
              of: {
                op: 'all',
                of: [
                  { op: 'is', fact: 'site', value: 'arm' },
                  { op: 'is', fact: 'lump.imaged', value: true },
                ],
              },
            },
          ],
        },
        { op: 'all', of: [] },
      ],
    });
  });
});

describe('a mistake in a condition', () => {
  it.each<[string, RawCondition, readonly string[]]>([
    [
      'a fact that does not exist',
      { sites: 'leg' },
      ['sites: no fact is called "sites"; define it or correct the name'],
    ],
    [
      'a name that every object has',
      { toString: 'leg' },
      ['toString: no fact is called "toString"; define it or correct the name'],
    ],
    [
      'a value that the fact cannot have',
      { site: 'log' },
      ['site: "site" cannot be "log"; write one of leg, arm'],
    ],
    [
      'one among values',
      { site: ['leg', 'log', 'lag'] },
      [
        'site: "site" cannot be "log"; write one of leg, arm',
        'site: "site" cannot be "lag"; write one of leg, arm',
      ],
    ],
    [
      'a number out of its domain',
      { 'lump.sizeCm': 99 },
      ['lump.sizeCm: "lump.sizeCm" cannot be 99; write a number from 1 to 10'],
    ],
    [
      'a range of words',
      { site: { over: 3 } },
      ['site: is not a number; compare it with its values'],
    ],
    [
      'a range without bounds',
      { 'lump.sizeCm': {} },
      ['lump.sizeCm: has no bound; write over, under, atLeast, atMost or within'],
    ],
    [
      'one deep inside',
      { any: [{ site: 'leg' }, { not: { all: [{ site: 'log' }] } }] },
      ['any.1.not.all.0.site: "site" cannot be "log"; write one of leg, arm'],
    ],
  ])('%s is reported where it stands', (_, raw, said) => expect(linked(raw).said).toEqual(said));
});

it('what is undefined is left out', () => {
  expect(defined({ a: 1, b: undefined, c: null })).toEqual({ a: 1, c: null });
});
