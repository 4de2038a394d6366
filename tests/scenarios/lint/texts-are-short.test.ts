import { expect, test } from 'vitest';
import { textsAreShort } from '../../../src/content/lint/texts-are-short.ts';
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
    'why: One. Two. Three. Four.',
    'has 4 sentences; say it in two',
  ],
])('a text in %s that is too long is reported', (file, from, to, message) => {
  expect(lintWith(textsAreShort, [file, from, to])).toContainEqual(
    expect.stringContaining(message),
  );
});
