import { buildLibrary } from '../../src/content/library.ts';
import { lintLibrary } from '../../src/content/lint.ts';
import type { Linter } from '../../src/content/lint/linter.ts';
import { formatProblem } from '../../src/content/problem.ts';
import type { ContentFile } from '../../src/content/problem.ts';
import { tinyFiles } from './tiny-library.ts';

/** One piece of the quiz replaced by another. */
export type QuizEdit = readonly [from: string, to: string];

/** A quiz file of the tiny content that asks one question; some of its lines replaced. */
export function quizText(...edits: readonly QuizEdit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the quiz does not contain: ${from}`);
    return text.replace(from, to);
  }, plain);
}

const plain = `
id: plain
title: A plain quiz
about: For tests.
minutes: 10
questions:
  - id: one
    case: tiny
    step: report
    notes: { aim: To see., expect: A slip., ask: Why? }
`;

/** The tiny content with quizzes beside it. */
export const filesWith = (...quizzes: readonly string[]): readonly ContentFile[] => [
  ...tinyFiles(),
  ...quizzes.map((text, i) => ({ path: `quizzes/${i}.yaml`, text })),
];

export const builtWith = (...quizzes: readonly string[]) => buildLibrary(filesWith(...quizzes));

/** What is wrong with the quizzes when they are linked. */
export const problemsOf = (...quizzes: readonly string[]): readonly string[] =>
  builtWith(...quizzes).problems.map(formatProblem);

/** What one linter says of the quizzes. */
export function lintQuizzes(rule: Linter, ...quizzes: readonly string[]): readonly string[] {
  const { library, problems } = builtWith(...quizzes);
  if (!library) throw new Error(problems.map(formatProblem).join('\n'));
  return lintLibrary(library, filesWith(...quizzes), [rule]).map(formatProblem);
}
