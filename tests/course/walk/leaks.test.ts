import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/course/walk.ts';
import { tiny } from '../../support/tiny-library.ts';
import type { Edit } from '../../support/tiny-library.ts';

function leaks(...edits: readonly Edit[]): readonly string[] {
  const { judge, kase } = tiny(...edits);
  return walk(judge, kase).issues.unseenLeaks.examples.map(
    ({ step, words }) => `${step}: ${words}`,
  );
}
const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });
const inCase = (from: string, to: string): Edit => ({ file: 'cases/tiny.yaml', from, to });

describe('the walk finds', () => {
  it.each([
    [
      'the title',
      inCase('title: First', 'title: "First of {lump.depth}"'),
      'first: "First of {lump.depth}" names lump.depth, which is not seen.',
    ],
    [
      'the question',
      inCase('question: What first?', 'question: "At {lump.sizeCm}?"'),
      'first: "At {lump.sizeCm}?" names lump.sizeCm, which is not seen.',
    ],
    [
      'a narrative',
      inCase('text: A lump.', 'text: "{Name} has {lump.class} of it."'),
      'first: "{Name} has {lump.class} of it." names lump.class, which is not seen.',
    ],
    [
      'an option',
      inCase('text: Image }', 'text: "Image {lump.depth}" }'),
      'first: "Image {lump.depth}" names lump.depth, which is not seen.',
    ],
    [
      'a temptation',
      inCase('text: Wait }', 'text: Wait, tempts: "Only {lump.depth}." }'),
      'first: "Only {lump.depth}." names lump.depth, which is not seen.',
    ],
    [
      'the line about the patient',
      inCase('a lump in the leg"', 'a lump, {lump.depth}"'),
      'first: "{name}, a lump, {lump.depth}" names lump.depth, which is not seen.',
    ],
    [
      'an act',
      { file: 'acts/all.yaml', from: 'It went astray.', to: '"It went {fate.margin}."' },
      'tissue: "It went {fate.margin}." names fate.margin, which is not seen.',
    ],
    [
      'an arrival',
      inCase('reveal: [margin] }', 'reveal: [margin], tells: "It is {fate.margin}." }'),
      'report: "It is {fate.margin}." names fate.margin, which is not seen.',
    ],
    [
      'a mark',
      {
        file: 'rules/all.yaml',
        from: 'why: Off the line.',
        to: 'why: "By {needle.offsetMm}, {fate.margin}."',
      },
      'tissue: "By {needle.offsetMm}, {fate.margin}." names fate.margin, which is not seen.',
    ],
    [
      'another wording',
      inCase('text: A lump. }', 'text: A lump., or: ["It was {fate.margin}."] }'),
      'first: "It was {fate.margin}." names fate.margin, which is not seen.',
    ],
    [
      'a situation',
      inCase('tells: Others have had a go.', 'tells: "It was {fate.margin}."'),
      'plan: "It was {fate.margin}." names fate.margin, which is not seen.',
    ],
    [
      'an ending',
      inCase('text: It is clear. }', 'text: "It is {fate.margin}." }'),
      'end: "It is {fate.margin}." names fate.margin, which is not seen.',
    ],
  ] satisfies [string, Edit, string][])(
    'a placeholder in %s that is not seen',
    (_, edit, words) => {
      expect(leaks(edit)).toContain(words);
    },
  );

  it.each([
    [
      'a narrative',
      inCase('{ text: A lump. }', '{ when: { lump.depth: deep }, text: A lump. }'),
      'first: Whether to say "A lump." hangs on a fact that is not seen.',
    ],
    [
      'an option',
      inCase('text: Wait }', 'text: Wait, when: { lump.depth: deep } }'),
      'first: Whether to say "Wait" hangs on a fact that is not seen.',
    ],
    [
      'an ending',
      inCase('{ when: { margin: clear }, text', '{ when: { fate.margin: clear }, text'),
      'end: Whether to say "It is clear." hangs on a fact that is not seen.',
    ],
  ] satisfies [string, Edit, string][])(
    'a condition of %s on what is not seen',
    (_, edit, words) => {
      expect(leaks(edit)).toContain(words);
    },
  );

  it('a course fact that is hidden', () => {
    expect(leaks(inCase('text: The board meets.', 'text: "It is {margin}."'))).toEqual([
      'plan: "It is {margin}." names margin, which is not seen.',
    ]);
  });

  it('a fact that is known from the start, of a patient who does not have it', () => {
    expect(
      leaks(
        {
          file: 'facts/all.yaml',
          from: '\ntract:',
          to: '\nother: { kind: given, label: Other, type: boolean }\ntract:',
        },
        inCase('base: {', 'known: [other]\nbase: {'),
        inCase('text: A lump.', 'text: "A lump, {other}."'),
      ),
    ).toEqual(['first: "A lump, {other}." names other, which is not seen.']);
  });

  it.each<[string, Edit]>([
    ['a row', inRules('why: Nothing to take.', 'why: "Nothing to take at {lump.sizeCm}."')],
    ['an act left out', inRules('why: Left behind.', 'why: "Left behind at {lump.sizeCm}."')],
    ['an order', inRules('why: It bleeds.', 'why: "It bleeds at {lump.sizeCm}."')],
    [
      'an act',
      {
        file: 'acts/all.yaml',
        from: 'past: Chest film, burden',
        to: 'past: Chest film, consequences: { a: [{ tells: "{lump.sizeCm}" }] }, burden',
      },
    ],
    ['a situation', inCase('tells: Others have had a go.', 'tells: "It has {lump.sizeCm}."')],
    [
      'an arrival',
      inCase('reveal: [margin] }', 'reveal: [margin], tells: "{margin}, {lump.sizeCm}" }'),
    ],
    ['an ending', inCase('text: It comes back.', 'text: "{lump.sizeCm} come back."')],
  ])('nothing in the words of %s whose fact was seen long ago', (_, edit) => {
    expect(leaks(edit)).toEqual([]);
  });

  it('nothing in a text that is told only where its facts are seen', () => {
    const edit = inCase(
      '{ text: It has grown. }',
      '{ when: { lump.imaged: true }, text: "{lump.depth}" }',
    );
    expect(leaks(edit)).toEqual([]);
  });

  it('nothing in an ending behind one that is told', () => {
    const edit = inCase(
      '{ text: It comes back. }',
      '{ text: It comes back. }, { text: "{fate.margin}" }',
    );
    expect(leaks(edit)).toEqual([]);
  });

  it('nothing in an ending of which no text is told', () => {
    expect(leaks(inCase(', { text: It comes back. }]', ']'))).toEqual([]);
  });

  it('nothing in what is known from the start', () => {
    expect(
      leaks(
        inCase('base: {', 'known: [lump.depth]\nbase: {'),
        inCase('text: A lump.', 'text: "A lump, {lump.depth}, {site}."'),
      ),
    ).toEqual([]);
  });

  it('the start of a long text', () => {
    const long = `${'It goes on and on. '.repeat(4)}{lump.depth}`;
    expect(leaks(inCase('text: A lump.', `text: "${long}"`))).toEqual([
      'first: "It goes on and on. It goes on and on. It goes on and on. …" names lump.depth, which is not seen.',
    ]);
  });
});
