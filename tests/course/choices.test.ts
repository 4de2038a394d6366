import { describe, expect, it } from 'vitest';
import { bestSequence, bestSet } from '../../src/course/best-acts.ts';
import { choices, decisionOf } from '../../src/course/choices.ts';
import { can } from '../../src/course/offer.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

function tried(course: TinyCourse, step: string, different: Facts = {}) {
  const { judge, cells } = course;
  return choices(judge, cells, course.step(step), course.patient(different));
}
const written = ({ acts, reason }: Decision) =>
  [acts.map(({ act, with: set }) => [act, ...Object.values(set)].join(' ')).join('+'), reason]
    .filter((part) => part !== null)
    .join(' because ');

describe('the choices at a step where one act is chosen', () => {
  const course = tinyCourse();

  it('are the options that this patient is offered', () => {
    expect(tried(course, 'first').map(written)).toEqual(['image', 'wait']);
    const hidden = tinyCourse(inCase('text: Wait }', 'text: Wait, when: { lump.depth: deep } }'));
    expect(tried(hidden, 'first', { 'lump.depth': 'superficial' }).map(written)).toEqual(['image']);
  });

  it('try every combination of what is set with an act', () => {
    const needles = tried(course, 'tissue').filter(({ acts }) => acts[0]?.act === 'needle');
    expect(needles).toHaveLength(10);
    expect(needles.map(written).slice(0, 2)).toEqual([
      'needle along 0 because easy-to-reach',
      'needle along -10 because easy-to-reach',
    ]);
  });

  const reasonsFor = (made: TinyCourse, sizeCm: number) =>
    tried(made, 'tissue', { 'lump.sizeCm': sizeCm })
      .filter(({ acts }) => acts[0]?.act === 'cut-open')
      .map(({ reason }) => reason);

  it('try a sound and an unsound reason where the reason counts', () => {
    expect(reasonsFor(course, 2)).toEqual(['small-and-shallow', 'easy-to-reach']);
  });

  it('try one reason where none counts', () => {
    expect(reasonsFor(course, 8)).toEqual(['easy-to-reach']);
  });

  it('try only sound reasons where all are, and only unsound ones where none is offered', () => {
    const sound = 'reasons: [small-and-shallow, easy-to-reach, quick, asked-for]';
    expect(reasonsFor(tinyCourse(inRules('reasons: [small-and-shallow]', sound)), 2)).toEqual([
      'easy-to-reach',
    ]);
    const { reasons, ...step } = course.step('tissue');
    const { judge, cells } = course;
    const others = { ...step, reasons: reasons.filter((one) => one !== 'small-and-shallow') };
    const [cut] = choices(judge, cells, others, course.patient()).filter(
      ({ acts }) => acts[0]?.act === 'cut-open',
    );
    expect(cut?.reason).toBe('easy-to-reach');
  });

  it('have no reason where none is asked for, or where the act cannot be judged', () => {
    expect(tried(course, 'first').map(({ reason }) => reason)).toEqual([null, null]);
    const { judge, cells } = course;
    const unseen = course.patient({}, ['lump.sizeCm']);
    const cut = choices(judge, cells, course.step('tissue'), unseen).filter(
      ({ acts }) => acts[0]?.act === 'cut-open',
    );
    expect(cut.map(({ reason }) => reason)).toEqual(['easy-to-reach']);
  });
});

describe('the choices at a step where several acts are chosen', () => {
  it('are the best, it with one more and one less, all, and each alone, none of them twice', () => {
    const soiled = tried(tinyCourse(), 'plan', { tract: 'soiled' }).map(written);
    expect(soiled.slice(0, 2)).toEqual(['take-tract+chest-ct', 'take-tract+chest-ct+chest-film']);
    expect([...soiled].sort()).toEqual([
      'chest-ct',
      'chest-film',
      'nothing-more',
      'take-tract',
      'take-tract+chest-ct',
      'take-tract+chest-ct+chest-film',
    ]);
  });

  it('add nothing to a best act that cannot be combined', () => {
    const course = tinyCourse(
      inRules(
        '{ chest-ct: correct, chest-film: suboptimal, nothing-more: suboptimal }',
        '{ chest-ct: suboptimal, chest-film: suboptimal, nothing-more: correct }',
      ),
    );
    expect(bestSet(course.judge, course.step('plan'), course.patient())).toEqual(['nothing-more']);
    expect(tried(course, 'plan').map(written).toSorted()).toEqual([
      'chest-ct',
      'chest-film',
      'nothing-more',
      'take-tract',
      'take-tract+chest-ct+chest-film',
    ]);
  });

  it('add to a single best act that can be combined', () => {
    expect(tried(tinyCourse(), 'plan').map(written)).toContain('chest-ct+chest-film');
  });
});

describe('the choices at a step where acts are put in order', () => {
  const course = tinyCourse();

  it('are a best order, it reversed, with each constraint broken, with each act left out', () => {
    expect(tried(course, 'operation').map(written)).toEqual([
      'draw-the-line+clamp+operate',
      'operate+clamp+draw-the-line',
      'operate+draw-the-line+clamp',
      'draw-the-line+operate+clamp',
      'clamp+operate',
      'draw-the-line+operate',
      'draw-the-line+clamp',
    ]);
  });

  it('break only constraints of this patient', () => {
    const orders = tried(course, 'operation', { 'lump.depth': 'superficial' }).map(written);
    expect(orders).not.toContain('draw-the-line+operate+clamp');
  });

  it('never hold an act that is not offered, even if a constraint names it', () => {
    const hidden = tinyCourse(
      inCase('{ act: clamp, text: Clamp }', '{ act: clamp, text: Clamp, when: { site: arm } }'),
    );
    for (const decision of tried(hidden, 'operation')) {
      const patient = hidden.patient();
      expect(can(hidden.judge, hidden.step('operation'), patient, decision)).toEqual([]);
    }
  });

  it('begin with an order that keeps every constraint, as close to the written one as it can', () => {
    const { judge, step, patient } = tinyCourse(
      inRules('first: draw-the-line, then: operate', 'first: operate, then: draw-the-line'),
    );
    expect(bestSequence(judge, step('operation'), patient())).toEqual([
      'clamp',
      'operate',
      'draw-the-line',
    ]);
  });

  it('begin with some order even if no order keeps every constraint', () => {
    const { judge, step, patient } = tinyCourse(
      inRules('first: draw-the-line, then: operate', 'first: operate, then: clamp'),
    );
    expect(bestSequence(judge, step('operation'), patient())).toEqual([
      'draw-the-line',
      'clamp',
      'operate',
    ]);
  });
});

it('a decision made of acts alone is certain, sets nothing, and gives the first reason asked for', () => {
  const { step } = tinyCourse();
  expect(decisionOf(step('first'), ['image'])).toEqual({
    step: 'first',
    acts: [{ act: 'image', with: {} }],
    certainty: 'certain',
    reason: null,
  });
  expect(decisionOf(step('tissue'), ['cut-open']).reason).toBe('easy-to-reach');
});

it('every choice at every step can be committed', () => {
  const course = tinyCourse();
  for (const step of Object.values(course.kase.steps)) {
    for (const decision of tried(course, step.id)) {
      expect(can(course.judge, step, course.patient(), decision)).toEqual([]);
    }
  }
});
