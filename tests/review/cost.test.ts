import { describe, expect, it } from 'vitest';
import { replay } from '../../src/course/replay.ts';
import { score } from '../../src/course/score.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { costsOf } from '../../src/review/cost.ts';
import { playedByChance } from '../support/by-chance.ts';
import { cells, judge } from '../support/shipped.ts';
import { inRules, tinyCourse } from '../support/tiny-course.ts';
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

describe('the cost of each decision', () => {
  function costs(decisions: readonly Decision[], made: TinyCourse = tinyCourse()) {
    const own = replay(made.judge, made.scope, made.entry(), decisions);
    return [...costsOf(made.judge, made.cells, own, score(made.judge, made.cells, own))];
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
    const spare = tinyCourse(
      inRules('take-tract: suboptimal', 'take-tract: harmful'),
      inRules('needle: harmful', 'needle: suboptimal'),
    );
    const [, needled] = costs([image, astray, withTract, inOrder, leave], spare);
    expect(needled?.points).toBeCloseTo(-10);
    expect(needled?.harm).toEqual({ own: 0, instead: 1 });
  });

  it('is nothing where there is no better', () => {
    const clash = tinyCourse(inRules('nothing-more: suboptimal', 'nothing-more: correct'));
    expect(costs([image, along, ct], clash)[2]).toMatchObject({ points: 0, weeks: 0 });
  });

  it('is nothing for decisions of full credit, whatever was played', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const own = playedByChance(seed);
      const costs = [...costsOf(judge, cells, own, score(judge, cells, own))];
      expect(costs).toHaveLength(own.frames.length);
      for (const { credit, points, weeks } of costs)
        if (credit === 1) expect([points, weeks]).toEqual([0, 0]);
    }
  });
});
