import { describe, expect, it } from 'vitest';
import { presentReveal } from '../../src/course/present-reveal.ts';
import { goTo } from '../../src/course/replay.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { because, decided, needle, taken, tinyCourse } from '../support/tiny-course.ts';

function better(decision: Decision): readonly string[] {
  const made = tinyCourse();
  const place = goTo(made.judge, made.scope, decision.step, made.patient());
  const { lines } = presentReveal(
    made.judge,
    made.cells,
    made.scope,
    taken(made, place, decision),
    null,
  );
  return lines[0]?.better ?? [];
}

describe('what would have been right', () => {
  it('is said of an act that was set wrong', () => {
    expect(better(because('quick', decided('tissue', needle(20))))).toEqual(['along', '0 mm']);
  });

  it('is not said of an act that was set right, nor of one that nothing makes right', () => {
    expect(better(because('quick', decided('tissue', needle(0))))).toEqual([]);
    expect(better(because('quick', decided('tissue', needle(10))))).toEqual([]); // not scored
    expect(better(decided('first', 'wait'))).toEqual([]);
  });
});
