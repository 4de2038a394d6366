import type { Case, Situation } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { FactId, Value } from '../domain/fact.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import { bestDecision } from './best.ts';
import type { Cells } from './cells.ts';
import { goTo, isFrame, replay, route, take } from './replay.ts';
import type { Place, Scope } from './replay.ts';

/** The patient before anything was done: fixed and given facts, course facts at their start. */
export function untouched(judge: Judge, kase: Case, given: Facts): Patient {
  const facts: Record<FactId, Value> = {};
  const unseen = new Set<FactId>();
  for (const fact of Object.values(judge.book.facts)) {
    if (fact.kind !== 'course') continue;
    facts[fact.id] = fact.start as Value;
    if (fact.hidden) unseen.add(fact.id);
  }
  for (const id of Object.keys(given)) if (!kase.known.includes(id)) unseen.add(id);
  // a copy by spreading has a shape of its own: copies of it, one for each decision, take a hundredth of the time
  return { facts: { ...Object.assign(facts, kase.fixed, given) }, unseen };
}

/** The place where a case begins. */
export function entry(judge: Judge, kase: Case, given: Facts): Place {
  return goTo(judge, { kase, chapter: null }, kase.start, untouched(judge, kase, given));
}

/** Where an attempt begins: in a situation, at a step, with a chapter, or with the case. */
export interface Beginning {
  readonly chapter: string | null;
  readonly from: string | null;
  readonly situation: string | null;
  readonly patient: Facts;
  /** Decisions already taken from there: it begins where they lead. */
  readonly prelude?: readonly Decision[];
}

/** The place where an attempt begins. Undefined if the case has no such place for this patient. */
export function placeToBegin(
  judge: Judge,
  cells: Cells,
  kase: Case,
  beginning: Beginning,
): Place | undefined {
  const { chapter, prelude } = beginning;
  const place = placeBefore(judge, cells, kase, beginning);
  if (!place || !prelude) return place;
  const course = replay(judge, { kase, chapter }, place, prelude);
  return course.notReplayed.length === 0 ? course.place : undefined;
}

function placeBefore(
  judge: Judge,
  cells: Cells,
  kase: Case,
  { chapter, from, situation, patient }: Beginning,
): Place | undefined {
  if (situation !== null) {
    const met = kase.situations.find((one) => one.id === situation);
    return met && situationEntry(judge, cells, kase, met, patient);
  }
  if (from !== null)
    return bestRoadTo(judge, cells, kase, entry(judge, kase, patient), (id) => id === from);
  if (chapter !== null) return chapterEntry(judge, cells, kase, chapter, patient);
  return entry(judge, kase, patient);
}

/**
 * The place where a chapter begins: that of the patient after the best decisions of the chapters before it.
 * Undefined if this patient's best road does not come through the chapter.
 */
export function chapterEntry(
  judge: Judge,
  cells: Cells,
  kase: Case,
  chapter: string,
  given: Facts,
): Place | undefined {
  return bestRoadTo(
    judge,
    cells,
    kase,
    entry(judge, kase, given),
    (id) => kase.steps[id]?.chapter === chapter,
  );
}

/** The place where a situation begins: its facts are set before the trainee arrives, who is told of it first. */
export function situationEntry(
  judge: Judge,
  cells: Cells,
  kase: Case,
  situation: Situation,
  given: Facts,
): Place | undefined {
  const start = untouched(judge, kase, { ...given, ...situation.given });
  const met = (patient: Patient): Patient => ({
    ...patient,
    facts: { ...patient.facts, ...situation.set },
  });
  const scope: Scope = { kase, chapter: null };
  const place =
    kase.start === situation.at
      ? goTo(judge, scope, kase.start, met(start))
      : bestRoadTo(
          judge,
          cells,
          kase,
          goTo(judge, scope, kase.start, start),
          (id) => id === situation.at,
          met,
        );
  return place && { ...place, told: [{ act: null, text: situation.tells }, ...place.told] };
}

/** Follows the best decisions until the road reaches a step that `isThere`. */
function bestRoadTo(
  judge: Judge,
  cells: Cells,
  kase: Case,
  from: Place,
  isThere: (step: string) => boolean,
  onArrival: (patient: Patient) => Patient = (patient) => patient,
): Place | undefined {
  const scope: Scope = { kase, chapter: null };
  let place = from;
  while (place.step && !isThere(place.step.id)) {
    const { decision } = bestDecision(judge, cells, place.step, place.patient);
    const frame = decision && take(judge, scope, place.step, place.patient, decision);
    if (!frame || !isFrame(frame)) return undefined;
    const next = route(judge, frame.step, frame.after);
    place = isThere(next) ? goTo(judge, scope, next, onArrival(frame.after)) : frame.next;
  }
  return place.step ? place : undefined;
}
