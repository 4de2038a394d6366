import { describe, expect, it } from 'vitest';
import { weeksUpTo } from '../../src/review/weeks.ts';

describe('the weeks practised', () => {
  it('begin on Mondays and end with the week of today', () => {
    const weeks = weeksUpTo('2026-11-22', [], 3);
    expect(weeks.map((week) => week.monday)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
    expect(weeksUpTo('2026-11-23', [], 1)).toEqual([{ monday: '2026-11-23', practised: false }]);
  });

  it('count a week in which there was one day, from Monday to Sunday', () => {
    const practised = (days: readonly string[]) =>
      weeksUpTo('2026-11-22', days, 2).map((week) => week.practised);
    expect(practised(['2026-11-16'])).toEqual([false, true]);
    expect(practised(['2026-11-22', '2026-11-17'])).toEqual([false, true]);
    expect(practised(['2026-11-15'])).toEqual([true, false]);
    expect(practised(['2025-11-22'])).toEqual([false, false]);
  });

  it('go on over the turn of a year and of the clocks', () => {
    const weeks = weeksUpTo('2027-04-01', [], 26);
    expect(weeks[0]?.monday).toBe('2026-10-05');
    expect(weeks).toHaveLength(26);
    expect(weeks.at(-1)?.monday).toBe('2027-03-29');
  });
});
