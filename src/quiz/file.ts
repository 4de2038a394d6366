import type { Quiz } from '../domain/quiz.ts';

/** What a quiz file says of itself; another number where the app that reads it has to know. */
export const quizFormat = { format: 'clear-margins quiz', version: 1 } as const;

/** A quiz as a file, to be kept, sent, or read by `readQuizFile`. */
export const quizFile = (quiz: Quiz): string =>
  `${JSON.stringify({ ...quizFormat, quiz }, null, 1)}\n`;
