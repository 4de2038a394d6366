import { expect, test } from 'vitest';
import { textsAreShort } from '../../../src/content/lint/texts-are-short.ts';
import { inCase, inRules } from '../../support/tiny-course.ts';
import { lintTiny } from './lint-tiny.ts';
import { lintWith } from './lint-with.ts';

const many = (n: number): string => Array.from({ length: n }, () => 'word').join(' ');

test.each([
  [
    'cases/saphenous-vein-mass.yaml',
    'text: We go on as planned',
    `text: ${many(13)}`,
    'has 13 words; say it in 12',
  ],
  [
    'cases/saphenous-vein-mass.yaml',
    'text: The letter had gone to the wrong address.',
    `text: ${many(81)}`,
    'has 81 words; say it in 80',
  ],
  [
    'acts/diagnosis.yaml',
    'tells: The lungs are clear.',
    `tells: ${many(41)}`,
    'has 41 words; say it in 40',
  ],
  [
    'rules/operation.yaml',
    'why: No node is enlarged.',
    `why: ${many(51)}`,
    'has 51 words; say it in 50',
  ],
  [
    'rules/operation.yaml',
    'why: No node is enlarged.',
    'why: One. Two. Three.',
    'has 3 sentences; say it in 2',
  ],
])('a text in %s that is too long is reported', (file, from, to, message) => {
  expect(lintWith(textsAreShort, [file, from, to])).toContainEqual(
    expect.stringContaining(message),
  );
});

test.each([
  [
    'situations.0.tells: has 81 words',
    inCase('tells: Others have had a go.', `tells: ${many(81)}`),
  ],
  [
    'arrives.report.0.tells: has 41 words',
    inCase('reveal: [margin]', `reveal: [margin], tells: ${many(41)}`),
  ],
  ['tells.0.or.0: has 81 words', inCase('text: A lump.', `text: A lump., or: ["${many(81)}"]`)],
  ['endings.0.texts.0: has 81 words', inCase('text: It is clear.', `text: ${many(81)}`)],
  [
    'verdicts.take-tract.leftOut: has 3 sentences',
    inRules('why: Left behind.', 'why: Left. Behind. Alone.'),
  ],
  [
    'operation.constraints.0: has 3 sentences',
    inRules('why: Draw it first.', 'why: Draw. It. First.'),
  ],
])('wherever it stands: %s', (problem, edit) => {
  expect(lintTiny(textsAreShort, edit)).toEqual([expect.stringContaining(problem)]);
});
