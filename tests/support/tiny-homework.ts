import type { HandedIn, HomeworkWork } from '../../src/domain/homework.ts';
import { homeworkOf } from '../../src/quiz/homework.ts';
import { ct, image } from './tiny-road.ts';
import { tinyLesson } from './tiny-quiz.ts';

/** A homework with the tiny quiz; some of it different. */
export const work = (part: Partial<HomeworkWork> = {}): HomeworkWork => ({
  ...homeworkOf(tinyLesson({ way: 'homework' })),
  participant: { id: 'ada', name: 'Ada' },
  begunAt: '2026-01-02T12:00:00Z',
  decisions: {},
  revision: 0,
  stage: 'open',
  ...part,
});

/** What was handed in at the tiny quiz; some of it different. */
export const handedIn = (part: Partial<HandedIn> = {}): HandedIn => ({
  lesson: 'today',
  participant: { id: 'ada', name: 'Ada' },
  revision: 1,
  answers: [
    { question: 'q-first', decision: image },
    { question: 'q-plan', decision: ct },
  ],
  ...part,
});
