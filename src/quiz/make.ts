import type { Decision } from '../domain/decision.ts';
import type { Facts } from '../domain/patient.ts';
import type { Notes, Question } from '../domain/quiz.ts';
import { chance } from '../course/chance.ts';
import { drawFor } from '../course/draw-for.ts';
import { openAt } from '../course/open.ts';
import type { Judge } from '../rules/judge.ts';
import { isOpened, open } from './question.ts';
import type { CaseAtHand, NotAsked } from './question.ts';
import { bestRoad } from './road.ts';
import type { Stop } from './road.ts';

/** What an instructor wants to ask. */
export interface QuestionWanted {
  readonly id: string;
  readonly step: string;
  /** The patient is met in it; null: on the way from the beginning. */
  readonly situation: string | null;
  /** Which patient is drawn; null: the first one of the case. */
  readonly seed: number | null;
  /** Facts that the patient must have. */
  readonly facts: Facts;
  readonly notes: Notes;
}

/** A question of a patient drawn so; or why there is none: an unsound patient, or one whose road does not come there. */
export function makeQuestion(
  judge: Judge,
  at: CaseAtHand,
  { id, step, situation, seed, facts, notes }: QuestionWanted,
): Question | NotAsked {
  const patient = drawFor(judge, at.kase, seed, situation, facts);
  const stops = situation === null ? [] : bestRoad(judge, at, situation, patient);
  const question: Question = {
    id,
    step,
    opens: {
      case: at.kase.id,
      chapter: null,
      from: situation === null ? step : null,
      situation,
      seed,
      patient,
      prelude: decisionsTo(stops, step),
    },
    notes,
  };
  const opened = open(judge, at, question);
  return isOpened(opened) ? question : opened;
}

/** The decisions since a situation was met. A step that the road does not meet is found out on opening. */
function decisionsTo(stops: Iterable<Stop>, step: string): readonly Decision[] {
  for (const stop of stops) if (stop.step.id === step) return stop.decisions;
  return [];
}

const TRIES = 60;

/**
 * A question of some patient in whom a pitfall is open at a step.
 * @param wanted its seed is where the search begins; the same seed finds the same patient.
 */
export function makeQuestionFor(
  judge: Judge,
  at: CaseAtHand,
  pitfall: string,
  wanted: QuestionWanted & { readonly seed: number },
): Question | NotAsked {
  for (let turn = 0; turn < TRIES; turn++) {
    const seed = Math.floor(chance(wanted.seed, pitfall, turn) * 2 ** 31);
    const question = makeQuestion(judge, at, { ...wanted, seed });
    const opened = 'cannot' in question ? question : open(judge, at, question);
    if (!isOpened(opened)) continue;
    const { step, patient } = opened.place;
    if (openAt(judge, at.cells, step, patient).includes(pitfall)) return opened.question;
  }
  return { cannot: 'No patient was found who meets this pitfall there.' };
}
