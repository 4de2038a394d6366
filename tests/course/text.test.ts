import { describe, expect, it } from 'vitest';
import {
  fill,
  isPersonWord,
  placeholders,
  said,
  settingsInWords,
  textsShown,
} from '../../src/course/text.ts';
import { always } from '../../src/domain/fact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { inFacts, needle, tinyCourse } from '../support/tiny-course.ts';

const { judge } = tinyCourse(
  inFacts(
    'label: Depth, values: [superficial, deep]',
    'label: Depth, values: [superficial, deep], words: { deep: through the fascia }',
  ),
);
const { reader } = judge;
const ada = { name: 'Ada', pronoun: 'she' } as const;
const ben = { name: 'Ben', pronoun: 'he' } as const;
const seen = { 'lump.sizeCm': 4, 'lump.depth': 'deep', 'lump.imaged': true, tract: 'clean' };
const filled = (text: string, persona: typeof ada | typeof ben = ada) =>
  fill(reader, text, seen, persona);

describe('the placeholders of a text', () => {
  it('are what stands in braces', () => {
    expect(placeholders('{name} has {lump.sizeCm} of {tumour}')).toEqual([
      'name',
      'lump.sizeCm',
      'tumour',
    ]);
    expect(placeholders('none { here')).toEqual([]);
  });

  it('are about the person, or name a fact', () => {
    expect(['name', 'Name', 'subject', 'Possessive', 'lump.sizeCm'].map(isPersonWord)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a filled text', () => {
  it('says name and pronouns of the person', () => {
    const text = '{name} says that {subject} knows {possessive} lump, and it knows {object}.';
    expect(filled(text)).toBe('Ada says that she knows her lump, and it knows her.');
    expect(filled(text, ben)).toBe('Ben says that he knows his lump, and it knows him.');
  });

  it('begins a sentence with a capital where its placeholder does', () => {
    expect(filled('{Subject} waits. {Possessive} lump too. {Name} waits.', ben)).toBe(
      'He waits. His lump too. Ben waits.',
    );
  });

  it('says the values of facts, those worked out included', () => {
    expect(filled('{lump.sizeCm}, {lump.depth}, {lump.class}, {lump.imaged}, {tract}')).toBe(
      '4 cm, through the fascia, small, yes, clean',
    );
  });

  it('leaves a gap where a fact is not seen, or does not exist', () => {
    expect(filled('{margin} {weeks.since} {no.such.fact}')).toBe('… … …');
  });

  it('is the text itself where there is nothing to fill', () => {
    expect(filled('Nothing {} to fill.')).toBe('Nothing {} to fill.');
  });

  it('does not fill again what it has filled in', () => {
    expect(fill(reader, '{name}', seen, { name: '{subject}', pronoun: 'she' })).toBe('{subject}');
    expect(fill(reader, '{name}', seen, { name: '$& $1', pronoun: 'she' })).toBe('$& $1');
  });
});

describe('the texts that are shown', () => {
  it('are those whose condition holds of what is seen, in their order', () => {
    const deep = { op: 'is', fact: 'lump.depth', value: 'deep' } as const;
    const texts = [
      { when: deep, text: 'Deep.' },
      { when: { op: 'not', of: deep } as const, text: 'Not deep.' },
      { when: always, text: '{name}.' },
    ];
    expect(textsShown(reader, texts, seen, ada, null)).toEqual(['Deep.', 'Ada.']);
    expect(textsShown(reader, texts, {}, ada, null)).toEqual(['Ada.']);
  });
  it('are told in one of their wordings: the first at the first play, later as the seed picks', () => {
    const texts = [{ when: always, text: 'A lump.', or: ['A swelling.', 'It swells.'] }];
    const told = (seed: number | null) => textsShown(reader, texts, seen, ada, seed);
    const first = texts.flatMap((one) => ['1', '2', '3', '4'].map((n) => ({ ...one, text: n })));
    expect(textsShown(reader, first, seen, ada, null)).toEqual(['1', '2', '3', '4']);
    expect(told(7)).toEqual(told(7));
    const all = new Set(Array.from({ length: 40 }, (_, seed) => told(seed)[0]));
    expect(all).toEqual(new Set(['A lump.', 'A swelling.', 'It swells.']));
  });
});

describe('a value in a sentence', () => {
  const fact = (part: Partial<Fact>): Fact => ({
    id: 'x',
    kind: 'given',
    label: 'X',
    domain: { type: 'boolean' },
    ...part,
  });

  it('is in its own words where it has some', () => {
    const nodes = fact({ words: { true: 'enlarged', false: 'not felt' } });
    expect([said(nodes, true), said(nodes, false)]).toEqual(['enlarged', 'not felt']);
  });

  it('is yes or no, a word, or a number with its unit', () => {
    expect([said(fact({}), true), said(fact({}), false)]).toEqual(['yes', 'no']);
    expect(said(fact({ words: { low: 'low grade' } }), 'high')).toBe('high');
    expect([said(fact({}), 3), said(fact({ unit: 'mm' }), 3)]).toEqual(['3', '3 mm']);
    const weeks = fact({ unit: 'weeks after the last operation' });
    expect(said(weeks, 1)).toBe('1 week after the last operation');
    expect(said(weeks, 2)).toBe('2 weeks after the last operation');
  });
});

describe('what was set with an act', () => {
  it('is said in the order in which it was set', () => {
    expect(settingsInWords(judge, needle(-10, 'across').with)).toEqual(['across', '−10 mm']);
    expect(settingsInWords(judge, {})).toEqual([]);
  });

  it('has its sign where both are possible, and otherwise the name of what it counts', () => {
    expect(settingsInWords(judge, { 'needle.offsetMm': 10 })).toEqual(['+10 mm']);
    expect(settingsInWords(judge, { 'needle.offsetMm': 0 })).toEqual(['0 mm']);
    expect(settingsInWords(judge, { 'lump.sizeCm': 8 })).toEqual(['size 8 cm']);
  });
});
