import type { Facts } from '../domain/patient.ts';
import type { Case } from '../domain/case.ts';
import type { Judge } from '../rules/judge.ts';
import type { Cells } from './cells.ts';
import { pick } from './chance.ts';
import { choices } from './choices.ts';
import { drawFor } from './draw-for.ts';
import { placeToBegin } from './entry.ts';
import { begin, extend } from './replay.ts';
import type { Course } from './replay.ts';

/**
 * A whole case, or from a situation on, played by chance: each decision is one of those worth trying.
 * @param patient facts that must be so.
 * @returns undefined if no patient can meet the situation.
 */
export function courseByChance(
  judge: Judge,
  cells: Cells,
  kase: Case,
  seed: number,
  { situation = null, patient = {} }: { situation?: string | null; patient?: Facts } = {},
): Course | undefined {
  const drawn = drawFor(judge, kase, seed, situation, patient);
  const from = kase.situations.find(({ id }) => id === situation)?.at ?? null;
  const place = placeToBegin(judge, cells, kase, {
    chapter: null,
    from,
    situation,
    patient: drawn,
  });
  if (!place) return undefined;
  let course = begin({ kase, chapter: null }, place);
  while (course.place.step && course.notReplayed.length === 0) {
    const worth = choices(judge, cells, course.place.step, course.place.patient);
    course = extend(judge, course, pick(worth, seed, course.frames.length));
  }
  return course;
}
