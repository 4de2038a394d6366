import { expect, test } from 'vitest';
import { optionsAreJudgedOnce } from '../../../src/content/lint/options-are-judged-once.ts';
import { lintWith } from './lint-with.ts';

const CASE = 'cases/saphenous-vein-mass.yaml';

test('an option that none of the tables judges is reported', () => {
  const problems = lintWith(optionsAreJudgedOnce, [
    CASE,
    'asks: [biopsy-of-a-suspected-sarcoma, removal-without-a-diagnosis]',
    'asks: [biopsy-of-a-suspected-sarcoma]',
  ]);
  expect(problems).toContainEqual(
    expect.stringMatching(/options\.2\.act: is judged by 0 of the tables asked/),
  );
});

test('a table asked in vain is reported', () => {
  expect(
    lintWith(optionsAreJudgedOnce, [
      CASE,
      'asks: [lump-along-a-vein]',
      'asks: [lump-along-a-vein, groin-nodes]',
    ]),
  ).toContainEqual(expect.stringMatching(/asks\.1: judges none of the options/));
});

test('a step of kind order asks a table of constraints', () => {
  expect(lintWith(optionsAreJudgedOnce, [CASE, 'kind: order', 'kind: several'])).toContainEqual(
    expect.stringMatching(/asks\.0: a step of kind order asks a table of constraints/),
  );
});

test('only a step of kind one may offer acts with parameters', () => {
  const problems = lintWith(optionsAreJudgedOnce, [
    CASE,
    'question: How do you get it?\n        kind: one',
    'question: How do you get it?\n        kind: several',
  ]);
  expect(problems).toContainEqual(expect.stringMatching(/options\.0\.act: has parameters/));
});
