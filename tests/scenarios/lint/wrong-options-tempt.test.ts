import { expect, test } from 'vitest';
import { wrongOptionsTempt } from '../../../src/content/lint/wrong-options-tempt.ts';
import { lintWith } from './lint-with.ts';

test('an option that can be wrong says why it tempts', () => {
  const problems = lintWith(wrongOptionsTempt, [
    'cases/saphenous-vein-mass.yaml',
    '            tempts: It is embarrassing, and the skin has healed.\n',
    '',
  ]);
  expect(problems).toEqual([
    expect.stringMatching(/options\.2: is wrong for some patient; add a line `tempts`/),
  ]);
});
