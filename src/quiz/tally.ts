import type { Decision } from '../domain/decision.ts';
import type { Answer } from '../domain/quiz.ts';
import type { ActId } from '../domain/table.ts';
import { grade, isGraded } from './grade.ts';
import { groupedBy } from './grouped.ts';
import { presentAsked } from './present-asked.ts';
import type { AskedOption } from './present-asked.ts';
import type { Opened } from './question.ts';

/** How many chose one option; of an order, how many put it first. */
export interface Bar extends Pick<AskedOption, 'letter' | 'act' | 'text'> {
  readonly count: number;
}

/** One way to answer, and how many answered so. */
export interface Choice {
  readonly decision: Decision;
  readonly count: number;
}

/** How a class voted on one question. It says nothing of what is right. */
export interface Tally {
  /** How many voted. Of hands, where several options can be chosen: the most that were raised for one of them. */
  readonly n: number;
  /** In the order of the letters. */
  readonly bars: readonly Bar[];
  /** The most frequent first: the class's choice, then that of the largest minority. Each can be taken. */
  readonly choices: readonly Choice[];
  /** Answers that do not fit the question any more; they are in no bar. */
  readonly unfit: number;
}

/** @param answers the standing ones to this question in one vote. */
export function tallyAnswers(opened: Opened, answers: readonly Answer[]): Tally {
  const fitting = answers
    .map(({ decision }) => decision)
    .filter((decision) => isGraded(grade(opened, decision)));
  const bars = barsOf(opened, (act) => fitting.filter((one) => counts(opened, one, act)).length);
  const letters = new Map(bars.map(({ act, letter }) => [act, letter]));
  const ways = groupedBy(fitting, ({ acts }) => {
    const chosen = acts.map(({ act }) => letters.get(act) as string);
    return (isOrder(opened) ? chosen : chosen.sort()).join('');
  });
  return {
    n: fitting.length,
    bars,
    choices: [...ways]
      .sort(([way, one], [other, another]) =>
        one.length === another.length ? (way < other ? -1 : 1) : another.length - one.length,
      )
      .map(([, same]) => ({ decision: commonest(same), count: same.length })),
    unfit: answers.length - fitting.length,
  };
}

/** A bar for each option, in the order of the letters. */
export const barsOf = (opened: Opened, countOf: (act: ActId) => number): readonly Bar[] =>
  presentAsked(opened).options.map(({ letter, act, text }) => ({
    letter,
    act,
    text,
    count: countOf(act),
  }));

const isOrder = ({ place }: Opened): boolean => place.step.kind === 'order';

const counts = (opened: Opened, { acts }: Decision, act: ActId): boolean =>
  (isOrder(opened) ? acts.slice(0, 1) : acts).some((done) => done.act === act);

/** Of answers that chose the same, the one given most often, with how it was set and why. */
function commonest(same: readonly Decision[]): Decision {
  const alike = groupedBy(same, ({ acts, reason }) => JSON.stringify([acts, reason]));
  const largest = [...alike.values()].reduce((a, b) => (b.length > a.length ? b : a));
  return largest[0] as Decision;
}
