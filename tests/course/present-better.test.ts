import { describe, expect, it } from 'vitest';
import { presentReveal } from '../../src/course/present-reveal.ts';
import { goTo } from '../../src/course/replay.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import {
  because,
  decided,
  inFacts,
  inRules,
  needle,
  taken,
  tinyCourse,
} from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const pushed = (offset: number): Decision => because('quick', decided('tissue', needle(offset)));

function better(decision: Decision, made = tinyCourse()): readonly string[] {
  const place = goTo(made.judge, made.scope, decision.step, made.patient());
  const frame = taken(made, place, decision);
  return presentReveal(made.judge, made.cells, made.scope, frame, null).lines[0]?.better ?? [];
}

describe('what would have been right', () => {
  it('is said of an act that was set wrong', () => {
    expect(better(pushed(20))).toEqual(['along', '0 mm']);
  });

  it('is looked for beyond the middle', () => {
    const made = tinyCourse(inFacts('{ within: [-10, 10] }', '{ atLeast: 10 }'));
    expect(better(pushed(0), made)).toEqual(['along', '+10 mm']);
  });

  it('is not said of an act that was set right, nor of one that nothing makes right', () => {
    expect(better(pushed(0))).toEqual([]);
    expect(better(decided('first', 'wait'))).toEqual([]);
  });

  it('is not said where the sources are silent', () => {
    const silent = tinyCourse(
      inRules(
        'verdicts: { needle: harmful }, why: Off the line.',
        'verdicts: { needle: not scored }, why: Off the line.',
      ),
    );
    expect(better(pushed(20), silent)).toEqual([]);
  });
});

describe('the best verdict of any option', () => {
  const best = (decision: Decision, made: TinyCourse = tinyCourse(), different: Facts = {}) => {
    const place = goTo(made.judge, made.scope, decision.step, made.patient(different));
    const frame = taken(made, place, decision);
    return presentReveal(made.judge, made.cells, made.scope, frame, null).best;
  };

  it('is looked for in every setting of every option, whatever was chosen', () => {
    expect(best(pushed(20))).toBe('correct');
    expect(best(because('quick', decided('tissue', 'cut-open')))).toBe('correct');
  });

  it('need not be correct', () => {
    const noneCorrect = tinyCourse(
      inRules(
        'leave-it: correct, reoperate: suboptimal',
        'leave-it: acceptable, reoperate: suboptimal',
      ),
    );
    expect(best(decided('report', 'reoperate'), noneCorrect, { margin: 'clear' })).toBe(
      'acceptable',
    );
  });

  it('is asked of one act alone', () => {
    expect(best(decided('plan', 'chest-ct'))).toBeUndefined();
  });
});
