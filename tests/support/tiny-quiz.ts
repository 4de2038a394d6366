import type { Decision } from '../../src/domain/decision.ts';
import type { Answer, Lesson, Opening, Question, Quiz } from '../../src/domain/quiz.ts';
import { isOpened, open } from '../../src/quiz/question.ts';
import type { NotAsked, Opened } from '../../src/quiz/question.ts';
import { tinyCourse } from './tiny-course.ts';

const opening: Opening = {
  case: 'tiny',
  chapter: null,
  from: null,
  situation: null,
  seed: null,
  patient: tinyCourse().kase.base,
  prelude: [],
};

/** A question of a step that the first patient's best road meets; some of how it opens different. */
export const question = (step: string, opens: Partial<Opening> = {}): Question => ({
  id: `q-${step}`,
  step,
  opens: { ...opening, from: step, ...opens },
  notes: { aim: 'To look first.', expect: 'They wait.', ask: 'What would change your mind?' },
});

export const quiz: Quiz = {
  id: 'a-tiny-quiz',
  title: 'A tiny quiz',
  about: 'For tests.',
  minutes: 10,
  content: '2026.1',
  questions: [question('first'), question('tissue'), question('plan'), question('operation')],
  twinOf: null,
};

/** A question opened, or why not. */
export const tried = (of: Question, course = tinyCourse()): Opened | NotAsked =>
  open(course.judge, course, of);

/** A question opened; throws if it does not open. */
export function opened(of: Question | string, course = tinyCourse()): Opened {
  const found = tried(typeof of === 'string' ? question(of) : of, course);
  if (!isOpened(found)) throw new Error(found.cannot);
  return found;
}

/** An answer to a tiny question; some of it different. */
export const answer = (decision: Decision, part: Partial<Answer> = {}): Answer => ({
  lesson: 'today',
  question: `q-${decision.step}`,
  vote: 'first',
  participant: 'ada',
  revision: 1,
  decision,
  at: '2026-01-01T10:00:00Z',
  ...part,
});

/** The same answer by so many participants. */
export const times = (
  n: number,
  decision: Decision,
  part: Partial<Answer> = {},
): readonly Answer[] =>
  Array.from({ length: n }, (_, i) =>
    answer(decision, {
      ...part,
      participant: `${JSON.stringify([decision.acts, decision.reason, decision.certainty])} ${i}`,
    }),
  );

/** A lesson with the tiny quiz; some of it different. */
export const lesson = (part: Partial<Lesson> = {}): Lesson => ({
  id: 'today',
  quiz,
  way: 'room',
  startedAt: '2026-01-01T10:00:00Z',
  endedAt: null,
  participants: [],
  at: { question: 'q-first', phase: 'ask' },
  hands: {},
  ...part,
});

/** A lesson with the tiny quiz that has just begun; some of it different. */
export const tinyLesson = (part: Partial<Lesson> = {}): Lesson => ({
  id: 'today',
  quiz,
  way: 'hands',
  startedAt: '2026-01-02T10:00:00Z',
  endedAt: null,
  participants: [],
  at: { question: 'q-first', phase: 'ask' },
  hands: {},
  ...part,
});
