import type { Course, Frame } from '../replay.ts';
import type { Review } from './reviews.ts';

/** A station of the map: a step of one's own road, of the best road, or of both. */
export interface Station {
  readonly step: string;
  readonly title: string;
  readonly chapter: string;
  readonly detour: boolean;
  readonly own: Review | null;
  /** What the best road does here; null where it does not come by. */
  readonly best: readonly string[] | null;
}

/**
 * The steps in the order of the own road, with those that only the best road meets where it meets them.
 * @param labels what was chosen at a step, in words.
 */
export function stationsOf(
  course: Course,
  reviews: readonly Review[],
  road: readonly Frame[],
  labels: (frame: Frame) => readonly string[],
): readonly Station[] {
  const best = new Map(road.map((frame) => [frame.step.id, frame]));
  const waiting = [...road];
  const stations: Station[] = [];
  const passUntil = (step: string | undefined): void => {
    while (waiting[0] && waiting[0].step.id !== step) {
      const frame = waiting.shift() as Frame;
      const { id, title, chapter, detour } = frame.step;
      stations.push({ step: id, title, chapter, detour, own: null, best: labels(frame) });
    }
  };
  for (const [i, { step }] of course.frames.entries()) {
    const frame = best.get(step.id);
    if (frame) {
      passUntil(step.id);
      waiting.shift();
    }
    const { id, title, chapter, detour } = step;
    stations.push({
      step: id,
      title,
      chapter,
      detour,
      own: reviews[i] as Review,
      best: frame ? labels(frame) : null,
    });
  }
  passUntil(undefined);
  return stations;
}
