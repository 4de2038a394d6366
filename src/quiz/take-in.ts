import type { HandedIn } from '../domain/homework.ts';
import type { Answer, Lesson, Participant } from '../domain/quiz.ts';
import { sealOf } from './homework.ts';

/** What becomes of a result that is given in. */
export type TakenIn =
  /** newer: in place of an older one of the same person. */
  | {
      readonly is: 'taken' | 'newer';
      readonly participants: readonly Participant[];
      readonly answers: readonly Answer[];
      /** Decisions at questions that the lesson does not ask: left out. */
      readonly strange: number;
    }
  /**
   * same: it is here already. older: a newer one is here. other: one of the same person and number is here that says
   * something else. foreign: of another lesson. empty: it decides nothing that the lesson asks.
   */
  | { readonly is: 'same' | 'older' | 'other' | 'foreign' | 'empty' };

/**
 * Tells a result apart from what is in already. What is taken is answers to the first vote; whether they fit is found out
 * when they are judged.
 * @param known all answers of the lesson.
 * @param at when it is taken in.
 */
export function takeIn(
  lesson: Lesson,
  known: readonly Answer[],
  given: HandedIn,
  at: string,
): TakenIn {
  if (given.lesson !== lesson.id) return { is: 'foreign' };
  const { participant, revision } = given;
  const asked = new Set(lesson.quiz.questions.map(({ id }) => id));
  const fitting = given.answers.filter(({ question }) => asked.has(question));
  if (fitting.length === 0) return { is: 'empty' };
  const own = known.filter((one) => one.participant === participant.id);
  const before = Math.max(0, ...own.map((one) => one.revision));
  if (revision < before) return { is: 'older' };
  const isIn = lesson.participants.some(({ id }) => id === participant.id);
  if (revision === before) {
    const there = own.filter((one) => one.revision === before);
    if (!saysTheSame({ ...given, answers: fitting }, there)) return { is: 'other' };
    // whom the lesson does not know, it has not in, whatever they answered
    if (isIn) return { is: 'same' };
  }
  const others = lesson.participants.filter(({ id }) => id !== participant.id);
  return {
    is: revision > before && before > 0 ? 'newer' : 'taken',
    participants: [...others, participant],
    answers: fitting.map(({ question, decision }) => ({
      lesson: lesson.id,
      question,
      vote: 'first',
      participant: participant.id,
      revision,
      decision,
      at,
    })),
    strange: given.answers.length - fitting.length,
  };
}

/** By their questions and decisions, in whatever order. */
function saysTheSame(given: HandedIn, there: HandedIn['answers']): boolean {
  const written = (answers: HandedIn['answers']): string => {
    const sorted = [...answers].sort((one, other) => (one.question < other.question ? -1 : 1));
    return sealOf({ ...given, answers: sorted }, (text) => text);
  };
  return written(given.answers) === written(there);
}
