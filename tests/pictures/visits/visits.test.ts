import { describe, expect, it } from 'vitest';
import { sceneOf, visitsFacts } from '../../../src/pictures/visits/scene.ts';
import { visitsScales, visitsStates } from '../../../src/pictures/visits/states.ts';
import {
  BASE,
  LOW,
  MIDDLES,
  STALK,
  WIDTH,
  at,
  stripOf,
} from '../../../src/pictures/visits/strip.ts';
import { monthsInWords, sceneInWords } from '../../../src/pictures/visits/words.ts';

const judged = visitsScales['every month, judged'];
const set = (early: number, late: number) => ({ 'fu.monthsEarly': early, 'fu.monthsLate': late });
const every = Array.from({ length: 12 }, (_, i) => i + 1);

describe('the calendar of visits', () => {
  it.each(visitsFacts)('draws %s', (fact) => {
    const plain = JSON.stringify(sceneOf({}, judged));
    const changed = [4, 'sparse'].map((value) =>
      JSON.stringify(sceneOf({ [fact]: value }, judged)),
    );
    expect(changed.some((one) => one !== plain)).toBe(true);
  });

  it('counts close visits to the end of year 3, and the others from there to the end of year 5', () => {
    const { months, years } = sceneOf(set(4, 6));
    expect(months).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 42, 48, 54, 60]);
    expect(years.map((year) => year.months?.length)).toEqual([3, 3, 3, 2, 2]);
  });

  it('loses no visit between the years, whatever is set', () => {
    for (const early of every)
      for (const late of every) {
        const { months, years } = sceneOf(set(early, late));
        expect(years.flatMap((year) => year.months ?? [])).toEqual(months);
        expect(months.every((month) => month > 0 && month <= 60)).toBe(true);
      }
  });

  it('has the months of a year on one line', () => {
    const lines = (early: number, late: number) =>
      sceneOf(set(early, late)).years.map((year) => monthsInWords(year.months));
    expect(lines(1, 12)).toEqual(['1 to 12', '13 to 24', '25 to 36', '48', '60']);
    expect(lines(2, 6)[0]).toBe('2 4 6 8 10 12');
    expect(monthsInWords(null)).toBe('–');
  });

  it('leaves years open whose interval is not set', () => {
    const { years } = sceneOf({ 'fu.monthsEarly': 4 });
    expect(years.map(({ months }) => months !== null)).toEqual([true, true, true, false, false]);
  });

  it('shows nothing of the rules before the decision', () => {
    for (const facts of Object.values(visitsStates)) {
      const scene = sceneOf(facts);
      expect(scene.ruled).toBeNull();
      expect(stripOf(scene).ruled).toBeNull();
      expect(sceneInWords(scene)).not.toMatch(/rule|correct/);
    }
  });

  it('shows after it the correct calendar that is nearest, and how many visits are correct in each year', () => {
    const ruled = (early: number, late: number) => sceneOf(set(early, late), judged);
    expect(ruled(1, 12).ruled?.months.slice(0, 3)).toEqual([3, 6, 9]);
    expect(ruled(7, 12).ruled?.months.slice(0, 3)).toEqual([4, 8, 12]);
    expect(ruled(7, 12).years.map((year) => year.ruled)).toEqual([
      ...[1, 2, 3].map(() => ({ from: 3, to: 4 })),
      ...[4, 5].map(() => ({ from: 2, to: 2 })),
    ]);
  });

  it('does not take a plan for made that nobody has made', () => {
    expect(sceneInWords(sceneOf({ 'fu.visits': 'none' }))).toBe('No calendar is set.');
    expect(sceneInWords(sceneOf({ 'fu.visits': 'none' }, judged))).toMatch(/^No visit is planned/);
    const counted = (scales = judged) =>
      sceneOf({ 'fu.visits': 'none' }, scales).years.map(({ months }) => months?.length);
    expect(counted()).toEqual([0, 0, 0, 0, 0]);
    expect(counted([])[0]).toBeUndefined();
  });

  it('draws visits twice a year where they are thinned out, before the decision and after it', () => {
    for (const scales of [[], judged]) {
      const { months, years } = sceneOf({ 'fu.visits': 'sparse' }, scales);
      expect(months).toEqual([6, 12, 18, 24, 30, 36, 42, 48, 54, 60]);
      expect(years.map((year) => year.months?.length)).toEqual([2, 2, 2, 2, 2]);
    }
    const set = sceneOf({ 'fu.visits': 'sparse', 'fu.monthsEarly': 7 });
    expect([set.early, set.late]).toEqual([7, null]);
  });

  it('is said in words', () => {
    expect(sceneInWords(sceneOf(set(4, 6)))).toBe(
      'Every 4 months, after year 3 every 6: 13 visits.',
    );
    expect(sceneInWords(sceneOf(set(1, 1)))).toBe('Every month for 5 years: 60 visits.');
    expect(sceneInWords(sceneOf(set(7, 1)))).toMatch(/^Every 7 months, after year 3 every month: /);
    expect(sceneInWords(sceneOf({ 'fu.monthsLate': 6 }))).toBe(
      'To year 3 not set, then every 6 months.',
    );
    expect(sceneInWords(sceneOf({ 'fu.monthsEarly': 4 }))).toBe(
      'Every 4 months to year 3, then not set.',
    );
    expect(sceneInWords(sceneOf(set(4, 6), judged))).toContain(
      'correct every 3 to 4 months, acceptable every 1 to 2 months; after year 3 correct every 6 months',
    );
  });
});

describe('the strip of the calendar', () => {
  it('is to scale: a year is as long as any other, and month 30 lies in the middle', () => {
    const lengths = MIDDLES.slice(1).map((x, i) => x - (MIDDLES[i] ?? 0));
    for (const length of lengths) expect(length).toBeCloseTo(at(12) - at(0));
    expect(at(30)).toBeCloseTo(WIDTH / 2);
  });

  it('stays within the drawing, whatever is set', () => {
    const strips = every.flatMap((early) =>
      every.map((late) => stripOf(sceneOf(set(early, late), judged))),
    );
    const xs = strips.flatMap(({ set: marks, ruled }) => [...marks, ...(ruled ?? [])]);
    expect(Math.min(...xs)).toBeGreaterThan(4);
    expect(Math.max(...xs)).toBeLessThan(WIDTH - 4);
    expect(BASE - STALK).toBeGreaterThan(3);
    expect(LOW + STALK + 4).toBeLessThan(strips[0]?.height ?? 0);
  });
});
