import { describe, expect, it } from 'vitest';
import { draw, soundnessOf } from '../../src/course/draw.ts';
import { drawFor } from '../../src/course/draw-for.ts';
import { tinyCourse } from '../support/tiny-course.ts';

const { judge, kase } = tinyCourse();
const soundness = soundnessOf(judge.reader, kase);
const seeds = [null, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('the patient of an attempt', () => {
  it.each(seeds)('in a situation is as it says, and sound: seed %s', (seed) => {
    const patient = drawFor(judge, kase, seed, 'sent-late');
    expect(patient['lump.depth']).toBe('deep');
    expect(soundness.completable(patient)).toBe(true);
  });

  it.each(seeds)('in no situation, or an unknown one, is drawn freely: seed %s', (seed) => {
    const drawn = draw(soundness, kase, seed);
    expect(drawFor(judge, kase, seed, null)).toEqual(drawn);
    expect(drawFor(judge, kase, seed, 'no-such-situation')).toEqual(drawn);
  });

  it.each(seeds)('is as it is wanted before all: seed %s', (seed) => {
    const patient = drawFor(judge, kase, seed, 'sent-late', { 'lump.depth': 'superficial' });
    expect(patient['lump.depth']).toBe('superficial');
  });
});
