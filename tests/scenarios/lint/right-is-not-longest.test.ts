import { expect, test } from 'vitest';
import { rightIsNotLongest } from '../../../src/content/lint/right-is-not-longest.ts';
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
    longer('See you in three months, with the scan'),
    longer('Get tissue, a metastasis is the first guess'),
    longer('Restage, and if it stands alone take it out'),
    longer('Surgery, radiotherapy as the specimen says'),
    longer('Radiotherapy of the recurrence'),
  );
  expect(problems).toContainEqual(
    expect.stringMatching(/id: in \d+ of \d+ steps the right option is the longest/),
  );
});
