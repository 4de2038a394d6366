import { expect, test } from 'vitest';
import { reasonsCanBeGiven } from '../../../src/content/lint/reasons-can-be-given.ts';
import { inCase } from '../../support/tiny-course.ts';
import { lintTiny } from './lint-tiny.ts';
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

test('only a step of kind one asks for reasons', () => {
  const problems = lintTiny(
    reasonsCanBeGiven,
    inCase('kind: one\n        asks: [tissue]', 'kind: several\n        asks: [tissue]'),
  );
  expect(problems).toEqual([
    expect.stringMatching(/steps\.2\.kind: reasons are asked for at steps of kind one only/),
  ]);
});
