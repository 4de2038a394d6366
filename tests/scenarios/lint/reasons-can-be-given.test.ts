import { expect, test } from 'vitest';
import { reasonsCanBeGiven } from '../../../src/content/lint/reasons-can-be-given.ts';
import { lintWith } from './lint-with.ts';

const CASE = 'cases/saphenous-vein-mass.yaml';

test('a step where a reason counts offers a sound one', () => {
  const problems = lintWith(
    reasonsCanBeGiven,
    [CASE, '            eight-weeks-show-what-follows,\n            slow', '            slow'],
    ['reasons/treatment.yaml', 'eight-weeks-show-what-follows:', 'eight-weeks-show-what-follows:'],
  );
  expect(problems).toContainEqual(
    expect.stringMatching(
      /reasons: offers no reason that makes "observe-for-eight-weeks" acceptable/,
    ),
  );
});

test('a step where no reason counts asks for none', () => {
  const problems = lintWith(reasonsCanBeGiven, [
    CASE,
    'asks: [consent-for-radiotherapy]',
    'asks: [consent-for-radiotherapy]\n        reasons: [more-is-safer, newest-is-best, fifty-beats-thirty, operation-has-risks]',
  ]);
  expect(problems).toEqual([expect.stringContaining('reasons are asked for exactly where')]);
});
