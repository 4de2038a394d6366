import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Finite, Id, Name, Number_, Text, strict } from '../../../src/content/schema/common.ts';
import { expectOne } from '../../support/mistakes.ts';

const takes = (schema: v.GenericSchema, value: unknown) => v.is(schema, value);

describe('an id', () => {
  it('is in kebab-case, its parts joined by dots', () => {
    for (const id of ['tumour', 'tumour.sizeCm', 'surg.en-bloc-r0', '5-years', 'look-first']) {
      expect(takes(Id, id), id).toBe(true);
    }
    for (const id of ['', 'Tumour', 'sizeCm', 'a b', 'a..b', '.a', 'a-', 'a_b', 'ä', 3]) {
      expect(takes(Id, id), String(id)).toBe(false);
    }
  });

  it('of what stands in an address has no dots', () => {
    expect(takes(Name, 'from-lump-to-diagnosis')).toBe(true);
    for (const name of ['a.b', 'aB', '', 'a/b', '#a']) expect(takes(Name, name)).toBe(false);
  });

  it('of the analysis is its letters and two digits', () => {
    expect(takes(Number_('PR'), 'PR09')).toBe(true);
    for (const number of ['PR9', 'PR099', 'P09', 'XPR09', 9]) {
      expect(takes(Number_('PR'), number)).toBe(false);
    }
  });
});

describe('a text', () => {
  it('says something, and loses the space around it', () => {
    expect(v.parse(Text, ' Look first.\n')).toBe('Look first.');
    for (const text of ['', '  \n', 3, null]) expect(takes(Text, text)).toBe(false);
  });
});

describe('a number', () => {
  it('is neither endless nor none', () => {
    expect(takes(Finite, -1.5)).toBe(true);
    for (const n of [Infinity, -Infinity, Number.NaN, '1']) expect(takes(Finite, n)).toBe(false);
  });
});

describe('an object of these entries', () => {
  const schema = strict({ a: v.string(), b: v.optional(v.number()) });

  it('has them and no others', () => {
    expect(takes(schema, { a: 'x' })).toBe(true);
    expect(takes(schema, { a: 'x', b: 1 })).toBe(true);
    expect(takes(schema, { b: 1 })).toBe(false);
    expect(takes(schema, { a: 'x', c: 1 })).toBe(false);
  });

  it('names every other key at once', () => {
    const { issues } = v.safeParse(schema, { a: 1, c: 1, d: 1 });
    expect(issues?.map((issue) => issue.path?.[0]?.key)).toEqual(['a', 'c', 'd']);
  });
});

describe('a condition', () => {
  const inTissue = (condition: string, ...said: readonly (readonly [string, string, string])[]) =>
    expectOne('rules/all.yaml', 'when: { lump.class: small }', `when: ${condition}`, ...said);
  const at = 'tissue.rows.2.when';

  it('has a value, values or a range for each fact', () => {
    inTissue('{ lump.class: { is: small } }', [
      'is: small',
      `${at}.lump.class.is`,
      'is not known here; correct its spelling or remove it',
    ]);
    inTissue('{ lump.class: ~ }', [
      'lump.class: ~',
      `${at}.lump.class`,
      'is nothing; write string or number or boolean or a list or a map',
    ]);
  });

  it('nests in all, any and not', () => {
    inTissue('{ any: { lump.class: small } }', ['any: {', `${at}.any`, 'is a map; write a list']);
    inTissue('{ not: { all: 3 } }', ['all: 3', `${at}.not.all`, 'is 3; write a list']);
    inTissue('{ not: [{ lump.class: small }] }', ['not: [', `${at}.not`, 'is a list; write a map']);
  });

  it('has two ends where it is within them', () => {
    inTissue('{ lump.sizeCm: { within: [1] } }', [
      'within: [1]',
      `${at}.lump.sizeCm.within.1`,
      'is missing; add it (number)',
    ]);
  });
});
