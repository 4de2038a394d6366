import { describe, expect, it } from 'vitest';
import { bestDecision } from '../../src/course/best.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { judgeDecision } from '../../src/course/decide.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { compileJudge } from '../../src/rules/judge.ts';
import type { Edit } from '../support/tiny-library.ts';
import { inCase, inRules, tinyCourse } from '../support/tiny-course.ts';

function best(step: string, different: Facts = {}, ...edits: readonly Edit[]) {
  const course = tinyCourse(...edits);
  const found = bestDecision(
    course.judge,
    course.cells,
    course.step(step),
    course.patient(different),
  );
  return {
    silent: found.silent,
    acts: found.decision?.acts.map(({ act }) => act),
    ...found.decision,
  };
}

describe('the best decision', () => {
  it('is the first that is correct', () => {
    expect(best('tissue')).toMatchObject({
      silent: false,
      acts: [{ act: 'needle', with: { 'needle.side': 'along', 'needle.offsetMm': 0 } }],
    });
  });

  it('is a correct one, though one that is acceptable stands before it', () => {
    const edit = inRules(
      'image: correct\n        wait: harmful',
      'image: acceptable\n        wait: correct',
    );
    expect(best('first', {}, edit).acts).toMatchObject([{ act: 'wait' }]);
  });

  it('is an acceptable one where none is correct', () => {
    expect(best('first', {}, inRules('image: correct', 'image: acceptable')).acts).toMatchObject([
      { act: 'image' },
    ]);
  });

  it('is one with a sound reason where none is correct or acceptable', () => {
    const edit = inRules(
      '{ id: "on", verdicts: { needle: correct }',
      '{ id: "on", verdicts: { needle: suboptimal }',
    );
    expect(best('tissue', { 'lump.sizeCm': 2 }, edit)).toMatchObject({
      acts: [{ act: 'cut-open' }],
      reason: 'small-and-shallow',
    });
  });

  it('is none where nothing earns full credit', () => {
    const edit = inRules('image: correct', 'image: suboptimal');
    expect(best('first', {}, edit)).toEqual({ silent: false, acts: undefined });
  });

  it('is a scored one beside options that are not scored', () => {
    const edit = inRules(
      'image: correct\n        wait: harmful',
      'image: not scored\n        wait: acceptable',
    );
    expect(best('first', {}, edit)).toMatchObject({ silent: false, acts: [{ act: 'wait' }] });
    const harmful = inRules('image: correct', 'image: not scored');
    expect(best('first', {}, harmful)).toEqual({ silent: false, acts: undefined });
  });

  it('is the first of all at a silent step, which weighs nothing', () => {
    const edit = inRules(
      'image: correct\n        wait: harmful',
      'image: not scored\n        wait: not scored',
    );
    expect(best('first', {}, edit)).toMatchObject({ silent: true, acts: [{ act: 'image' }] });
  });

  it('is none, and the step not silent, where an option cannot be judged', () => {
    const edit = inRules(
      'image: correct\n        wait: harmful\n        send-home: harmful\n      why',
      'image: not scored\n        wait: not scored\n        send-home: harmful\n      when: { lump.depth: deep }\n      why',
    );
    const course = tinyCourse(edit);
    const patient = course.patient({}, ['lump.depth']);
    expect(bestDecision(course.judge, course.cells, course.step('first'), patient)).toEqual({
      silent: false,
      decision: undefined,
    });
  });

  it('of several is the set that serves every expected end', () => {
    expect(best('plan').acts).toMatchObject([{ act: 'chest-ct' }]);
    expect(best('plan', { tract: 'soiled' }).acts).toMatchObject([
      { act: 'take-tract' },
      { act: 'chest-ct' },
    ]);
  });

  it('of several is none where no end is expected', () => {
    expect(best('plan', {}, inRules('chest-ct: correct', 'chest-ct: acceptable'))).toEqual({
      silent: false,
      acts: undefined,
    });
  });

  it('of an order keeps every constraint', () => {
    expect(best('operation').acts).toMatchObject([
      { act: 'draw-the-line' },
      { act: 'clamp' },
      { act: 'operate' },
    ]);
  });

  it('of an order is none where no order keeps every constraint', () => {
    const edit = inRules('first: draw-the-line, then: operate', 'first: operate, then: clamp');
    expect(best('operation', {}, edit)).toEqual({ silent: false, acts: undefined });
  });

  it('earns full credit, or the step is silent, or there is none', () => {
    const course = tinyCourse();
    for (const step of Object.values(course.kase.steps)) {
      for (const margin of ['unknown', 'clear', 'involved']) {
        const patient = course.patient({ margin });
        const { decision } = bestDecision(course.judge, course.cells, step, patient);
        expect(decision && judgeDecision(course.judge, step, patient, decision).credit).toBe(1);
      }
    }
  });
});

describe('the best decision, asked again', () => {
  const course = tinyCourse();
  const { judge, cells, step, library, kase } = course;

  it('is the same object for the same patient at the same step', () => {
    const patient = course.patient();
    const first = bestDecision(judge, cells, step('first'), patient);
    expect(bestDecision(judge, cells, step('first'), patient)).toBe(first);
  });

  it('is worked out anew for another step, other rules or other cells', () => {
    const patient = course.patient();
    const first = bestDecision(judge, cells, step('first'), patient);
    expect(bestDecision(judge, cells, step('plan'), patient).decision?.step).toBe('plan');
    const strict = tinyCourse(inRules('image: correct', 'image: suboptimal')).judge;
    expect(bestDecision(strict, cells, step('first'), patient).decision).toBeUndefined();
    expect(bestDecision(judge, cells, step('first'), patient)).not.toBe(first);
    const others = cellsOf(library, kase);
    const again = bestDecision(judge, others, step('first'), patient);
    expect(again).toEqual(first);
    expect(bestDecision(compileJudge(library), others, step('first'), patient)).not.toBe(again);
  });

  it('where nothing is offered is none, and the step silent', () => {
    const hidden = tinyCourse(
      inCase(
        '{ act: image, text: Image }, { act: wait, text: Wait }',
        '{ act: image, text: Image, when: { site: arm } }, { act: wait, text: Wait, when: { site: arm } }',
      ),
    );
    expect(
      bestDecision(hidden.judge, hidden.cells, hidden.step('first'), hidden.patient()),
    ).toEqual({
      decision: undefined,
      silent: true,
    });
  });
});
