import { expect, test } from 'vitest';
import { quizzesGiveNothingAway } from '../../../src/content/lint/quizzes-give-nothing-away.ts';
import { lintQuizzes, quizText } from '../../support/with-quizzes.ts';
import type { QuizEdit } from '../../support/with-quizzes.ts';

const lint = (...edits: readonly QuizEdit[]) =>
  lintQuizzes(quizzesGiveNothingAway, quizText(...edits));

test('a quiz that names no pitfall has nothing against it', () => expect(lint()).toEqual([]));

test('the title, what it is about and the ids of its questions name no pitfall', () => {
  expect(lint(['A plain quiz', 'Who Waited?'])).toEqual([
    expect.stringMatching(/title: names the pitfall "waited"; say it otherwise/),
  ]);
  expect(lint(['For tests.', 'When the tumour-left clinic.'])).toEqual([
    expect.stringMatching(/about: names the pitfall/),
  ]);
  expect(lint(['- id: one', '- id: the-one-who-waited'])).toEqual([
    expect.stringMatching(/questions\.0\.id: names the pitfall/),
  ]);
});
