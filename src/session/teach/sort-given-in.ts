import type { LogFailure } from '../../domain/attempt.ts';
import type { Answer, Lesson } from '../../domain/quiz.ts';
import type { NoResult } from '../../content/result-file.ts';
import { takeIn } from '../../quiz/take-in.ts';
import type { TakenIn } from '../../quiz/take-in.ts';
import type { GivenIn } from './given-in.ts';

/** What became of one thing that was given in. */
export interface Told {
  /** The name of its file; null: it came as a link. */
  readonly from: string | null;
  readonly is: TakenIn['is'] | NoResult | 'unreadable' | 'not kept';
  /** Who handed it in. */
  readonly name?: string;
  /** Of what is foreign: the lesson it belongs to, if it is held here. */
  readonly lesson?: string;
  /** Decisions that were left out, because this lesson does not ask for them. */
  readonly strange?: number;
  readonly failure?: LogFailure;
}

/** Sorts what is given in, one after the other: what becomes of each, and of the lesson. */
export function sort(
  all: readonly GivenIn[],
  before: Lesson,
  known: readonly Answer[],
  held: readonly Lesson[],
  at: string,
) {
  let lesson = before;
  const answers: Answer[] = [];
  const told = all.map((one): Told => {
    if ('no' in one) return { from: one.from, is: one.no };
    const { from, handedIn } = one;
    const taken = takeIn(lesson, [...known, ...answers], handedIn, at);
    if ('answers' in taken) {
      lesson = { ...lesson, participants: taken.participants };
      answers.push(...taken.answers);
    }
    const other =
      taken.is === 'foreign' ? held.find(({ id }) => id === handedIn.lesson) : undefined;
    return {
      from,
      is: taken.is,
      name: handedIn.participant.name,
      ...(other === undefined ? {} : { lesson: other.quiz.title }),
      ...('strange' in taken && taken.strange > 0 ? { strange: taken.strange } : {}),
    };
  });
  return { lesson, answers, told };
}

/** What was to be taken is not: it could not be kept. */
export const notKept = (told: Told, failure: LogFailure): Told =>
  told.is === 'taken' || told.is === 'newer' ? { ...told, is: 'not kept', failure } : told;
