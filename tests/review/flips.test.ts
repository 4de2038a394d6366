import { describe, expect, it } from 'vitest';
import type { FlipPair, FlipSide } from '../../src/domain/flip.ts';
import { named } from '../../src/review/flip/ids.ts';
import { ranked } from '../../src/review/flip/rank.ts';
import { findFlips, flipsFor, patientOf, stillFlips } from '../../src/review/flips.ts';
import { inActs, inCase, inFacts, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { Edit } from '../support/tiny-library.ts';

function all(...edits: readonly Edit[]): readonly FlipPair[] {
  const { judge, kase } = tinyCourse(...edits);
  return findFlips(judge, [kase], 6);
}

/** Without those in which the situation is the difference. */
const found = (...edits: readonly Edit[]): readonly FlipPair[] =>
  all(...edits).filter(({ plain }) => plain === undefined);

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

  it('need a fact that can be found: in the chart, or told at the step', () => {
    const apart = inRules(
      '{ id: off, when: { needle.place: off-line }',
      '{ id: off, when: { any: [{ needle.place: off-line }, { lump.class: large, needle.offsetMm: { under: 10 } }, { lump.class: small, needle.offsetMm: 10 }] }',
    );
    const drawnAlone = inFacts(
      'lump.sizeCm: { kind: given, label: Size,',
      'lump.sizeCm: { kind: given, charted: false, label: Size,',
    );
    const untold = inCase('"A lump of {lump.sizeCm}."', 'A lump.');
    const turnOnIt = (...edits: readonly Edit[]): boolean =>
      found(apart, ...edits).some(({ fact }) => fact === 'lump.sizeCm');
    expect(turnOnIt(untold)).toBe(true);
    expect(turnOnIt(drawnAlone)).toBe(true);
    expect(turnOnIt(drawnAlone, untold)).toBe(false);
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

describe('one patient with and without what others did in a situation', () => {
  const apart = (...edits: readonly Edit[]): readonly FlipPair[] =>
    all(...edits).filter(({ plain }) => plain !== undefined);

  it('is a pair where that is one fact, and the right act flips', () => {
    const pairs = apart();
    const { situation, step, fact, plain, a, b } = only(pairs, 'plan');
    expect([situation, step, fact, plain]).toEqual(['sent-late', 'plan', 'tract', 'a']);
    expect([a.value, b.value]).toEqual(['clean', 'soiled']);
    expect(a.acts.map(({ act }) => act)).toEqual(['chest-ct']);
    expect(b.acts.map(({ act }) => act)).toEqual(['take-tract', 'chest-ct']);
    expect([a.patient, b.patient]).toEqual([{}, {}]);
    expect(pairs).toHaveLength(1);
  });
  it('stands with the lower value first, whichever that is', () => {
    const [pair] = apart(inFacts('values: [clean, soiled]', 'values: [soiled, clean]'));
    expect([pair?.plain, pair?.a.value, pair?.b.value]).toEqual(['b', 'soiled', 'clean']);
  });
  it('is none where they did two things', () => {
    const two = inCase('set: { tract: soiled }', 'set: { tract: soiled, tract.taken: true }');
    expect(apart(two)).toEqual([]);
  });
  it('is recorded, and goes stale with its situation or with another difference', () => {
    const { judge, kase } = tinyCourse();
    const still = stillFlips(judge, [kase]);
    const [pair] = apart() as readonly [FlipPair];
    expect(still(pair)).toBe(true);
    const { plain, ...without } = pair;
    expect([plain, still(without)]).toEqual(['a', false]);
    expect(still({ ...pair, situation: null })).toBe(false);
    expect(still({ ...pair, b: { ...pair.b, patient: { 'lump.sizeCm': 8 } } })).toBe(false);
  });
});

describe('no flip pair', () => {
  const stepsOf = (...edits: readonly Edit[]): readonly string[] =>
    found(...edits).map((pair) => pair.step);

  it('rests on a reason, nor lies behind a step where nothing is right', () => {
    const noneRight = inRules('verdicts: { needle: correct }', 'verdicts: { needle: suboptimal }');
    expect(stepsOf(noneRight)).toEqual(['report']);
    const notEvenSmall = inRules('cut-open: acceptable with reason', 'cut-open: suboptimal');
    expect(stepsOf(noneRight, notEvenSmall)).toEqual([]);
  });

  it('lies behind acts that contradict each other', () => {
    const contradicts = inActs(
      'chest-ct: { label: Chest CT, past: Chest CT, burden: 2 }',
      'chest-ct: { label: Chest CT, past: Chest CT, burden: 2, consequences: { tract: [{ set: { tract.taken: false } }] } }',
    );
    expect(stepsOf(inRules('when: { tract: soiled }', 'when: {}'), contradicts)).toEqual([]);
  });

  it('is right for both the other way round', () => {
    const sparedNothing = inRules(
      'leave-it: correct, reoperate: suboptimal',
      'leave-it: correct, reoperate: acceptable',
    );
    expect(stepsOf(sparedNothing)).toEqual([]);
  });

  it('is met in a situation to which no best road leads', () => {
    expect(stepsOf(inCase('at: plan', 'at: late-image'))).toEqual(['report']);
  });

  it('turns on a fact that nothing reads', () => {
    expect(stepsOf(inRules('when: { lump.depth: deep }, first', 'when: {}, first'))).toEqual([
      'report',
    ]);
  });

  it('is overlooked because the fact tells from the first step on', () => {
    const sends = inCase(
      'next: [{ when: { lump.imaged: false }',
      'next: [{ when: { fate.margin: involved }, to: tissue }, { when: { lump.imaged: false }',
    );
    expect(stepsOf(sends)).toEqual(['report']);
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
  it('come question by question, and in each fact by fact, nothing named always last', () => {
    const asks = (step: string, id: string, part: Partial<FlipPair> = {}): FlipPair => ({
      ...pair,
      step,
      id,
      ...part,
    });
    const far = { patient: { 'lump.sizeCm': 2, 'lump.depth': 'deep' } };
    const inTheirOrder = [
      asks('report', 'the best of the report'),
      asks('plan', 'the best of the plan', { a: { ...pair.a, ...far } }),
      asks('report', 'another fact', { fact: 'lump.sizeCm', a: { ...pair.a, ...far } }),
      asks('report', 'the same fact', { a: { ...pair.a, patient: { 'lump.sizeCm': 2 } } }),
      { ...plain, step: 'first', id: 'nothing named' },
    ];
    expect(ranked(library, [...inTheirOrder].reverse()).map(({ id }) => id)).toEqual(
      inTheirOrder.map(({ id }) => id),
    );
  });
  it('begin with two values next to each other on their scale', () => {
    const { margin } = library.facts;
    const values = ['clear', 'close', 'involved'];
    const facts = { ...library.facts, margin: { ...margin, domain: { type: 'word', values } } };
    const near = { ...pair, id: 'near', a: { ...plain.a, value: 'close' } };
    const book = { ...library, facts } as typeof library;
    expect(ranked(book, [{ ...pair, id: 'far' }, near]).map(({ id }) => id)).toEqual([
      'near',
      'far',
    ]);
    expect(ranked({ ...library, facts: {} }, [pair, near])).toEqual([pair, near]);
  });

  it('are found by the pitfall that they warn of', () => {
    expect(flipsFor([plain, pair], 'tumour-left')).toEqual([pair]);
    expect(flipsFor([plain, pair], 'waited')).toEqual([]);
  });

  it('come nearest first where it is said where the pitfall was met', () => {
    const far = { ...pair, case: 'another' };
    const [inCase, atStep] = ['plan', 'report'].map((step) => ({ ...pair, step }));
    const all = [far, inCase, atStep] as readonly FlipPair[];
    expect(flipsFor(all, 'tumour-left', { case: 'tiny', step: 'report' })).toEqual([
      atStep,
      inCase,
      far,
    ]);
    expect(flipsFor(all, 'tumour-left')).toEqual(all);
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
