import { describe, expect, it } from 'vitest';
import { replay } from '../../src/course/replay.ts';
import { timelineOf } from '../../src/course/timeline.ts';
import type { Decision } from '../../src/domain/decision.ts';
import {
  because,
  decided,
  fullCredit,
  inActs,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const told = (decisions: readonly Decision[], made: TinyCourse = tinyCourse()) =>
  timelineOf(made.judge, replay(made.judge, made.scope, made.entry(), decisions));

describe('the timeline', () => {
  it('says in which week what was done, week by week within each chapter', () => {
    const [, , ...rest] = fullCredit;
    const astray = because('quick', decided('tissue', needle(-20)));
    expect(
      told([decided('first', 'wait'), decided('late-image', 'image'), astray, ...rest]),
    ).toEqual([
      {
        title: 'Before',
        weeks: [
          { week: 6, done: ['Waited'] },
          { week: 7, done: ['Imaged'] },
          { week: 8, done: ['Needle biopsy'] },
        ],
      },
      {
        title: 'After',
        weeks: [
          { week: 8, done: ['Chest CT'] },
          { week: 10, done: ['Line drawn, Clamped, Operated'] },
          { week: 13, done: ['Left'] },
        ],
      },
    ]);
  });

  it('joins the decisions of one week', () => {
    const [image, along] = fullCredit as [Decision, Decision];
    const atOnce = tinyCourse(inActs('needle.offsetMm]\n  takesWeeks: 1', 'needle.offsetMm]'));
    const [chapter] = told([image, along], atOnce);
    expect(chapter?.weeks.map(({ week, done }) => `${week}: ${done.join('; ')}`)).toEqual([
      '1: Imaged; Needle biopsy',
    ]);
  });

  it('is empty before the first decision', () => expect(told([])).toEqual([]));
});
