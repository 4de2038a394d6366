import type { Answer, Lesson, Question, Vote } from '../domain/quiz.ts';
import { ballotsAt, countOf, isCertainAndWrong, isRight } from './ballots.ts';
import type { Ballot, Ballots } from './ballots.ts';
import { byCertainty } from './by-certainty.ts';
import type { CertaintyCell } from './by-certainty.ts';
import { presentAsked } from './present-asked.ts';
import type { Asked } from './present-asked.ts';
import { isOpened } from './question.ts';
import type { NotAsked, Opened } from './question.ts';
import { favouriteWrong } from './wrong.ts';
import type { Wrong } from './wrong.ts';

/** How one question went in one vote. */
export interface VoteReport {
  readonly n: number;
  /** Answers of full credit, and their share of 100; null where hands cannot tell, or nobody voted. */
  readonly right: { readonly count: number; readonly percent: number } | null;
  readonly wrong: Wrong | null;
  /** Null where nobody was asked how sure they were. */
  readonly certainAndWrong: number | null;
  /** Groups of fewer than five are hidden. */
  readonly byCertainty: readonly CertaintyCell[];
  readonly unfit: number;
}

/** What the discussion changed, in those who voted both times. */
export interface Change {
  readonly n: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  /** From wrong to right, and the other way. */
  readonly gained: number;
  readonly lost: number;
}

export interface QuestionReport extends Pick<Asked, 'question' | 'title' | 'asks' | 'patient'> {
  /** The sources say nothing of any option: nothing is right or wrong. */
  readonly silent: boolean;
  readonly votes: Readonly<Record<Vote, VoteReport>>;
  /** Null where nobody is known to have voted twice. */
  readonly change: Change | null;
}

/** A question that cannot be judged today, with its answers kept. */
export interface QuestionUntold extends NotAsked {
  readonly question: string;
  readonly answers: number;
}

/**
 * How each question of a lesson went, in the order asked.
 * @param questions those of the lesson's quiz, opened or not.
 */
export function reportQuestions(
  lesson: Lesson,
  questions: readonly (Opened | NotAsked)[],
  answers: readonly Answer[],
): readonly (QuestionReport | QuestionUntold)[] {
  return questions.map((one, i) => {
    const { id } = lesson.quiz.questions[i] as Question;
    if (isOpened(one)) return reportQuestion(one, lesson, answers);
    return { ...one, question: id, answers: answers.filter((a) => a.question === id).length };
  });
}

function reportQuestion(
  opened: Opened,
  lesson: Lesson,
  answers: readonly Answer[],
): QuestionReport {
  const { question, title, asks, patient } = presentAsked(opened);
  const first = ballotsAt(opened, lesson, answers, 'first');
  const second = ballotsAt(opened, lesson, answers, 'second');
  return {
    question,
    title,
    asks,
    patient,
    silent: opened.silent,
    votes: { first: reportVote(opened, first), second: reportVote(opened, second) },
    change: changeOf(first.all, second.all),
  };
}

function reportVote(opened: Opened, { n, all, unfit }: Ballots): VoteReport {
  const count = countOf(all.filter(isRight));
  const named = all.filter(({ certainty }) => certainty !== null);
  return {
    n,
    right: all.length === 0 ? null : { count, percent: (100 * count) / n },
    wrong: favouriteWrong(opened, all),
    certainAndWrong: named.length === 0 ? null : countOf(named.filter(isCertainAndWrong)),
    byCertainty: byCertainty(named),
    unfit,
  };
}

function changeOf(first: readonly Ballot[], second: readonly Ballot[]): Change | null {
  const before = new Map(
    first.filter(({ participant }) => participant !== null).map((one) => [one.participant, one]),
  );
  const both = second.flatMap((after) => {
    const own = before.get(after.participant);
    return own ? [{ before: isRight(own), after: isRight(after) }] : [];
  });
  if (both.length === 0) return null;
  return {
    n: both.length,
    rightBefore: both.filter((one) => one.before).length,
    rightAfter: both.filter((one) => one.after).length,
    gained: both.filter((one) => !one.before && one.after).length,
    lost: both.filter((one) => one.before && !one.after).length,
  };
}
