import { describe, expect, it } from 'vitest';
import { possibilitiesOf } from '../../../src/course/walk/possible.ts';
import type { Condition } from '../../../src/domain/fact.ts';
import { tiny } from '../../support/tiny-library.ts';

const { kase, library } = tiny();
const possible = possibilitiesOf(library.facts, kase);
const is = (fact: string, value: string | number | boolean): Condition => ({
  op: 'is',
  fact,
  value,
});

describe('a condition can hold in some patient of a case', () => {
  it.each<[string, boolean, Condition]>([
    ['a fixed fact as it is', true, is('site', 'leg')],
    ['a fixed fact otherwise', false, is('site', 'arm')],
    ['a fact that varies', true, is('lump.depth', 'deep')],
    ['a value that is not drawn', false, is('lump.sizeCm', 5)],
    ['a course fact, whatever it is', true, is('tract', 'soiled')],
    ['a derived fact that some patient has', true, is('lump.class', 'large')],
    ['not what always holds', false, { op: 'not', of: is('site', 'leg') }],
    ['not what never holds', true, { op: 'not', of: is('site', 'arm') }],
    ['not what sometimes holds', true, { op: 'not', of: is('lump.depth', 'deep') }],
    [
      'all with one that cannot',
      false,
      { op: 'all', of: [is('tract', 'soiled'), is('site', 'arm')] },
    ],
    ['all that always hold', true, { op: 'all', of: [is('site', 'leg')] }],
    ['any with one that can', true, { op: 'any', of: [is('site', 'arm'), is('tract', 'soiled')] }],
    ['any of which none can', false, { op: 'any', of: [is('site', 'arm')] }],
    ['not any that always holds', false, { op: 'not', of: { op: 'any', of: [is('site', 'leg')] } }],
  ])('%s: %s', (_, expected, condition) => {
    expect(possible(condition)).toBe(expected);
  });

  it('a derived fact only as far as its rows can come about', () => {
    const large = { ...kase, variation: { ...kase.variation, 'lump.sizeCm': [8, 9] } };
    const small = { ...kase, variation: { ...kase.variation, 'lump.sizeCm': [2, 4] } };
    expect(possibilitiesOf(library.facts, large)(is('lump.class', 'small'))).toBe(false);
    expect(possibilitiesOf(library.facts, small)(is('lump.class', 'large'))).toBe(false);
  });

  it('a fact that a situation presets', () => {
    const [situation] = kase.situations;
    if (!situation) throw new Error('the tiny case has a situation');
    const arm = { ...kase, situations: [{ ...situation, given: { site: 'arm' } }] };
    expect(possibilitiesOf(library.facts, arm)(is('site', 'arm'))).toBe(true);
  });
});
