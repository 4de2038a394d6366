import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/course/csv.ts';
import { attemptSheet, decisionSheet, jsonOf } from '../../src/review/table-out.ts';
import {
  itemSheet,
  learnerSheet,
  misconceptionSheet,
  reportJson,
  reportSheet,
} from '../../src/quiz/rows.ts';
import { exportIn } from '../../src/session/exported.ts';

const progress = jsonOf({ madeAt: 'now', name: '', content: '1', attempts: [], decisions: [] });
const report = reportJson({
  madeAt: 'now',
  title: '',
  content: '1',
  questions: [],
  misconceptions: [],
  items: [],
  learners: [],
});

describe('a file of ours that cannot be restored is known', () => {
  it.each([
    ['the progress for programs', progress, 'figures'],
    ['the sheet of attempts', csvOf(attemptSheet([])), 'figures'],
    ['the sheet of decisions', csvOf(decisionSheet([], [])), 'figures'],
    ['a class report for programs', report, 'figures'],
    ['its sheet of questions', csvOf(reportSheet([])), 'figures'],
    ['its sheet of pitfalls', csvOf(misconceptionSheet([])), 'figures'],
    ['its sheet of items', csvOf(itemSheet([])), 'figures'],
    ['its sheet of learners', csvOf(learnerSheet([])), 'figures'],
    ['a sheet that a spreadsheet has saved', 'attempt;begun;last decision\n', 'figures'],
    ['a single attempt', '{\n "format": "clear-margins attempt",', 'an attempt'],
  ])('%s', async (_, text, is) => {
    expect(await exportIn(new Blob([text]))).toBe(is);
  });

  it.each(['', 'My shopping list', '{"format":"clear-margins backup"}', 'attempt,of mine'])(
    'but not %j',
    async (text) => {
      expect(await exportIn(new Blob([text]))).toBeUndefined();
    },
  );

  it('nor what cannot be read', async () => {
    const file = { slice: () => ({ text: () => Promise.reject(new Error('gone')) }) };
    expect(await exportIn(file as unknown as Blob)).toBeUndefined();
  });
});
