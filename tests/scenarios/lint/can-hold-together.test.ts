import { expect, test } from 'vitest';
import { canHoldTogether } from '../../../src/content/lint/can-hold-together.ts';
import type { Condition, Fact } from '../../../src/domain/fact.ts';

const facts: Record<string, Fact> = {
  size: {
    id: 'size',
    kind: 'given',
    label: 'Size',
    domain: { type: 'number', from: 1, to: 20, step: 1 },
  },
  grade: {
    id: 'grade',
    kind: 'given',
    label: 'Grade',
    domain: { type: 'word', values: ['low', 'high'] },
  },
  deep: { id: 'deep', kind: 'given', label: 'Deep', domain: { type: 'boolean' } },
};
const over5: Condition = { op: 'range', fact: 'size', over: 5 };
const under5: Condition = { op: 'range', fact: 'size', under: 5 };
const high: Condition = { op: 'is', fact: 'grade', value: 'high' };
const low: Condition = { op: 'is', fact: 'grade', value: 'low' };
const deep: Condition = { op: 'is', fact: 'deep', value: true };

test.each<[string, boolean, readonly Condition[]]>([
  ['different facts', true, [over5, high, deep]],
  ['bounds that leave nothing between', false, [over5, under5]],
  ['bounds that leave one value', true, [{ op: 'range', fact: 'size', atLeast: 5, atMost: 5 }]],
  ['two words for one fact', false, [high, low]],
  ['a word that a list holds', true, [high, { op: 'in', fact: 'grade', values: ['low', 'high'] }]],
  ['a word and its opposite', false, [high, { op: 'not', of: high }]],
  [
    'the opposite of a group that can fail elsewhere',
    true,
    [high, { op: 'not', of: { op: 'all', of: [high, deep] } }],
  ],
  ['the opposite of a choice', false, [high, { op: 'not', of: { op: 'any', of: [high, deep] } }]],
  ['a choice with one open way', true, [high, { op: 'any', of: [low, deep] }]],
  ['a choice with no open way', false, [high, { op: 'any', of: [low, { op: 'not', of: high }] }]],
  ['a number that a list holds', true, [over5, { op: 'in', fact: 'size', values: [2, 7] }]],
  [
    'a range without a number of a list',
    false,
    [over5, { op: 'in', fact: 'size', values: [2, 5] }],
  ],
  ['a number that a range excludes', false, [over5, { op: 'is', fact: 'size', value: 5 }]],
])('%s can hold together: %s', (_, expected, conditions) => {
  expect(canHoldTogether(conditions, facts)).toBe(expected);
});
