import { describe, expect, it } from 'vitest';
import { bestDecision } from '../../src/course/best.ts';
import { pick } from '../../src/course/chance.ts';
import { choices } from '../../src/course/choices.ts';
import { drawFor } from '../../src/course/draw-for.ts';
import { placeToBegin } from '../../src/course/entry.ts';
import { begin, extend, replay } from '../../src/course/replay.ts';
import type { Course, Frame, Place } from '../../src/course/replay.ts';
import { score } from '../../src/course/score.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { costsOf } from '../../src/review/cost.ts';
import { isWhatIf, whatIf } from '../../src/review/what-if.ts';
import type { WhatIf } from '../../src/review/what-if.ts';
import { cells, judge, saphenous } from '../support/shipped.ts';
import {
  because,
  decided,
  fullCredit,
  inCase,
  inRules,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const [image, along, ct, inOrder, leave] = fullCredit as [
  Decision,
  Decision,
  Decision,
  Decision,
  Decision,
];
const astray = because('quick', decided('tissue', needle(20)));
const withTract = decided('plan', 'take-tract', 'chest-ct');
const wait = decided('first', 'wait');
const late = decided('late-image', 'image');

function taken(
  decisions: readonly Decision[],
  number: number,
  otherwise: Decision,
  made: TinyCourse = tinyCourse(),
): WhatIf {
  const own = replay(made.judge, made.scope, made.entry(), decisions);
  const other = whatIf(made.judge, made.cells, own, number, otherwise);
  if (!isWhatIf(other)) throw new Error(JSON.stringify(other));
  return other;
}

/** The road and where each decision comes from: "plan: chest-ct, kept". */
const road = ({ course, fates }: WhatIf): readonly string[] =>
  course.frames.map(
    ({ step, decision }, i) =>
      `${step.id}: ${decision.acts.map(({ act }) => act).join('+')}, ${fates[i]?.is}`,
  );

describe('a course with one decision taken otherwise', () => {
  it('keeps what came before it, and later decisions that can still be taken', () => {
    expect(road(taken([image, astray, ct, inOrder, leave], 1, along))).toEqual([
      'first: image, as it was',
      'tissue: needle, otherwise',
      'plan: chest-ct, kept',
      'operation: draw-the-line+clamp+operate, kept',
      'report: leave-it, kept',
    ]);
  });

  it('keeps a later decision that can be taken even where it is not good any more', () => {
    const { course } = taken([image, astray, withTract, inOrder, leave], 1, along);
    expect(course.frames[2]?.judged.findings).toMatchObject([
      { act: 'take-tract', verdict: 'suboptimal' },
      { act: 'chest-ct', verdict: 'correct' },
    ]);
  });

  it('takes the best where the own decision does not fit any more, and says why', () => {
    const offeredIfSoiled = tinyCourse(
      inCase('text: Tract }', 'text: Tract, when: { tract: soiled } }'),
    );
    const other = taken([image, astray, withTract, inOrder, leave], 1, along, offeredIfSoiled);
    expect(road(other).slice(2)).toEqual([
      'plan: chest-ct, best instead',
      'operation: draw-the-line+clamp+operate, kept',
      'report: leave-it, kept',
    ]);
    expect(other.fates[2]).toEqual({
      is: 'best instead',
      because: [{ is: 'cannot', step: 'plan', because: '"take-tract" is not offered' }],
    });
  });

  it('takes the best at steps that the own road never met, and leaves out those it does not come to', () => {
    expect(road(taken([image, along, ct, inOrder, leave], 0, wait)).slice(0, 3)).toEqual([
      'first: wait, otherwise',
      'late-image: image, new step',
      'tissue: needle, kept',
    ]);
    expect(road(taken([wait, late, along, ct, inOrder, leave], 0, image)).slice(0, 2)).toEqual([
      'first: image, otherwise',
      'tissue: needle, kept',
    ]);
  });

  it('ends with the case', () => {
    const { course } = taken(fullCredit, 1, astray);
    expect(course.place.step).toBeUndefined();
    expect(course.frames).toHaveLength(5);
  });

  it('goes no further along the case than an attempt that is not finished', () => {
    const ended = taken([image, astray, ct], 1, along).course;
    expect([ended.frames.length, ended.place.step?.id]).toEqual([3, 'operation']);
    const waitsOnTheDetour = taken([wait], 0, image).course;
    expect([waitsOnTheDetour.frames.length, waitsOnTheDetour.place.step?.id]).toEqual([
      1,
      'tissue',
    ]);
  });

  it('stops where nothing earns full credit', () => {
    const stuck = tinyCourse(
      inCase('text: Tract }', 'text: Tract, when: { tract: soiled } }'),
      inRules('nothing-more: suboptimal', 'nothing-more: correct'),
    );
    const { course } = taken([image, astray, withTract, inOrder, leave], 1, along, stuck);
    expect([course.frames.length, course.place.step?.id]).toEqual([2, 'plan']);
  });

  it('says why a decision cannot be taken there', () => {
    const { judge: by, cells: within, scope, entry } = tinyCourse();
    const own = replay(by, scope, entry(), fullCredit);
    expect(whatIf(by, within, own, 0, decided('first', 'operate'))).toEqual([
      { is: 'cannot', step: 'first', because: '"operate" is not offered' },
    ]);
  });
});

describe('the cost of each decision', () => {
  function costs(decisions: readonly Decision[], made: TinyCourse = tinyCourse()) {
    const own = replay(made.judge, made.scope, made.entry(), decisions);
    return costsOf(made.judge, made.cells, own, score(made.judge, made.cells, own));
  }

  it('is what the score lacks of the one with that decision best and the others kept', () => {
    expect(costs([wait, late, astray, ct, inOrder, leave])).toMatchObject([
      // the mark of the operation does not hang on the weeks, the course does
      { decision: 0, step: 'first', title: 'First', credit: 0, points: 20, weeks: 6 },
      { decision: 1, credit: 1, points: 0, weeks: 0 },
      { decision: 2, points: 40, passed: false, percent: 80, harm: { own: 3, instead: 1 } },
      { decision: 3, points: 20, harm: { own: 3, instead: 1 } },
      { decision: 4, points: 0 },
      { decision: 5, points: 0 },
    ]);
  });

  it('is below nothing where later decisions made up for an error and would not fit without it', () => {
    const spare = tinyCourse(inRules('take-tract: suboptimal', 'take-tract: harmful'));
    const [, needled] = costs([image, astray, withTract, inOrder, leave], spare);
    expect(needled?.points).toBeLessThanOrEqual(0);
    expect(needled?.harm).toEqual({ own: 0, instead: 1 });
  });

  it('is nothing where there is no better', () => {
    const clash = tinyCourse(inRules('nothing-more: suboptimal', 'nothing-more: correct'));
    expect(costs([image, along, ct], clash)[2]).toMatchObject({ points: 0, weeks: 0 });
  });
});

describe('random plays of the first case', () => {
  /** Plays a drawn patient to the end, each decision by chance. */
  function played(seed: number): Course {
    const patient = drawFor(judge, saphenous, seed, null);
    const entry = placeToBegin(judge, cells, saphenous, {
      chapter: null,
      from: null,
      situation: null,
      patient,
    }) as Place;
    let course = begin({ kase: saphenous, chapter: null }, entry);
    for (let i = 0; course.place.step; i++) {
      const { step, patient: now } = course.place;
      const decision = pick(choices(judge, cells, step, now), seed, i);
      course = extend(judge, course, { ...decision, certainty: 'guess' });
    }
    return course;
  }
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1);

  it('come out the same when each decision is taken as it was', () => {
    for (const seed of seeds) {
      const own = played(seed);
      for (const [i, { decision }] of own.frames.entries()) {
        const again = whatIf(judge, cells, own, i, decision) as WhatIf;
        expect(again.course).toEqual(own);
        expect(new Set(again.fates.slice(i + 1).map(({ is }) => is))).toEqual(
          new Set(i + 1 < own.frames.length ? ['kept'] : []),
        );
      }
    }
  });

  it('lose nothing by decisions of full credit', () => {
    for (const seed of seeds) {
      const own = played(seed);
      const costs = costsOf(judge, cells, own, score(judge, cells, own));
      for (const { credit, points, weeks } of costs) {
        if (credit === 1) expect([points, weeks]).toEqual([0, 0]);
      }
      expect(costs).toHaveLength(own.frames.length);
    }
  });

  it('come to 100 % once each decision is the best', () => {
    for (const seed of seeds) {
      let course = played(seed);
      for (let i = 0; i < course.frames.length; i++) {
        const { step, before, judged } = course.frames[i] as Frame;
        const best = bestDecision(judge, cells, step, before).decision as Decision;
        if (judged.credit < 1) course = (whatIf(judge, cells, course, i, best) as WhatIf).course;
      }
      expect(score(judge, cells, course)).toMatchObject({ percent: 100, passed: true });
    }
  });
});
