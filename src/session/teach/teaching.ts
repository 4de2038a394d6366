import type { LogFailure } from '../../domain/attempt.ts';
import type { Lesson, Quiz, TeachStore, Way } from '../../domain/quiz.ts';
import { loadQuizzes } from '../../content/shipped.ts';
import type { CaseEntry } from '../../content/shipped.ts';
import type { Trainer } from '../trainer.svelte.ts';
import { openClassroom } from './classroom.ts';
import type { Classroom } from './classroom.ts';
import { LessonDesk } from './lesson-desk.svelte.ts';
import { QuizEdit } from './quiz-edit.svelte.ts';
import { QuizShelf } from './quiz-shelf.svelte.ts';

export interface TeachingParts {
  readonly trainer: Trainer;
  readonly cases: readonly CaseEntry[];
  readonly store: TeachStore;
  readonly ready: readonly Quiz[];
  readonly now: () => string;
  readonly newId: () => string;
  readonly newSeed: () => number;
}

/** What the Teach pages work with. */
export interface Teaching extends Pick<TeachingParts, 'now' | 'newId' | 'newSeed' | 'store'> {
  readonly room: Classroom;
  readonly shelf: QuizShelf;
  /** One's own quiz, to be changed: the same each time, so that what could not be kept yet is not lost. */
  readonly edit: (quiz: string) => QuizEdit | undefined;
  /** A lesson that begins with the first question, not kept yet. */
  readonly begin: (quiz: Quiz, way: Way, id: string) => Lesson;
  /** A lesson where it stands; undefined if there is none. */
  readonly desk: (lesson: string) => Promise<LessonDesk | undefined | LogFailure>;
}

/** Rejects if a part cannot be loaded. */
export async function openTeaching(parts: TeachingParts): Promise<Teaching> {
  const { trainer, cases, store, ready, now, newId, newSeed } = parts;
  const room = await openClassroom(trainer, cases);
  const shelf = new QuizShelf({ store, ready, newId, content: room.judge.book.version });
  const edits = new Map<string, QuizEdit>();
  return {
    now,
    newId,
    newSeed,
    store,
    room,
    shelf,
    edit(id) {
      const quiz = shelf.isOwn(id) ? shelf.find(id) : undefined;
      const known = edits.get(id);
      if (known || !quiz) return known;
      const edit = new QuizEdit({ room, quiz, keep: (one) => shelf.keep(one), newId, newSeed });
      edits.set(id, edit);
      return edit;
    },
    begin: (quiz, way, id) => ({
      id,
      quiz,
      way,
      startedAt: now(),
      endedAt: null,
      participants: [],
      at: { question: quiz.questions[0]?.id ?? '', phase: 'ask' },
      hands: {},
      ...(way === 'room' && { gathering: true }),
    }),
    async desk(id) {
      const lessons = await store.lessons();
      if ('is' in lessons) return lessons;
      const lesson = lessons.find((one) => one.id === id);
      if (!lesson) return undefined;
      const answers = lesson.way === 'hands' ? [] : await store.answers(id);
      if ('is' in answers) return answers;
      const desk = new LessonDesk({ room, lesson, keep: (one) => store.keepLesson(one), now });
      desk.hear(answers);
      return desk;
    },
  };
}

export { loadQuizzes };
