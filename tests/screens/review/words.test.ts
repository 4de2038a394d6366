import { describe, expect, it } from 'vitest';
import type { PitfallStanding } from '../../../src/review/standing.ts';
import { dayInWords, dueInWords, statesOf } from '../../../src/screens/review/words.ts';
import type { BoardRow } from '../../../src/session/views.ts';

const today = '2026-11-22';

describe('a day, seen from another', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-21', 'yesterday'],
    ['2026-12-05', 'in 13 days'],
    ['2026-12-06', 'in 2 weeks'],
    ['2026-10-25', '4 weeks ago'],
    ['2027-02-22', 'in 3 months'],
    ['2029-11-22', 'in 3 years'],
  ])('%s is %s', (day, words) => expect(dayInWords(day, today)).toBe(words));

  it('does not stumble over the hour that a summer takes', () => {
    expect(dayInWords('2026-03-30', '2026-03-28')).toBe('in 2 days');
  });

  it('is due today where it is late', () => {
    expect(dueInWords('2026-11-01', today)).toBe('today');
    expect(dueInWords('2026-11-24', today)).toBe('in 2 days');
  });
});

describe('how somebody stands with a pitfall', () => {
  const row = (standing: Partial<PitfallStanding>, more: Partial<BoardRow> = {}) =>
    ({ standing, isDue: false, certainAndWrong: false, ...more }) as BoardRow;

  it('is said in words, what matters most first', () => {
    const bad = { stubborn: true, mastered: false, committed: 3 };
    expect(statesOf(row(bad, { isDue: true, certainAndWrong: true }))).toEqual([
      'certain and wrong',
      'stubborn',
      'due today',
    ]);
    expect(statesOf(row({ mastered: true, committed: 1 }))).toEqual(['mastered']);
  });

  it('is never left without a word', () => {
    expect(statesOf({ ...row({}), standing: null })).toEqual(['not met yet']);
    expect(statesOf(row({ committed: 0 }))).toEqual(['escaped so far']);
    expect(statesOf(row({ committed: 2 }))).toEqual(['on the way']);
  });
});
