import { expect, test } from 'vitest';
import { rightIsNotLongest } from '../../../src/content/lint/right-is-not-longest.ts';
import { inRules } from '../../support/tiny-course.ts';
import { lintTiny } from './lint-tiny.ts';
import { lintWith, type Change } from './lint-with.ts';

const CASE = 'cases/saphenous-vein-mass.yaml';

test('a case in which the right option is mostly the longest is reported', () => {
  const longer = (text: string): Change => [
    CASE,
    `text: ${text}`,
    `text: ${text}, after a careful talk with everybody`,
  ];
  const problems = lintWith(
    rightIsNotLongest,
    longer('Take it for a tumour, ask about growth, plan images'),
    longer('The centre, before anyone takes tissue'),
    longer('Ask for subtype with stains, grade, and risk factors'),
    longer('We go on as planned'),
    longer('Measure it, draw it, tell the radiation oncologist'),
    longer('Modulated fields (IMRT)'),
    longer('None, and say why'),
    longer('By a calendar that you write, yearly after year 5'),
    longer('See you at the next visit, with the CT'),
    longer('Get tissue, a metastasis is the first guess'),
    longer('Restage, and if it stands alone take it out'),
    longer('Surgery, radiotherapy as the specimen says'),
    longer('Radiotherapy of the recurrence'),
  );
  expect(problems).toContainEqual(
    expect.stringMatching(/id: in \d+ of \d+ steps the right option is the longest/),
  );
});

test('steps are counted as far as decisions of full credit lead', () => {
  expect(lintTiny(rightIsNotLongest)).toEqual([
    expect.stringMatching(/id: in 2 of 3 steps the right option is the longest.*: first, tissue$/),
  ]);
  const deadEnd = inRules('{ needle: correct }', '{ needle: suboptimal }');
  const large = { file: 'cases/tiny.yaml', from: 'lump.sizeCm: 4', to: 'lump.sizeCm: 8' };
  expect(lintTiny(rightIsNotLongest, deadEnd, large)).toEqual([
    expect.stringMatching(/id: in 1 of 1 steps the right option is the longest.*: first$/),
  ]);
});
