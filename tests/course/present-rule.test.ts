import { describe, expect, it } from 'vitest';
import { presentRule, subjectOf } from '../../src/course/present-rule.ts';
import { isProblem } from '../../src/domain/decision.ts';
import type { Finding } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { inFacts, inRules, tinyCourse } from '../support/tiny-course.ts';
import { needleAt, workedExample } from '../support/worked-example.ts';

const example = workedExample();
function needle(offsetMm: number, direction?: string): Finding {
  const known = needleAt(offsetMm, direction);
  const found = example.judge('biopsy-of-a-suspected-sarcoma', 'core-needle-biopsy', known);
  if (isProblem(found)) throw new Error('no finding');
  return found;
}

describe('a rule in words', () => {
  it('says what decided, down to the millimetres, and whose number they were held against', () => {
    const rule = presentRule(example, needle(18));
    expect(rule).toMatchObject({
      question: 'Where and how is tissue taken from a suspected sarcoma of the leg?',
      table: 'biopsy-of-a-suspected-sarcoma',
      row: 'off-the-line',
    });
    expect(rule.because).toEqual([
      {
        label: 'Place of the tract',
        is: 'off-line',
        holds: true,
        convention: 'PR22',
        from: [
          {
            label: 'Distance from the planned cut',
            is: '18 mm',
            wanted: '-15 to 15 mm',
            holds: false,
            from: [],
          },
        ],
      },
    ]);
  });

  it('says what kept each row before it out, and what that row asks for', () => {
    expect(presentRule(example, needle(3)).notBecause).toMatchObject([
      [{ label: 'Lump imaged', is: 'yes', wanted: 'no', holds: false, from: [] }],
      [{ label: 'Place of the tract', is: 'in-line', wanted: 'off-line', holds: false }],
    ]);
  });

  it('says nothing of what it asks for where that is just this value', () => {
    const [place] = presentRule(example, needle(0, 'across')).because;
    expect(place).not.toHaveProperty('wanted');
    expect(place?.from).toEqual([
      { label: 'Direction to the planned cut', is: 'across', holds: true, from: [] },
    ]);
  });

  it('says by whom it was reviewed, once somebody has', () => {
    const reviewed = { by: 'A. Surgeon', on: '2026-11-22' };
    const tables = Object.fromEntries(
      Object.values(example.book.tables).map((table) => [table.id, { ...table, reviewed }]),
    );
    const judge = { ...example, book: { ...example.book, tables } };
    expect(presentRule(judge, needle(3)).reviewed).toEqual(reviewed);
    expect(presentRule(example, needle(3))).not.toHaveProperty('reviewed');
  });
});

describe('what a row asks for', () => {
  /** What the tiny case asks of cutting a lump open, with one condition on its size. */
  function wanted(condition: string, known: Facts = { 'lump.sizeCm': 5 }) {
    const { judge } = tinyCourse(
      inRules(
        '{ id: open-small, when: { lump.class: small }',
        `{ id: open-small, when: { ${condition} }`,
      ),
    );
    const found = judge.judge('tissue', 'cut-open', known);
    if (isProblem(found)) throw new Error('no finding');
    const { because, notBecause } = presentRule(judge, found);
    return [...because, ...notBecause.flat()].map((line) => line.wanted);
  }

  it.each([
    ['lump.sizeCm: 4', '4 cm'],
    ['lump.sizeCm: [2, 4]', '2 cm or 4 cm'],
    ['lump.sizeCm: { over: 6 }', 'over 6 cm'],
    ['lump.sizeCm: { atLeast: 6 }', '6 cm or more'],
    ['lump.sizeCm: { under: 4 }', 'under 4 cm'],
    ['lump.sizeCm: { atMost: 4 }', 'up to 4 cm'],
    ['lump.sizeCm: { over: 2, under: 4 }', 'over 2 cm, under 4 cm'],
    ['lump.sizeCm: { within: [2, 4] }', '2 to 4 cm'],
    ['lump.sizeCm: { atLeast: 5 }', '5 cm or more'],
  ])('as "%s" is "%s"', (condition, words) => expect(wanted(condition)).toEqual([words]));

  it('is nothing of the parts of a sum, of which nothing is asked', () => {
    const { judge } = tinyCourse(
      inFacts(
        'label: Weeks since the operation,',
        'label: Weeks since the operation, unit: weeks,',
      ),
      inRules(
        '{ id: open-small, when: { lump.class: small }',
        '{ id: open-small, when: { weeks.since: { over: 2 } }',
      ),
    );
    const found = judge.judge('tissue', 'cut-open', { 'course.week': 5, 'operation.week': 2 });
    expect(presentRule(judge, found as Finding).because).toEqual([
      {
        label: 'Weeks since the operation',
        is: '3 weeks',
        wanted: 'over 2 weeks',
        holds: true,
        from: [
          { label: 'Week', is: '5 weeks', holds: false, from: [] },
          { label: 'Week of the operation', is: '2 weeks', holds: false, from: [] },
        ],
      },
    ]);
  });

  it('is nothing where a row holds for everybody, which is said by saying nothing', () => {
    const { judge } = tinyCourse();
    const found = judge.judge('first-look', 'image', {}) as Finding;
    expect(presentRule(judge, found)).toMatchObject({ because: [], notBecause: [] });
  });

  it('leaves out a row before it of which nothing is known', () => {
    const { judge } = tinyCourse();
    const found = judge.judge('tissue', 'cut-open', { 'lump.sizeCm': 8 }) as Finding;
    const blind = { ...found, notMatched: [...found.notMatched, { row: 'blind', because: [] }] };
    expect(presentRule(judge, blind).notBecause).toHaveLength(1);
  });
});

describe('what a finding is about', () => {
  const { judge } = tinyCourse();

  it('is its act', () => {
    const found = judge.judge('first-look', 'image', {}) as Finding;
    expect(subjectOf(judge, found)).toBe('Image it');
  });

  const ordered = (...acts: readonly string[]) => {
    const [line] = judge.judgeOrder('operation', acts, { 'lump.depth': 'deep' });
    return subjectOf(judge, line as Finding);
  };

  it('is both acts where their order was right', () => {
    expect(ordered('draw-the-line', 'operate')).toBe('Draw the line, then Operate');
  });

  it('is what was done, where the order was wrong: the right one is not to be read as the error', () => {
    expect(ordered('operate', 'draw-the-line')).toBe('You put “Operate” before “Draw the line”');
  });

  it('goes by the words of the options, where they are given', () => {
    const [line] = judge.judgeOrder('operation', ['operate', 'draw-the-line'], {
      'lump.depth': 'deep',
    });
    expect(subjectOf(judge, line as Finding, { operate: 'Cut' })).toBe(
      'You put “Cut” before “Draw the line”',
    );
  });

  it('is the act that is missing from an order', () => {
    expect(ordered('operate')).toBe('Draw the line');
  });
});
