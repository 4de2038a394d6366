import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../src/review/decision-rows.ts';
import { attemptSheet, decisionSheet, jsonOf } from '../../src/review/table-out.ts';
import { lineWith } from '../support/standings.ts';

const done = {
  ...lineWith({ attempt: 'one', percent: 200 / 3, passed: false }),
  caseTitle: 'A tiny case',
  part: null,
};
const open = {
  ...lineWith({ attempt: 'two', mode: 'exam', finished: false, percent: 0 }),
  caseTitle: 'A tiny case',
  part: 'Before',
};
const row: DecisionRow = {
  attempt: 'two',
  at: '2026-11-01T10:00:00Z',
  met: 'learn',
  case: 'A tiny case',
  chapter: 'Before',
  step: 'First',
  chosen: ['Draw', 'Clamp'],
  reason: null,
  certainty: 'certain',
  judged: { verdict: 'suboptimal', credit: 1 / 3, pitfalls: ['Waited', 'Left'] },
};
const named = (sheet: ReturnType<typeof attemptSheet>) =>
  sheet.rows.map((cells) =>
    Object.fromEntries(sheet.columns.map((column, i) => [column, cells[i]])),
  );

describe('what leaves the app', () => {
  it('has a line for each attempt, and no result of one that today’s case does not finish', () => {
    expect(named(attemptSheet([done, open, { ...done, scored: false, notReplayed: 2 }]))).toEqual([
      {
        attempt: 1,
        begun: '2026-11-01T10:00:00Z',
        'last decision': '2026-11-01T10:05:00Z',
        case: 'A tiny case',
        part: null,
        mode: 'learn',
        decisions: 5,
        finished: 'yes',
        percent: 66.67,
        passed: 'no',
      },
      expect.objectContaining({
        attempt: 2,
        part: 'Before',
        mode: 'exam',
        finished: 'no',
        percent: null,
        passed: null,
      }),
      expect.objectContaining({ decisions: 7, finished: 'yes', percent: null, passed: null }),
    ]);
  });

  it('has a line for each decision, which names its attempt by its number', () => {
    const exercise: DecisionRow = { ...row, attempt: 'drill', met: 'flip', judged: null };
    expect(named(decisionSheet([row, exercise], [done, open]))).toEqual([
      {
        attempt: 2,
        at: '2026-11-01T10:00:00Z',
        'met in': 'a case',
        case: 'A tiny case',
        chapter: 'Before',
        decision: 'First',
        chosen: 'Draw → Clamp',
        reason: null,
        certainty: 'certain',
        verdict: 'suboptimal',
        credit: 0.33,
        pitfalls: 'Waited; Left',
      },
      expect.objectContaining({
        attempt: null,
        'met in': 'a flip pair',
        verdict: null,
        credit: null,
        pitfalls: null,
      }),
    ]);
  });

  it('leaves the credit open of what is not scored', () => {
    const silent: DecisionRow = {
      ...row,
      judged: { verdict: 'not scored', credit: null, pitfalls: [] },
    };
    expect(named(decisionSheet([silent], []))).toMatchObject([
      { verdict: 'not scored', credit: null },
    ]);
  });

  it('names the format and its version in the file for other programs, and no result where there is none', () => {
    const attempts = [done, open];
    const told = { madeAt: 'now', name: '', content: '2026.1', attempts, decisions: [row] };
    expect(JSON.parse(jsonOf(told))).toEqual({
      format: 'clear-margins progress',
      version: 1,
      ...told,
      attempts: [
        { ...done, percent: 66.67 },
        { ...open, percent: null, passed: null },
      ],
      decisions: [{ ...row, judged: { ...row.judged, credit: 0.33 } }],
    });
  });
});
