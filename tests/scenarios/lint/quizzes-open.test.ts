import { expect, test } from 'vitest';
import { quizzesOpen } from '../../../src/content/lint/quizzes-open.ts';
import { lintQuizzes, quizText } from '../../support/with-quizzes.ts';
import type { QuizEdit } from '../../support/with-quizzes.ts';

const lint = (...quizzes: readonly string[]) => lintQuizzes(quizzesOpen, ...quizzes);
const twin = (...edits: readonly QuizEdit[]) =>
  quizText(['id: plain', 'id: twin'], ['minutes: 10', 'minutes: 10\ntwinOf: plain'], ...edits);

test('a quiz whose questions open has nothing against it', () =>
  expect(lint(quizText())).toEqual([]));

test('a question that does not open says why', () => {
  expect(lint(quizText(['step: report', 'step: late-image']))).toEqual([
    expect.stringMatching(
      /questions\.0: cannot be asked: The course of this case no longer leads there\. Ask another/,
    ),
  ]);
});

test('a twin asks the same of a patient in whom three seen facts differ', () => {
  const unlike = 'patient: { lump.sizeCm: 2, lump.depth: superficial }';
  expect(lint(quizText(), twin(['step: report', `step: report\n    ${unlike}`]))).toEqual([
    expect.stringMatching(/questions\.0: is no twin: "plain" needs a question of this id/),
  ]);
});

test('a twin has the questions of the other, by their ids', () => {
  expect(lint(quizText(), twin(['- id: one', '- id: other']))).toEqual([
    expect.stringContaining('is no twin'),
  ]);
  const more = `${twin().trimEnd()}\n  - id: two\n    case: tiny\n    step: report\n    notes: { aim: A., expect: B., ask: C. }\n`;
  expect(lint(quizText(), more)).toContainEqual(
    expect.stringMatching(/questions: asks less or more than "plain"/),
  );
});
