import { describe, expect, it } from 'vitest';
import { goTo } from '../../src/course/replay.ts';
import { scalesOf } from '../../src/course/scales.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { because, decided, inRules, needle, taken, tinyCourse } from '../support/tiny-course.ts';

function scales(decision: Decision, made = tinyCourse()) {
  const place = goTo(made.judge, made.scope, decision.step, made.patient());
  return scalesOf(made.judge, made.cells, taken(made, place, decision));
}
const biopsied = (offset: number, side?: string): Decision =>
  because('quick', decided('tissue', needle(offset, side)));
const along = {
  parameter: 'needle.offsetMm',
  others: { 'needle.side': 'along' },
  steps: [
    { value: -20, verdict: 'harmful' },
    { value: -10, verdict: 'correct' },
    { value: 0, verdict: 'correct' },
    { value: 10, verdict: 'correct' },
    { value: 20, verdict: 'harmful' },
  ],
};

describe('how the rules judge a number that could be set', () => {
  it('is told value by value, of numbers alone', () => {
    expect(scales(biopsied(20))).toEqual([along]);
  });

  it('is told of an option that was not chosen, too', () => {
    expect(scales(because('quick', decided('tissue', 'cut-open')))).toEqual([along]);
  });

  it('is told with the other settings as they were, if nothing is better', () => {
    const acrossIsFine = inRules(
      '- { id: off, when: { needle.place: off-line }',
      '- { id: off, when: { needle.offsetMm: { within: [-20, -10] } }',
    );
    const [scale] = scales(biopsied(0, 'across'), tinyCourse(acrossIsFine));
    expect(scale?.others).toEqual({ 'needle.side': 'across' });
  });

  it('is told with the settings that are best, where the own ones are not', () => {
    expect(scales(biopsied(0, 'across'))).toEqual([along]);
  });

  it('leaves out values that no row judges', () => {
    const hole = inRules(
      '- { id: "on", verdicts',
      '- { id: "on", when: { needle.offsetMm: { within: [-10, 0] } }, verdicts',
    );
    const [scale] = scales(biopsied(0), tinyCourse(hole));
    expect(scale?.steps.map(({ value }) => value)).toEqual([-20, -10, 0, 20]);
  });

  it('is not told where nothing could be set', () => {
    expect(scales(decided('first', 'wait'))).toEqual([]);
  });
});
