import type { LogFailure } from '../../src/domain/attempt.ts';
import type { Lesson } from '../../src/domain/quiz.ts';
import { classroomWith } from '../../src/session/teach/classroom.ts';
import type { Classroom } from '../../src/session/teach/classroom.ts';
import { LessonDesk } from '../../src/session/teach/lesson-desk.svelte.ts';
import { memoryTeach } from './memory-teach.ts';
import { tinyCourse } from './tiny-course.ts';
import type { TinyCourse } from './tiny-course.ts';
import { tinyLesson } from './tiny-quiz.ts';

export const tinyRoom = (course: TinyCourse = tinyCourse()): Classroom =>
  classroomWith(course.judge, [course], course.library);

/** The instructor's desk with a store that lasts as long as it. */
export function tinyDesk(part: Partial<Lesson> = {}, course?: TinyCourse) {
  const store = memoryTeach();
  const open = (lesson: Lesson): LessonDesk =>
    new LessonDesk({
      room: tinyRoom(course),
      lesson,
      keep: (one) => store.keepLesson(one),
      now: () => '2026-01-02T11:00:00Z',
    });
  return {
    store,
    desk: open(tinyLesson(part)),
    /** The same lesson in a window that was opened anew: all it knows is what was kept. */
    async reloaded(): Promise<LessonDesk> {
      await settled();
      const lessons = (await store.lessons()) as readonly Lesson[];
      return open(lessons[0] as Lesson);
    },
  };
}

/** What is being written is written. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const full: LogFailure = { is: 'not saved', because: 'the storage is full' };
