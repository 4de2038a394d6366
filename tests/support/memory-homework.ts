import type { LogFailure } from '../../src/domain/attempt.ts';
import { begunBefore } from '../../src/domain/homework.ts';
import type { HomeworkStore, HomeworkWork } from '../../src/domain/homework.ts';
import { plainCopy } from '../../src/storage/plain.ts';

export interface MemoryHomework extends HomeworkStore {
  /** Every call from now on fails so; undefined: they work again. */
  failWith(failure: LogFailure | undefined): void;
}

/** Homework that lasts as long as its variable. */
export function memoryHomework(...some: readonly HomeworkWork[]): MemoryHomework {
  const works = new Map(some.map((work) => [work.lesson, plainCopy(work)]));
  let failure: LogFailure | undefined;
  return {
    all: () =>
      Promise.resolve(
        failure ?? plainCopy([...works.values()].sort((a, b) => (a.begunAt < b.begunAt ? 1 : -1))),
      ),
    keep(work) {
      const kept = works.get(work.lesson);
      const other = kept && kept.participant.id !== work.participant.id;
      if (!failure && !other) works.set(work.lesson, plainCopy(work));
      return Promise.resolve(failure ?? (other ? begunBefore : true));
    },
    remove(lesson) {
      if (!failure) works.delete(lesson);
      return Promise.resolve(failure ?? true);
    },
    failWith: (given) => (failure = given),
  };
}
