import { describe, expect, it } from 'vitest';
import { replay } from '../../src/course/replay.ts';
import { PASS_PERCENT, fullCreditRoad, score, weighs } from '../../src/course/score.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import {
  because,
  decided,
  fullCredit,
  inActs,
  inCase,
  inRules,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const course = tinyCourse();
const [image, along, ct, inOrder, leave] = fullCredit as [
  Decision,
  Decision,
  Decision,
  Decision,
  Decision,
];

/** What decisions of the first patient are worth; "-" a step that was not met. */
function scored(
  decisions: readonly Decision[],
  made: TinyCourse = course,
  different: Facts = {},
  chapter: string | null = null,
) {
  const played = replay(made.judge, { kase: made.kase, chapter }, made.entry(different), decisions);
  const { steps, unmended, mended, ...rest } = score(made.judge, made.cells, played);
  return {
    ...rest,
    steps: steps.map(({ step, credit }) => `${step} ${credit ?? '-'}`).join(', '),
    unmended: unmended.flatMap((finding) => finding.pitfalls),
    mended: mended.flatMap((finding) => finding.pitfalls),
  };
}

const off = because('quick', decided('tissue', needle(20)));
const withTract = decided('plan', 'take-tract', 'chest-ct');
const wait = decided('first', 'wait');
const late = decided('late-image', 'image');
const again = decided('report', 'reoperate');

describe('a score', () => {
  it('is full where every decision earns full credit', () => {
    expect(scored(fullCredit)).toEqual({
      percent: 100,
      steps: 'first 1, tissue 1, plan 1, operation 1, report 1',
      unmended: [],
      mended: [],
      finished: true,
      passed: true,
    });
  });

  it('is the share that was earned of the steps on the road', () => {
    expect(
      scored([image, along, decided('plan', 'chest-ct', 'chest-film'), inOrder, again]),
    ).toMatchObject({
      percent: 80,
      steps: 'first 1, tissue 1, plan 0.5, operation 1, report 0.5',
    });
  });

  it('is of all steps of the road, those not met yet included', () => {
    expect(scored([image, along])).toMatchObject({
      percent: 40,
      steps: 'first 1, tissue 1, plan -, operation -, report -',
      finished: false,
      passed: false,
    });
    expect(scored([]).percent).toBe(0);
  });

  it('counts no detour', () => {
    expect(scored([wait, late, along, ct, inOrder, leave])).toMatchObject({
      percent: 80,
      steps: 'first 0, tissue 1, plan 1, operation 1, report 1',
    });
    expect(
      scored([wait, decided('late-image', 'send-home'), along, ct, inOrder, leave]).percent,
    ).toBe(80);
  });

  it('counts no step at which the sources are silent', () => {
    const silent = tinyCourse(
      inRules(
        'leave-it: correct, reoperate: suboptimal',
        'leave-it: not scored, reoperate: not scored',
      ),
    );
    for (const last of [leave, again]) {
      expect(scored([image, along, ct, inOrder, last], silent)).toMatchObject({
        percent: 100,
        steps: 'first 1, tissue 1, plan 1, operation 1',
      });
    }
  });

  it('is full where nothing counts', () => {
    const silent = tinyCourse(
      inRules(
        'image: correct\n        wait: harmful',
        'image: not scored\n        wait: not scored',
      ),
      inCase('next: [{ when: { lump.imaged: false }, to: late-image }]', 'next: [{ to: end }]'),
    );
    expect(scored([image], silent)).toMatchObject({ percent: 100, steps: '', passed: true });
  });

  it('of a chapter alone is of its own steps', () => {
    expect(scored([image, off], course, {}, 'before')).toMatchObject({
      percent: 50,
      steps: 'first 1, tissue 0',
      finished: true,
    });
  });
});

describe('a step', () => {
  const weighing = (made: TinyCourse, decisions: readonly Decision[]) =>
    replay(made.judge, made.scope, made.entry(), decisions).frames.map((frame) =>
      weighs(made.judge, made.cells, frame),
    );

  it('weighs, a detour does not', () => {
    expect(weighing(course, [wait, late, along])).toEqual([true, false, true]);
  });

  it('does not weigh where all that is offered is not scored', () => {
    const silent = tinyCourse(
      inRules(
        'image: correct\n        wait: harmful',
        'image: not scored\n        wait: not scored',
      ),
    );
    expect(weighing(silent, [image, along])).toEqual([false, true]);
  });
});

