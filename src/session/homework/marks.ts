import type { Answer, Lesson } from '../../domain/quiz.ts';
import { quizScore } from '../../quiz/grade.ts';
import type { QuizScore } from '../../quiz/grade.ts';
import { learnerSheets } from '../../quiz/learner-sheet.ts';
import type { LearnerLine } from '../../quiz/learner-sheet.ts';
import type { Guide } from '../../quiz/present-guide.ts';
import { isOpened } from '../../quiz/question.ts';
import { guideOf } from '../teach/classroom.ts';
import type { Doing, Task } from './doing.svelte.ts';

/** One decision with its mark. */
export interface Marked {
  readonly task: Task;
  /** What was answered, and what the rules say of it; absent where nothing can be asked today. */
  readonly line?: LearnerLine;
  readonly guide?: Guide;
}

/** The marks of what was handed in, worked out by today's rules. */
export function marksOf({ work, tasks, handedIn }: Doing): {
  readonly marked: readonly Marked[];
  readonly score: QuizScore;
} {
  const { lesson, participant, revision, quiz, begunAt } = work;
  const answers = handedIn.answers.map((one): Answer => ({
    ...one,
    lesson,
    vote: 'first',
    participant: participant.id,
    revision,
    at: begunAt,
  }));
  const opened = tasks.map((task) => task.opened).filter(isOpened);
  const held: Lesson = {
    id: lesson,
    quiz,
    way: 'homework',
    startedAt: begunAt,
    endedAt: null,
    participants: [participant],
    at: { question: '', phase: 'ask' },
    hands: {},
  };
  const lines = learnerSheets(held, opened, answers)[0]?.lines ?? [];
  return {
    score: quizScore(opened, answers),
    marked: tasks.map((task) => {
      const line = lines.find((one) => one.question === task.question);
      return {
        task,
        ...(line ? { line } : {}),
        ...(isOpened(task.opened) ? { guide: guideOf(task.opened) } : {}),
      };
    }),
  };
}
