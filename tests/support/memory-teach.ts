import type { LogFailure } from '../../src/domain/attempt.ts';
import type { Answer, Lesson, Quiz, TeachStore } from '../../src/domain/quiz.ts';
import { plainCopy } from '../../src/storage/plain.ts';

export interface MemoryTeach extends TeachStore {
  /** Every call from now on fails so; undefined: they work again. */
  failWith(failure: LogFailure | undefined): void;
  /** What is kept from now on waits, until the function that comes back is called. */
  hold(): () => void;
}

/** Quizzes and lessons that last as long as their variable. */
export function memoryTeach(): MemoryTeach {
  const quizzes = new Map<string, Quiz>();
  const lessons = new Map<string, Lesson>();
  const answers = new Map<string, Answer>();
  let failure: LogFailure | undefined;
  let held: Promise<void> | undefined;

  async function doing<T>(work: () => T): Promise<T | LogFailure> {
    await held;
    return failure ?? work();
  }

  return {
    quizzes: () => doing(() => plainCopy([...quizzes.values()])),
    keepQuiz: (quiz) => doing(() => (quizzes.set(quiz.id, plainCopy(quiz)), true as const)),
    removeQuiz: (id) => doing(() => (quizzes.delete(id), true as const)),
    lessons: () =>
      doing(() =>
        plainCopy([...lessons.values()]).sort((one, other) =>
          one.startedAt < other.startedAt ? 1 : -1,
        ),
      ),
    keepLesson: (lesson) => doing(() => (lessons.set(lesson.id, plainCopy(lesson)), true as const)),
    removeLesson: (id) =>
      doing(() => {
        lessons.delete(id);
        for (const [key, answer] of answers) if (answer.lesson === id) answers.delete(key);
        return true as const;
      }),
    answers: (lesson) =>
      doing(() => plainCopy([...answers.values()].filter((one) => one.lesson === lesson))),
    keepAnswers(some) {
      const copies = plainCopy(some);
      return doing(() => {
        for (const answer of copies) {
          const { lesson, question, vote, participant, revision } = answer;
          const key = JSON.stringify([lesson, question, vote, participant]);
          if ((answers.get(key)?.revision ?? -1) < revision) answers.set(key, answer);
        }
        return true as const;
      });
    },
    failWith: (given) => (failure = given),
    hold() {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
  };
}
