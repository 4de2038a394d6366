import { describe, expect, it } from 'vitest';
import { bestDecision } from '../../src/course/best.ts';
import { replay } from '../../src/course/replay.ts';
import type { Frame } from '../../src/course/replay.ts';
import { score } from '../../src/course/score.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { isWhatIf, whatIf } from '../../src/review/what-if.ts';
import type { WhatIf } from '../../src/review/what-if.ts';
import { playedByChance as played } from '../support/by-chance.ts';
import { cells, judge } from '../support/shipped.ts';
import { decided, fullCredit, inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';
import {
  image,
  along,
  ct,
  inOrder,
  leave,
  astray,
  withTract,
  wait,
  late,
} from '../support/tiny-road.ts';

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
const road = ({ course, origins }: WhatIf): readonly string[] =>
  course.frames.map(
    ({ step, decision }, i) =>
      `${step.id}: ${decision.acts.map(({ act }) => act).join('+')}, ${origins[i]?.is}`,
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
    expect(other.origins[2]).toEqual({
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

describe('random plays of the first case', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

  it('come out the same when each decision is taken as it was', () => {
    for (const seed of seeds) {
      const own = played(seed);
      for (const [i, { decision }] of own.frames.entries()) {
        const again = whatIf(judge, cells, own, i, decision) as WhatIf;
        expect(again.course).toEqual(own);
        expect(new Set(again.origins.slice(i + 1).map(({ is }) => is))).toEqual(
          new Set(i + 1 < own.frames.length ? ['kept'] : []),
        );
      }
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
