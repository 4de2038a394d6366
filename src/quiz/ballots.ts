import type { Certainty } from '../domain/decision.ts';
import type { Answer, Hands, Lesson, Vote } from '../domain/quiz.ts';
import { answersTo } from './answers.ts';
import { grade, isGraded } from './grade.ts';
import type { Graded } from './grade.ts';
import { tallyHands } from './hands.ts';
import type { Opened } from './question.ts';

/** One answer as judged, or as many raised hands as were alike. */
export interface Ballot {
  /** Null: hands have no names. */
  readonly participant: string | null;
  /** Null: hands are not asked. */
  readonly certainty: Certainty | null;
  readonly graded: Graded;
  readonly count: number;
}

/** All that was cast at one question in one vote. */
export interface Ballots {
  /** How many voted and fitted. */
  readonly n: number;
  /** None of hands for several acts or for an order: nobody can tell who chose what together. */
  readonly all: readonly Ballot[];
  /** Answers that no longer fit the question: told, and judged by nothing. */
  readonly unfit: number;
}

/** @param answers all of the lesson. Hands count where no device answered. */
export function ballotsAt(
  opened: Opened,
  lesson: Pick<Lesson, 'hands'>,
  answers: readonly Answer[],
  vote: Vote,
): Ballots {
  const own = answersTo(answers, opened.question.id, vote);
  const hands = lesson.hands[opened.question.id]?.[vote];
  return own.length === 0 && hands ? byHands(opened, hands) : byAnswers(opened, own);
}

function byAnswers(opened: Opened, answers: readonly Answer[]): Ballots {
  const all = answers.flatMap(({ participant, decision }): readonly Ballot[] => {
    const graded = grade(opened, decision);
    return isGraded(graded)
      ? [{ participant, certainty: decision.certainty, graded, count: 1 }]
      : [];
  });
  return { n: all.length, all, unfit: answers.length - all.length };
}

function byHands(opened: Opened, hands: Hands): Ballots {
  const { n, choices } = tallyHands(opened, hands);
  if (opened.place.step.kind !== 'one') return { n, all: [], unfit: 0 };
  const all = choices.map(({ decision, count }) => ({
    participant: null,
    certainty: null,
    graded: grade(opened, decision) as Graded, // what is made of a raised hand always fits
    count,
  }));
  return { n, all, unfit: 0 };
}

/** How many of some ballots. */
export const countOf = (ballots: readonly Ballot[]): number =>
  ballots.reduce((sum, { count }) => sum + count, 0);

/** Full credit. */
export const isRight = ({ graded }: Ballot): boolean => graded.credit === 1;

/** Certain, and no credit or a pitfall: what is corrected first. */
export const isCertainAndWrong = ({ certainty, graded }: Ballot): boolean =>
  certainty === 'certain' && (graded.credit === 0 || graded.pitfalls.length > 0);
