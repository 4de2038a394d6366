import { describe, expect, it } from 'vitest';
import { can, offered, stepOf } from '../../src/course/offer.ts';
import type { ActDone, Decision } from '../../src/domain/decision.ts';
import { problemInWords } from '../../src/domain/decision.ts';
import { because, decided, inCase, needle, tinyCourse } from '../support/tiny-course.ts';

const course = tinyCourse();
const { judge, step, patient } = course;

/** Every reason why a decision cannot be committed by the first patient, as sentences. */
const refusals = (at: string, decision: Decision) =>
  can(judge, step(at), patient(), decision).map(problemInWords);
const quick = (...acts: readonly (string | ActDone)[]) =>
  because('quick', decided('tissue', ...acts));
const withNeedle = (set: ActDone['with']) => quick({ act: 'needle', with: set });

describe('the options at a step', () => {
  it('are those whose condition holds of what is seen', () => {
    const hidden = tinyCourse(inCase('text: Wait }', 'text: Wait, when: { lump.depth: deep } }'));
    const acts = (unseen: readonly string[]) =>
      offered(hidden.judge, hidden.step('first'), hidden.patient({}, unseen)).map(({ act }) => act);
    expect(acts([])).toEqual(['image', 'wait']);
    expect(acts(['lump.depth'])).toEqual(['image']);
  });
});

describe('a decision that can be committed', () => {
  it('holds one act, several, or an order, as its step asks', () => {
    expect(refusals('first', decided('first', 'wait'))).toEqual([]);
    expect(refusals('plan', decided('plan', 'chest-ct', 'take-tract'))).toEqual([]);
    expect(refusals('plan', decided('plan', 'nothing-more'))).toEqual([]);
    expect(refusals('operation', decided('operation', 'operate', 'clamp'))).toEqual([]);
  });

  it('sets every parameter within its domain, to its ends and between its steps', () => {
    for (const mm of [-20, 20, 3.5]) expect(refusals('tissue', quick(needle(mm)))).toEqual([]);
  });

  it('changes nothing: it may be asked about any number of times', () => {
    const before = patient();
    can(judge, step('first'), before, decided('first', 'image'));
    expect(before).toEqual(patient());
  });
});

describe('a decision cannot be committed', () => {
  it('at another step, whatever else may be wrong with it', () => {
    expect(refusals('first', decided('plan', 'image', 'image', 'nonsense'))).toEqual([
      'At "first": the decision belongs to "plan".',
    ]);
  });

  it('if nothing is chosen', () => {
    expect(refusals('plan', decided('plan'))).toEqual(['At "plan": nothing is chosen.']);
  });

  it('if two acts are chosen where one is asked for', () => {
    expect(refusals('first', decided('first', 'image', 'wait'))).toEqual([
      'At "first": only one act can be chosen.',
    ]);
  });

  it('if an act is chosen twice', () => {
    expect(refusals('plan', decided('plan', 'chest-ct', 'chest-ct'))).toEqual([
      'At "plan": an act is chosen twice.',
    ]);
  });

  it('if "none of these" is chosen together with one of these', () => {
    expect(refusals('plan', decided('plan', 'chest-ct', 'nothing-more'))).toEqual([
      'At "plan": "nothing-more" cannot be combined.',
    ]);
  });

  it('if an act is not offered: not at this step, not to this patient, or not at all', () => {
    expect(refusals('first', decided('first', 'needle'))).toEqual([
      'At "first": "needle" is not offered.',
      'At "first": "Side" is not set.',
      'At "first": "Offset" is not set.',
    ]);
    const hidden = tinyCourse(inCase('text: Wait }', 'text: Wait, when: { site: arm } }'));
    const waiting = can(
      hidden.judge,
      hidden.step('first'),
      hidden.patient(),
      decided('first', 'wait'),
    );
    expect(waiting.map(problemInWords)).toEqual(['At "first": "wait" is not offered.']);
    expect(refusals('first', decided('first', 'no-such-act'))).toEqual([
      'At "first": "no-such-act" is not offered.',
    ]);
  });

  it('if a parameter is not set', () => {
    expect(refusals('tissue', withNeedle({ 'needle.side': 'along' }))).toEqual([
      'At "tissue": "Offset" is not set.',
    ]);
  });

  it.each([21, Number.NaN, Infinity, '0', true])(
    'if a parameter is out of its domain: %o',
    (mm) => {
      const set = { 'needle.side': 'along', 'needle.offsetMm': mm };
      expect(can(judge, step('tissue'), patient(), withNeedle(set))).toEqual([
        {
          is: 'out of domain',
          fact: 'needle.offsetMm',
          value: mm,
          wants: 'a number from -20 to 20',
        },
      ]);
    },
  );

  it('if it sets something that its act does not have', () => {
    expect(
      refusals('first', decided('first', { act: 'image', with: { 'lump.sizeCm': 2 } })),
    ).toEqual(['No fact is called "lump.sizeCm".']);
    const more = { ...needle().with, 'lump.sizeCm': 2 };
    expect(refusals('tissue', withNeedle(more))).toEqual(['No fact is called "lump.sizeCm".']);
  });

  it('if a reason is asked for and none is given', () => {
    expect(refusals('tissue', decided('tissue', 'cut-open'))).toEqual([
      'At "tissue": a reason is asked for.',
    ]);
  });

  it('if its reason is not one of those offered, or none is asked for', () => {
    expect(refusals('tissue', because('laziness', decided('tissue', 'cut-open')))).toEqual([
      'At "tissue": "laziness" is not one of the reasons offered.',
    ]);
    expect(refusals('first', because('quick', decided('first', 'image')))).toEqual([
      'At "first": "quick" is not one of the reasons offered.',
    ]);
  });

  it('for all of these reasons at once', () => {
    const wrong = decided('tissue', needle(99), needle(99), 'wait');
    expect(refusals('tissue', wrong)).toEqual([
      'At "tissue": only one act can be chosen.',
      'At "tissue": an act is chosen twice.',
      'At "tissue": "wait" is not offered.',
      '"needle.offsetMm" cannot be 99: it takes a number from -20 to 20.',
      '"needle.offsetMm" cannot be 99: it takes a number from -20 to 20.',
      'At "tissue": a reason is asked for.',
    ]);
  });
});

it('a step is found by its id', () => {
  expect(stepOf(course.kase, 'plan')).toBe(course.kase.steps['plan']);
});