describe('the road that a score is measured against', () => {
  it('is not made shorter by an error that ends the case early', () => {
    const exit = tinyCourse(inCase('to: late-image }]', 'to: end }]'));
    expect(scored([wait], exit)).toMatchObject({
      percent: 0,
      steps: 'first 0, tissue -, plan -, operation -, report -',
      finished: true,
      passed: false,
    });
  });

  it('is not made shorter by an error that jumps over steps', () => {
    const jump = tinyCourse(inCase('to: late-image }]', 'to: report }]'));
    expect(scored([wait, again], jump)).toMatchObject({
      steps: 'first 0, tissue -, plan -, operation -, report 1',
      percent: 20,
    });
  });

  it('is the own road as long as it earns full credit, also where the best road is another', () => {
    const cut = because('small-and-shallow', decided('tissue', 'cut-open'));
    const shortcut = tinyCourse(
      inActs(
        'past: Cut open, takesWeeks: 1',
        'past: Cut open, consequences: { tract: [{ set: { tract: soiled } }] }, takesWeeks: 1',
      ),
      inCase(
        '{ act: cut-open, text: Open }]',
        '{ act: cut-open, text: Open }]\n        next: [{ when: { tract: soiled }, to: operation }]',
      ),
    );
    expect(scored([image, cut, inOrder, leave], shortcut)).toMatchObject({
      percent: 100,
      steps: 'first 1, tissue 1, operation 1, report 1',
    });
    expect(scored([image, along, ct, inOrder, leave], shortcut).steps).toBe(
      'first 1, tissue 1, plan 1, operation 1, report 1',
    );
    const unsound = because('quick', cut);
    expect(scored([image, unsound, inOrder, leave], shortcut)).toMatchObject({
      percent: 70,
      steps: 'first 1, tissue 0.5, plan -, operation 1, report 1',
    });
  });

  it('replaces a decision that fits the own road and not the measured one', () => {
    const hidden = tinyCourse(inCase('text: Tract }', 'text: Tract, when: { tract: soiled } }'));
    const played = replay(hidden.judge, hidden.scope, hidden.entry(), [
      image,
      off,
      withTract,
      inOrder,
      leave,
    ]);
    const road = fullCreditRoad(hidden.judge, hidden.cells, played);
    expect(road.map(({ decision }) => decision.acts.map(({ act }) => act).join('+'))).toEqual([
      'image',
      'needle',
      'chest-ct',
      'draw-the-line+clamp+operate',
      'leave-it',
    ]);
    expect(road[0]).toBe(played.frames[0]);
  });

  it('goes as far as full credit can be earned', () => {
    const stuck = tinyCourse(inRules('chest-ct: correct', 'chest-ct: acceptable'));
    expect(scored([image, along, ct], stuck).steps).toBe('first 1, tissue 1');
    const clash = tinyCourse(inRules('nothing-more: suboptimal', 'nothing-more: correct'));
    expect(scored([image, along, ct], clash).steps).toBe('first 1, tissue 1');
  });
});

describe('harm', () => {
  it('that is mended in the end does not fail the attempt', () => {
    expect(scored([image, off, withTract, inOrder, leave])).toMatchObject({
      percent: 80,
      mended: ['needle-off-line'],
      unmended: [],
      passed: true,
    });
  });

  it('that is not mended fails it', () => {
    expect(scored([image, off, ct, inOrder, leave])).toMatchObject({
      mended: [],
      unmended: ['needle-off-line', 'tract-left-behind'],
      passed: false,
    });
  });

  it('that cannot be mended fails it at any score', () => {
    expect(scored([wait, late, along, ct, inOrder, leave])).toMatchObject({
      percent: 80,
      unmended: ['waited'],
      passed: false,
    });
  });

  it('on a detour fails it too', () => {
    const sent = scored([wait, decided('late-image', 'send-home'), along, ct, inOrder, leave]);
    expect(sent.unmended).toEqual(['waited', 'waited']);
  });

  it('that names no pitfall cannot be mended', () => {
    const nameless = tinyCourse(
      inRules(
        'statements: [stay-on-line], pitfalls: [needle-off-line]',
        'statements: [stay-on-line]',
      ),
    );
    const played = replay(nameless.judge, nameless.scope, nameless.entry(), [
      image,
      off,
      withTract,
      inOrder,
      leave,
    ]);
    const { mended, unmended } = score(nameless.judge, nameless.cells, played);
    expect([mended.length, unmended.length]).toEqual([0, 1]);
  });

  it('that names two pitfalls is mended when both are', () => {
    const both = tinyCourse(
      inRules('pitfalls: [needle-off-line]', 'pitfalls: [needle-off-line, waited]'),
    );
    expect(scored([image, off, withTract, inOrder, leave], both).unmended).toEqual([
      'needle-off-line',
      'waited',
    ]);
  });
});

describe('an attempt is passed', () => {
  it('at 80 % and not below', () => {
    expect(PASS_PERCENT).toBe(80);
    const nearly = [image, along, decided('plan', 'chest-ct', 'chest-film'), inOrder, again];
    expect(scored(nearly)).toMatchObject({ percent: 80, passed: true });
    const sized = because('quick', decided('tissue', 'cut-open'));
    expect(scored([image, sized, ...nearly.slice(2)])).toMatchObject({
      percent: 70,
      passed: false,
      unmended: [],
    });
  });

  it('only when it is finished', () => {
    const four = scored(fullCredit.slice(0, 4));
    expect(four).toMatchObject({ percent: 80, finished: false, passed: false });
  });
});
