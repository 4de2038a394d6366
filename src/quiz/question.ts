import type { Case, Step } from '../domain/case.ts';
import type { Decision, Problem } from '../domain/decision.ts';
import type { Question } from '../domain/quiz.ts';
import { bestDecision } from '../course/best.ts';
import type { Cells } from '../course/cells.ts';
import { chosenIn } from '../course/chart.ts';
import { placeToBegin } from '../course/entry.ts';
import { begin, isFrame, take } from '../course/replay.ts';
import type { Frame, Place, Scope } from '../course/replay.ts';
import type { Judge } from '../rules/judge.ts';
import { patientProblems } from './patient.ts';

/** A case, with what trying its decisions needs. */
export interface CaseAtHand {
  readonly kase: Case;
  readonly cells: Cells;
}

/** A question, and the moment at which it is asked. */
export interface Opened {
  readonly judge: Judge;
  readonly cells: Cells;
  readonly scope: Scope;
  readonly question: Question;
  readonly place: Place & { readonly step: Step };
  /** A decision of full credit, with what follows from it. */
  readonly best: Frame;
  /** The sources say nothing of any option: it counts for no score. */
  readonly silent: boolean;
}

/** Why a question cannot be asked today, in plain words. */
export interface NotAsked {
  readonly cannot: string;
}

export const isOpened = (x: Opened | NotAsked): x is Opened => 'best' in x;

/**
 * Opens a question where it is asked. The content may have changed since it was made.
 * @param at its case; undefined if there is no such case.
 */
export function open(
  judge: Judge,
  at: CaseAtHand | undefined,
  question: Question,
): Opened | NotAsked {
  if (!at) return { cannot: 'Its case is not part of this version.' };
  const { kase, cells } = at;
  const { opens } = question;
  const problems = patientProblems(judge, kase, opens.patient, opens.situation);
  if (problems.length > 0)
    return { cannot: `Its patient is none of this case. ${problems.join(' ')}` };
  const place = placeToBegin(judge, cells, kase, opens);
  if (!place) return { cannot: 'The course of this case no longer leads there.' };
  const { step, patient } = place;
  if (step?.id !== question.step) {
    return { cannot: `What led there now leads ${step ? `to “${step.title}”` : 'to the end'}.` };
  }
  const scope = { kase, chapter: null };
  const { decision, silent } = bestDecision(judge, cells, step, patient);
  const best = decision && take(judge, scope, step, patient, decision);
  if (!best || !isFrame(best)) return { cannot: 'No answer earns full credit there.' };
  return { judge, cells, scope, question, place: { ...place, step }, best, silent };
}

/** What follows from a decision taken at a question, so that its branch can be played; problems if it does not fit. */
export const branch = (
  { judge, scope, place }: Opened,
  decision: Decision,
): Frame | readonly Problem[] => take(judge, scope, place.step, place.patient, decision);

/** What was chosen, as the options say it; of an order one act after the other. */
export const inWords = (
  { judge, scope, place, question }: Opened,
  frame: Frame,
): readonly string[] => chosenIn(judge, begin(scope, place), frame, question.opens.seed);
