import type { Question, Quiz } from '../domain/quiz.ts';
import type { NotAsked, Opened } from './question.ts';
import { twinOf } from './twin.ts';

/** A twin of a quiz, and the questions that stay as they are since nobody else could be found for them. */
export interface TwinQuiz {
  readonly quiz: Quiz;
  readonly same: readonly (NotAsked & { readonly question: string })[];
}

/**
 * A quiz to ask after another: the same questions, of other patients for whom the same rules decide. The ids of the
 * questions stay, so that both can be compared.
 * @param questions those of the quiz, opened.
 */
export function twinQuiz(
  quiz: Quiz,
  questions: readonly Opened[],
  { id, title, seed }: { readonly id: string; readonly title: string; readonly seed: number },
): TwinQuiz {
  const made = questions.map((opened) => ({ own: opened.question, twin: twinOf(opened, seed) }));
  const isMade = (x: Question | NotAsked): x is Question => !('cannot' in x);
  return {
    quiz: {
      ...quiz,
      id,
      title,
      questions: made.map(({ own, twin }) => (isMade(twin) ? twin : own)),
      twinOf: quiz.id,
    },
    same: made.flatMap(({ own, twin }) => (isMade(twin) ? [] : [{ question: own.id, ...twin }])),
  };
}
