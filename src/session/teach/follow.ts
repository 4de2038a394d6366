import type { Decision } from '../../domain/decision.ts';
import type { Quiz } from '../../domain/quiz.ts';
import { worstOf } from '../../course/chart.ts';
import { toldOf } from '../../course/present-reveal.ts';
import { isFrame } from '../../course/replay.ts';
import { tallyHands } from '../../quiz/hands.ts';
import { branch, inWords, isOpened } from '../../quiz/question.ts';
import type { Opened } from '../../quiz/question.ts';
import type { Classroom } from './classroom.ts';
import { questionOn } from './slide.ts';
import type { Followed } from './slide.ts';

/** One decision taken on the way on from a question, and the decision that it leads to; null: the case ends there. */
export interface Turn {
  readonly followed: Followed;
  readonly next: Opened | null;
}

/**
 * Takes a decision at a question, on the very patient. Undefined if it cannot be taken.
 * @param whose it is, in words.
 */
export function turnAt(
  room: Classroom,
  at: Opened,
  decision: Decision,
  whose: string | null,
): Turn | undefined {
  const frame = branch(at, decision);
  if (!isFrame(frame)) return undefined;
  const { opens } = at.question;
  const step = frame.next.step?.id;
  const opened =
    step === undefined
      ? null
      : room.open({
          ...at.question,
          step,
          opens: { ...opens, prelude: [...opens.prelude, decision] },
        });
  const next = opened && isOpened(opened) ? opened : null;
  return {
    followed: {
      whose,
      chosen: inWords(at, frame),
      verdict: worstOf(frame.judged.findings),
      told: toldOf(at.judge, at.scope, frame, opens.seed),
      next: next && questionOn(next),
    },
    next,
  };
}

/** The decision for an option, set as well as it can be: what a hand raised for it means. */
export const decisionFor = (at: Opened, act: string): Decision | undefined =>
  tallyHands(at, { [act]: 1 }).choices[0]?.decision;

/**
 * The number, counted from 1, of a question further on that asks the same decision of the same case; null: none does.
 * @param number of the question at hand, counted from 1.
 */
export function askedLater(
  { questions }: Pick<Quiz, 'questions'>,
  number: number,
  { question }: Opened,
): number | null {
  const later = questions
    .slice(number)
    .findIndex(({ step, opens }) => step === question.step && opens.case === question.opens.case);
  return later < 0 ? null : number + later + 1;
}
