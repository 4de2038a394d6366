import { buildLibrary } from '../../../src/content/library.ts';
import { readDirectory } from '../../../src/content/read-directory.ts';
import type { Quiz } from '../../../src/domain/quiz.ts';
import { cellsOf } from '../../../src/course/cells.ts';
import { quizFile } from '../../../src/quiz/file.ts';
import { presentAsked } from '../../../src/quiz/present-asked.ts';
import type { Asked } from '../../../src/quiz/present-asked.ts';
import { isOpened, open } from '../../../src/quiz/question.ts';
import { compileJudge } from '../../../src/rules/judge.ts';

const { library } = buildLibrary(readDirectory('scenarios'));
if (!library) throw new Error('The scenarios do not build; run npm run content.');
const book = library;
const judge = compileJudge(book);

/** A ready-made quiz cut down to its first decisions, under a title of its own. */
export function shortQuiz(id: string, decisions: number, title: string): Quiz {
  const quiz = Object.values(book.quizzes).find((one) => one.id === id);
  if (!quiz) throw new Error(`There is no quiz ${id}.`);
  return { ...quiz, id: 'short', title, questions: quiz.questions.slice(0, decisions) };
}

/** The questions as a class reads them. */
export const askedIn = (quiz: Quiz): readonly Asked[] =>
  quiz.questions.map((question) => {
    const kase = book.cases[question.opens.case];
    const opened = open(judge, kase && { kase, cells: cellsOf(book, kase) }, question);
    if (!isOpened(opened)) throw new Error(opened.cannot);
    return presentAsked(opened);
  });

export const asFile = (quiz: Quiz): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'a-quiz.json',
  mimeType: 'application/json',
  buffer: Buffer.from(quizFile(quiz)),
});
