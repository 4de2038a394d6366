import { pick } from '../../src/course/chance.ts';
import { choices } from '../../src/course/choices.ts';
import { drawFor } from '../../src/course/draw-for.ts';
import { placeToBegin } from '../../src/course/entry.ts';
import { begin, extend } from '../../src/course/replay.ts';
import type { Course, Place } from '../../src/course/replay.ts';
import { cells, judge, saphenous } from './shipped.ts';

/** Plays a drawn patient of the first case to the end, each decision by chance; the same seed plays the same. */
export function playedByChance(seed: number): Course {
  const patient = drawFor(judge, saphenous, seed, null);
  const from = { chapter: null, from: null, situation: null, patient };
  let course = begin(
    { kase: saphenous, chapter: null },
    placeToBegin(judge, cells, saphenous, from) as Place,
  );
  while (course.place.step) {
    const { step, patient: now } = course.place;
    course = extend(judge, course, pick(choices(judge, cells, step, now), seed, step.id));
  }
  return course;
}
