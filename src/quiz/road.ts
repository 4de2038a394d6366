import type { Step } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import { bestDecision } from '../course/best.ts';
import { entry, situationEntry } from '../course/entry.ts';
import { isFrame, take } from '../course/replay.ts';
import type { Place } from '../course/replay.ts';
import type { Judge } from '../rules/judge.ts';
import type { CaseAtHand } from './question.ts';

/** A step of the best road, the patient there, and the best decisions taken since its beginning. */
export interface Stop {
  readonly step: Step;
  readonly patient: Patient;
  readonly decisions: readonly Decision[];
}

/** The best road of a patient, from the beginning or from a situation on, step by step. */
export function* bestRoad(
  judge: Judge,
  { kase, cells }: CaseAtHand,
  situation: string | null,
  given: Facts,
): Generator<Stop> {
  const met = kase.situations.find(({ id }) => id === situation);
  const decisions: Decision[] = [];
  let place: Place | undefined = met
    ? situationEntry(judge, cells, kase, met, given)
    : entry(judge, kase, given);
  while (place?.step) {
    const { step, patient } = place;
    yield { step, patient, decisions: [...decisions] };
    const { decision } = bestDecision(judge, cells, step, patient);
    const frame = decision && take(judge, { kase, chapter: null }, step, patient, decision);
    place = frame && isFrame(frame) ? frame.next : undefined;
    if (decision) decisions.push(decision);
  }
}
