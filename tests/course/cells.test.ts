import { describe, expect, it } from 'vitest';
import { cellsOf, conditionsOf } from '../../src/course/cells.ts';
import { inActs, inCase, inFacts, tinyCourse } from '../support/tiny-course.ts';

describe('the values of a fact', () => {
  it('stand in one cell if no condition tells them apart', () => {
    const { cells } = tinyCourse();
    expect(cells.of('lump.sizeCm', [2, 4, 8])).toEqual([[2, 4], [8]]);
    expect(cells.of('needle.side', ['along', 'across'])).toEqual([['along'], ['across']]);
    expect(cells.of('site', ['leg', 'arm'])).toEqual([['leg'], ['arm']]);
  });

  it('stand all in one cell if nobody asks about the fact', () => {
    const { cells } = tinyCourse(
      inFacts('lump.depth:', 'lump.pain: { kind: given, label: Pain, type: boolean }\nlump.depth:'),
    );
    expect(cells.of('lump.pain', [false, true])).toEqual([[false, true]]);
  });

  it('are told apart by what the case itself asks, if a case is played', () => {
    const { library, kase } = tinyCourse(
      inCase('{ lump.sizeCm: 8, lump.depth', '{ lump.sizeCm: 2, lump.depth'),
    );
    expect(cellsOf(library, kase).of('lump.sizeCm', [2, 4, 8])).toEqual([[2], [4], [8]]);
    expect(cellsOf(library).of('lump.sizeCm', [2, 4, 8])).toEqual([[2, 4], [8]]);
  });

  it('stand each alone if arithmetic works with them', () => {
    expect(tinyCourse().cells.of('operation.week', [0, 1, 2])).toEqual([[0], [1], [2]]);
  });

  it('stand each alone if an act takes as many weeks', () => {
    const { cells } = tinyCourse(inActs('takesWeeks: 6', 'takesWeeks: { of: lump.sizeCm }'));
    expect(cells.of('lump.sizeCm', [2, 4])).toEqual([[2], [4]]);
  });

  it('stand each alone if as much is added to another fact', () => {
    const { cells } = tinyCourse(
      inActs('- set: { lump.imaged: true }', '- add: { operation.week: { of: lump.sizeCm } }'),
    );
    expect(cells.of('lump.sizeCm', [2, 4])).toEqual([[2], [4]]);
  });

  it('are told apart by what is asked of a fact that takes them over', () => {
    expect(tinyCourse().cells.of('fate.margin', ['clear', 'involved'])).toEqual([
      ['clear'],
      ['involved'],
    ]);
  });

  it('are told apart by what is asked of a copy of a copy', () => {
    const { cells } = tinyCourse(
      inCase('fate.margin', 'fate.origin'),
      inFacts(
        'fate.margin: { kind: given, label: Margin to come, values: [clear, involved] }',
        'fate.origin: { kind: given, label: Origin, values: [clear, involved] }\n' +
          'fate.margin: { kind: course, start: clear, label: To come, values: [clear, involved] }',
      ),
      inActs(
        '- set: { lump.imaged: true }',
        '- set: { lump.imaged: true, fate.margin: { of: fate.origin } }',
      ),
    );
    expect(cells.of('fate.origin', ['clear', 'involved'])).toEqual([['clear'], ['involved']]);
  });

  it('are told apart by what is asked of a fact that takes them over on arriving somewhere', () => {
    const { cells } = tinyCourse(
      inActs('margin: { of: fate.margin }', 'margin: clear'),
      inCase('reveal: [margin]', 'set: { margin: { of: fate.margin } }, reveal: [margin]'),
    );
    expect(cells.of('fate.margin', ['clear', 'involved'])).toEqual([['clear'], ['involved']]);
  });

  it('stand each alone if a fact takes them over whose exact value counts', () => {
    const { cells } = tinyCourse(
      inActs('operation.week: { of: course.week }', 'operation.week: { of: lump.sizeCm }'),
    );
    expect(cells.of('lump.sizeCm', [2, 4])).toEqual([[2], [4]]);
  });
});

describe('the values of a parameter to try', () => {
  it('are the ends of each run that is judged alike and the middle, the middlemost first', () => {
    const { cells } = tinyCourse(inFacts('to: 20, step: 10', 'to: 20, step: 5'));
    expect(cells.tried('needle.offsetMm')).toEqual([0, -10, 10, -15, 15, -20, 20]);
  });

  it('are both middle ones of an even number', () => {
    const { cells } = tinyCourse(inFacts('from: -20, to: 20, step: 10', 'from: 1, to: 6, step: 1'));
    expect(cells.tried('needle.offsetMm')).toEqual([3, 4, 1, 6]);
  });

  it('are all words, in their order', () => {
    const { cells } = tinyCourse(
      inFacts(
        'label: Side, values: [along, across]',
        'label: Side, values: [along, slanted, across]',
      ),
    );
    expect(cells.tried('needle.side')).toEqual(['along', 'slanted', 'across']);
  });

  it('of several parameters are every combination, worked out once', () => {
    const { cells } = tinyCourse();
    const all = cells.combined(['needle.side', 'needle.offsetMm']);
    expect(all).toHaveLength(10);
    expect(all.slice(0, 2)).toEqual([
      { 'needle.side': 'along', 'needle.offsetMm': 0 },
      { 'needle.side': 'along', 'needle.offsetMm': -10 },
    ]);
    expect(cells.combined(['needle.side', 'needle.offsetMm'])).toBe(all);
  });

  it('of none are one: nothing to set', () => {
    expect(tinyCourse().cells.combined([])).toEqual([{}]);
  });
});

describe('the conditions that can be asked', () => {
  it('are those of facts, tables, acts, pitfalls, and of the case that is played', () => {
    const { library, kase } = tinyCourse(
      inCase('{ act: wait, text: Wait }', '{ act: wait, text: Wait, when: { site: arm } }'),
    );
    const asked = (conditions: readonly unknown[]) => conditions.map((one) => JSON.stringify(one));
    const book = asked(conditionsOf(library));
    for (const words of [
      '{"op":"range","fact":"lump.sizeCm","under":5}',
      '{"op":"is","fact":"site","value":"leg"}',
      '{"op":"is","fact":"tract","value":"soiled"}',
      '{"op":"is","fact":"lump.depth","value":"deep"}',
      '{"op":"is","fact":"needle.place","value":"off-line"}',
      '{"op":"is","fact":"tract.taken","value":true}',
    ]) {
      expect(book).toContain(words);
    }
    const more = asked(conditionsOf(library, kase)).filter((words) => !book.includes(words));
    expect([...new Set(more)]).toEqual([
      '{"op":"all","of":[{"op":"is","fact":"lump.sizeCm","value":8},{"op":"is","fact":"lump.depth","value":"superficial"}]}',
      '{"op":"is","fact":"site","value":"arm"}',
      '{"op":"is","fact":"lump.imaged","value":false}',
      '{"op":"is","fact":"lump.imaged","value":true}',
    ]);
  });
});
