import { describe, expect, it } from 'vitest';
import type { FlipPair, FlipSide } from '../../src/domain/flip.ts';
import { named } from '../../src/review/flip/ids.ts';
import { ranked } from '../../src/review/flip/rank.ts';
import { findFlips, flipsFor, patientOf, stillFlips } from '../../src/review/flips.ts';
import { inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { Edit } from '../support/tiny-library.ts';

function found(...edits: readonly Edit[]): readonly FlipPair[] {
  const { judge, kase } = tinyCourse(...edits);
  return findFlips(judge, [kase], 6);
}

const only = (pairs: readonly FlipPair[], step: string, fact?: string): FlipPair => {
  const at = pairs.filter((pair) => pair.step === step && (fact ?? pair.fact) === pair.fact);
  expect(at).toHaveLength(1);
  return at[0] as FlipPair;
};

describe('flip pairs', () => {
  it('are two patients who differ in one fact, and the right act flips', () => {
    expect(found()).toEqual([
      {
        id: 'tiny-report-margin-clear-involved',
        case: 'tiny',
        step: 'report',
        situation: null,
        table: 'report-of-a-leg',
        fact: 'margin',
        a: {
          value: 'clear',
          patient: {},
          acts: [{ act: 'leave-it', with: {} }],
          row: 'clear',
          swapped: { verdict: 'suboptimal', pitfalls: [] },
        },
        b: {
          value: 'involved',
          patient: { 'fate.margin': 'involved' },
          acts: [{ act: 'reoperate', with: {} }],
          row: 'not-clear',
          swapped: { verdict: 'harmful', pitfalls: ['tumour-left'] },
        },
        conflicts: [],
        pitfalls: ['tumour-left'],
        conventions: [],
      },
    ]);
  });

  it('of several acts: other ends are expected, though an act is offered to one only', () => {
    const pairs = found(
      inRules('when: { tract: soiled }', 'when: { lump.depth: deep }'),
      inCase(
        '{ act: take-tract, text: Tract }',
        '{ act: take-tract, text: Tract, when: { lump.depth: deep } }',
      ),
    );
    const { a, b, table, pitfalls } = only(pairs, 'plan');
    expect([table, a.value, b.value]).toEqual(['plan', 'superficial', 'deep']);
    expect(a.acts.map(({ act }) => act)).toEqual(['chest-ct']);
    expect(b.acts.map(({ act }) => act)).toEqual(['take-tract', 'chest-ct']);
    expect([a.row, b.row]).toEqual(['lungs', 'soiled']);
    expect([a.swapped.verdict, b.swapped.verdict]).toEqual([null, 'harmful']);
    expect(pitfalls).toEqual(['tract-left-behind']);
  });

  it('of an order: one order breaks a rule that holds for the other', () => {
    const clampLast = inCase(
      '{ act: clamp, text: Clamp }, { act: operate, text: Operate }',
      '{ act: operate, text: Operate }, { act: clamp, text: Clamp }',
    );
    const { a, b } = only(found(clampLast), 'operation');
    expect([a.value, a.row, a.swapped.verdict]).toEqual(['superficial', 'line-first', 'correct']);
    expect([b.value, b.row, b.swapped.verdict]).toEqual(['deep', 'clamp-first', 'harmful']);
    const offeredToOne = inCase(
      'text: Operate }, { act: clamp, text: Clamp }',
      'text: Operate }, { act: clamp, text: Clamp, when: { lump.depth: deep } }',
    );
    expect(found(clampLast, offeredToOne).map((pair) => pair.step)).toEqual(['report']);
  });

  it('of one act with its parameters: none must be right for both', () => {
    const needleBy = (when: string): Edit =>
      inRules(
        '{ id: off, when: { needle.place: off-line }',
        `{ id: off, when: { any: [{ needle.place: off-line }, ${when}] }`,
      );
    const apart = needleBy(
      '{ lump.class: large, needle.offsetMm: { under: 10 } }, { lump.class: small, needle.offsetMm: 10 }',
    );
    const { a, b, fact } = only(found(apart), 'tissue');
    expect([fact, a.value, b.value]).toEqual(['lump.sizeCm', 4, 8]);
    expect(a.acts).toEqual([
      { act: 'needle', with: { 'needle.side': 'along', 'needle.offsetMm': 0 } },
    ]);
    expect(b.acts).toEqual([
      { act: 'needle', with: { 'needle.side': 'along', 'needle.offsetMm': 10 } },
    ]);
    const together = needleBy(
      '{ lump.class: large, needle.offsetMm: 0 }, { lump.class: small, needle.offsetMm: 10 }',
    );
    expect(found(together).map((pair) => pair.step)).toEqual(['report']);
  });

  it('are met in a situation, where only that brings them about', () => {
    const pairs = found(
      inRules('when: { tract: soiled }', 'when: { tract: soiled, lump.class: large }'),
    );
    const pair = only(pairs, 'plan');
    expect([pair.situation, pair.fact]).toEqual(['sent-late', 'lump.sizeCm']);
    const { kase } = tinyCourse(
      inRules('when: { tract: soiled }', 'when: { tract: soiled, lump.class: large }'),
    );
    expect(patientOf(kase, pair, 'b')).toEqual({ ...kase.base, 'lump.sizeCm': 8 });
  });

  it('include those that a situation describes, where nothing was done before', () => {
    const described = inCase(
      'given: { lump.depth: deep }, set: { tract: soiled }',
      'given: { lump.depth: deep, lump.sizeCm: 10 }, set: {}',
    );
    const veryLarge = inRules('when: { tract: soiled }', 'when: { lump.sizeCm: { over: 9 } }');
    const { situation, a, b } = only(found(described, veryLarge), 'plan');
    expect([situation, a.value, b.value]).toEqual([null, 4, 10]);
  });
});

describe('the patients of a pair', () => {
  const base = (facts: string): Edit =>
    inCase('base: { lump.sizeCm: 4, lump.depth: deep, fate.margin: clear }', `base: { ${facts} }`);
  const clearWhen = (when: string): Edit =>
    inRules(
      '{ id: clear, when: { margin: clear }',
      `{ id: clear, when: { margin: clear, ${when} }`,
    );

  it('are as ordinary as they can be', () => {
    const { a, b } = only(found(clearWhen('lump.sizeCm: 2')), 'report', 'margin');
    expect(a.patient).toEqual({ 'lump.sizeCm': 2 });
    expect(b.patient).toEqual({ 'lump.sizeCm': 2, 'fate.margin': 'involved' });
  });

  it('stay sound', () => {
    const large = base('lump.sizeCm: 8, lump.depth: deep, fate.margin: clear');
    const { a } = only(found(large, clearWhen('lump.depth: superficial')), 'report', 'margin');
    expect(a.patient).toEqual({ 'lump.sizeCm': 4, 'lump.depth': 'superficial' });
  });

  it('have the usual value, where no condition tells it from the one that was drawn', () => {
    const { a, b } = only(
      found(inRules('when: { tract: soiled }', 'when: { lump.class: large, lump.depth: deep }')),
      'plan',
    );
    expect([a.value, b.value]).toEqual([4, 8]);
  });

  it('may be some that only a situation describes', () => {
    const { judge, kase } = tinyCourse(
      inCase(
        'given: { lump.depth: deep }, set: { tract: soiled }',
        'given: { site: arm, lump.depth: superficial }, set: {}',
      ),
      inRules('when: { tract: soiled }', 'when: { lump.sizeCm: 2, lump.depth: superficial }'),
    );
    const described = only(findFlips(judge, [kase], 0), 'plan', 'lump.sizeCm');
    expect(described.a.patient).toEqual({
      site: 'arm',
      'lump.depth': 'superficial',
      'lump.sizeCm': 2,
    });
    expect(stillFlips(judge, [kase])(described)).toBe(true);
    expect(only(findFlips(judge, [kase], 6), 'plan', 'lump.sizeCm').a.patient).not.toHaveProperty(
      'site',
    );
  });
});

describe('a recorded pair', () => {
  const { judge, kase } = tinyCourse();
  const [pair] = found() as readonly [FlipPair];
  const still = stillFlips(judge, [kase]);

  it('holds as long as the content says of it what it said', () => {
    expect(still(pair)).toBe(true);
    const changed = tinyCourse(
      inRules(
        'reoperate: suboptimal }, why: It is clear.',
        'reoperate: harmful }, why: It is clear.',
      ),
    );
    expect(stillFlips(changed.judge, [changed.kase])(pair)).toBe(false);
  });

  const b = (patient: FlipSide['patient']): FlipPair => ({ ...pair, b: { ...pair.b, patient } });
  it.each<readonly [string, FlipPair]>([
    ['its case is gone', { ...pair, case: 'another' }],
    ['its situation is gone', { ...pair, situation: 'another' }],
    ['nobody comes to its step', { ...pair, step: 'late-image' }],
    ['one of them is not sound', b({ 'lump.sizeCm': 8, 'lump.depth': 'superficial' })],
    ['one of them is never drawn', b({ 'lump.sizeCm': 5 })],
    ['they do not differ', b({})],
    ['they differ in two facts', b({ 'fate.margin': 'involved', 'lump.sizeCm': 2 })],
    ['nothing flips', b({ 'lump.sizeCm': 2 })],
  ])('is stale if %s', (_, stale) => {
    expect(still(stale)).toBe(false);
  });
});

describe('pairs to choose from', () => {
  const [pair] = found() as readonly [FlipPair];
  const { library } = tinyCourse();
  const swapped = (verdict: 'harmful' | 'suboptimal'): FlipSide['swapped'] => ({
    verdict,
    pitfalls: [],
  });
  const plain = {
    ...pair,
    pitfalls: [],
    a: { ...pair.a, swapped: swapped('suboptimal') },
    b: { ...pair.b, swapped: swapped('suboptimal') },
  };

  it('come by what they teach: something named, the gravest pitfall, harm, the most ordinary patients', () => {
    const harmless = library.pitfalls['waited'];
    const book = {
      ...library,
      pitfalls: { ...library.pitfalls, waited: { ...harmless, severity: 'moderate' } },
    } as typeof library;
    const inOrder: readonly FlipPair[] = [
      { ...pair, id: 'grave' },
      { ...pair, id: 'moderate', pitfalls: ['waited'] },
      { ...plain, id: 'conflict', conflicts: ['K01'] },
      { ...plain, id: 'unknown pitfall', pitfalls: ['gone'], situation: 'sent-late' },
      { ...plain, id: 'harmful', a: { ...plain.a, swapped: swapped('harmful') } },
      { ...plain, id: 'suboptimal' },
      { ...plain, id: 'less ordinary', a: { ...plain.a, patient: { 'lump.sizeCm': 2 } } },
      { ...plain, id: 'in a situation', situation: 'sent-late' },
    ];
    expect(ranked(book, [...inOrder].reverse()).map(({ id }) => id)).toEqual(
      inOrder.map(({ id }) => id),
    );
    expect(ranked(book, [plain, plain])).toEqual([plain, plain]);
  });

  it('are found by the pitfall that they warn of', () => {
    expect(flipsFor([plain, pair], 'tumour-left')).toEqual([pair]);
    expect(flipsFor([plain, pair], 'waited')).toEqual([]);
  });

  it('say by their rows which they are, where case, step, fact and values are the same', () => {
    const other = { ...pair, a: { ...pair.a, row: 'late' } };
    expect(named([pair, other, { ...pair, step: 'before' }]).map(({ id }) => id)).toEqual([
      'tiny-report-margin-clear-involved-clear-not-clear',
      'tiny-report-margin-clear-involved-late-not-clear',
      'tiny-before-margin-clear-involved',
    ]);
  });
});
