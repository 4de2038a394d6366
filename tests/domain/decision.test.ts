import { describe, expect, it } from 'vitest';
import { isProblem, problemInWords } from '../../src/domain/decision.ts';
import type { Finding, Problem } from '../../src/domain/decision.ts';

const sentences: readonly (readonly [Problem, string])[] = [
  [{ is: 'unknown fact', fact: 'gradde' }, 'No fact is called "gradde".'],
  [{ is: 'unknown act', act: 'wait' }, 'No rule judges the act "wait".'],
  [{ is: 'unknown table', table: 'biopsy' }, 'No rule table is called "biopsy".'],
  [{ is: 'does not apply', table: 'biopsy' }, 'The table "biopsy" does not speak of this patient.'],
  [
    { is: 'missing', table: 'biopsy', facts: ['site', 'tumour.depth'] },
    'The table "biopsy" cannot judge: site, tumour.depth not known.',
  ],
  [
    { is: 'unjudged', table: 'biopsy', act: 'wait' },
    'The table "biopsy" has no row for "wait" in this patient.',
  ],
  [{ is: 'two values', fact: 'stage' }, 'One decision sets "stage" to two values.'],
  [
    { is: 'cannot', step: 'first-look', because: 'nothing is chosen' },
    'At "first-look": nothing is chosen.',
  ],
];

describe('a problem in words', () => {
  it.each(sentences)('%o is one sentence that names what and where', (problem, words) => {
    expect(problemInWords(problem)).toBe(words);
  });

  const values: readonly (readonly [unknown, string])[] = [
    ['Low', '"Low"'],
    [41, '41'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[1, 2], 'a list'],
    [{ over: 1 }, 'a map'],
  ];
  it.each(values)('out of its domain, the value %o is named as %s', (value, said) => {
    const problem: Problem = {
      is: 'out of domain',
      fact: 'x',
      value,
      wants: 'a number from 1 to 9',
    };
    expect(problemInWords(problem)).toBe(`"x" cannot be ${said}: it takes a number from 1 to 9.`);
  });

  it('can be said of a value that contains itself', () => {
    const value: unknown[] = [];
    value.push(value);
    expect(problemInWords({ is: 'out of domain', fact: 'x', value, wants: 'true or false' })).toBe(
      '"x" cannot be a list: it takes true or false.',
    );
  });
});

it('a finding is told from a problem', () => {
  const finding: Finding = {
    act: 'wait',
    done: true,
    table: 'biopsy',
    row: 'look-first',
    verdict: 'harmful',
    why: 'Look first.',
    statements: [],
    pitfalls: [],
    reasons: [],
    conflicts: [],
    conventions: [],
    matched: [],
    notMatched: [],
  };
  const problem: Problem = { is: 'unknown act', act: 'wait' };
  expect([finding, problem].filter(isProblem)).toEqual([problem]);
});
