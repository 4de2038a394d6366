import type { LogFailure } from '../../src/domain/attempt.ts';
import type { Answer, Lesson, Quiz, TeachStore } from '../../src/domain/quiz.ts';
import { standing } from '../../src/quiz/answers.ts';
import { groupedBy } from '../../src/quiz/grouped.ts';
import { plainCopy } from '../../src/storage/plain.ts';

export interface MemoryTeach extends TeachStore {
  /** Every call from now on fails so; undefined: they work again. */
  failWith(failure: LogFailure | undefined): void;
  /** What is written from now on waits, until the function that comes back is called. */
  hold(): () => void;
}

/** Quizzes, lessons and answers that last as long as their variable. */
export function memoryTeach(): MemoryTeach {
  const quizzes = new Map<string, Quiz>();
  const lessons = new Map<string, Lesson>();
  let answers: readonly Answer[] = [];
  let failure: LogFailure | undefined;
  let held: Promise<void> | undefined;
  const read = <T>(what: T): Promise<T | LogFailure> => Promise.resolve(failure ?? plainCopy(what));
  async function write(work: () => unknown): Promise<true | LogFailure> {
    await held;
    if (failure) return failure;
    work();
    return true;
  }
  function add(some: readonly Answer[]): void {
    const byLesson = groupedBy([...answers, ...some], ({ lesson }) => lesson);
    answers = [...byLesson.values()].flatMap((own) => standing(own));
  }
  return {
    quizzes: () => read([...quizzes.values()]),
    keepQuiz(quiz) {
      const copy = plainCopy(quiz);
      return write(() => quizzes.set(copy.id, copy));
    },
    removeQuiz: (id) => write(() => quizzes.delete(id)),
    lessons: () => read([...lessons.values()].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))),
    keepLesson(lesson) {
      const copy = plainCopy(lesson);
      return write(() => lessons.set(copy.id, copy));
    },
    removeLesson: (id) =>
      write(() => {
        lessons.delete(id);
        answers = answers.filter(({ lesson }) => lesson !== id);
      }),
    answers: (id) => read(answers.filter(({ lesson }) => lesson === id)),
    async changeLesson(id, change) {
      await held;
      if (failure) return failure;
      const lesson = lessons.get(id);
      if (!lesson) return { is: 'not saved', because: 'it was deleted meanwhile' };
      const known = answers.filter((one) => one.lesson === id);
      const changed = plainCopy(change(plainCopy(lesson), plainCopy(known)));
      lessons.set(id, changed.lesson);
      add(changed.answers);
      return true;
    },
    keepAnswers(some) {
      const copy = plainCopy(some);
      return write(() => add(copy));
    },
    failWith: (given) => (failure = given),
    hold() {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
  };
}
