import type { Act } from '../domain/act.ts';
import type { Case, Step } from '../domain/case.ts';
import type { ActDone, Decision } from '../domain/decision.ts';
import type { Patient } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import type { Cells } from './cells.ts';
import { chance, pick, shuffled } from './chance.ts';
import { drawFor } from './draw-for.ts';
import { placeToBegin } from './entry.ts';
import { offered } from './offer.ts';
import { begin, extend } from './replay.ts';
import type { Course } from './replay.ts';

/**
 * A whole case, or from a situation on, played by chance: any options, with any settings, for any reason.
 * @returns undefined if no patient can meet the situation.
 */
export function courseByChance(
  judge: Judge,
  cells: Cells,
  kase: Case,
  seed: number,
  situation: string | null,
): Course | undefined {
  const patient = drawFor(judge, kase, seed, situation);
  const from = kase.situations.find(({ id }) => id === situation)?.at ?? null;
  const place = placeToBegin(judge, cells, kase, { chapter: null, from, situation, patient });
  if (!place) return undefined;
  let course = begin({ kase, chapter: null }, place);
  while (course.place.step && course.notReplayed.length === 0) {
    const { step, patient: met } = course.place;
    course = extend(judge, course, decisionByChance(judge, cells, step, met, seed));
  }
  return course;
}

function decisionByChance(
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
  seed: number,
): Decision {
  const options = shuffled(offered(judge, step, patient), seed, step.id);
  const together = options.filter((option) => !option.alone);
  const [first] = options;
  const count = 1 + Math.floor(chance(seed, step.id, 'count') * together.length);
  const chosen =
    first?.alone || step.kind === 'one' ? options.slice(0, 1) : together.slice(0, count);
  const acts = chosen.map(({ act }): ActDone => {
    const settings = cells.combined((judge.book.acts[act] as Act).parameters);
    return { act, with: pick(settings, seed, step.id, act) };
  });
  const reason = step.reasons.length > 0 ? pick(step.reasons, seed, step.id, 'reason') : null;
  return { step: step.id, acts, certainty: 'certain', reason };
}
