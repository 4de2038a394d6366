import { describe, expect, it } from 'vitest';
import { sceneOf, visitsFacts } from '../../../src/pictures/visits/scene.ts';
import { visitsScales, visitsStates } from '../../../src/pictures/visits/states.ts';
import { STALK, WIDTH, at, stripOf } from '../../../src/pictures/visits/strip.ts';
import { sceneInWords } from '../../../src/pictures/visits/words.ts';

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
    expect(sceneInWords(sceneOf({ 'fu.visits': 'sparse' }))).toMatch(/thinned out/);
  });

  it('is said in words', () => {
    expect(sceneInWords(sceneOf(set(4, 6)))).toBe(
      'Every 4 months, from year 3 every 6: 13 visits.',
    );
    expect(sceneInWords(sceneOf(set(1, 1)))).toBe(
      'Every month, from year 3 every month: 60 visits.',
    );
    expect(sceneInWords(sceneOf({ 'fu.monthsLate': 6 }))).toBe(
      'To year 3 not set, then every 6 months.',
    );
    expect(sceneInWords(sceneOf({ 'fu.monthsEarly': 4 }))).toBe(
      'Every 4 months to year 3, then not set.',
    );
    expect(sceneInWords(sceneOf(set(4, 6), judged))).toContain(
      'correct every 3 to 4 months, acceptable every 1 to 2 months; from year 3 correct every 6 months',
    );
  });
});

describe('the strip of the calendar', () => {
  it('is to scale: a year is as long as any other, and month 30 lies in the middle', () => {
    const { years } = stripOf(sceneOf({}));
    const lengths = years.slice(1).map((end, i) => end - (years[i] ?? 0));
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0);
    expect(at(30)).toBeCloseTo(WIDTH / 2);
  });

  it('stays within the drawing, whatever is set', () => {
    const strips = every.flatMap((early) =>
      every.map((late) => stripOf(sceneOf(set(early, late), judged))),
    );
    const xs = strips.flatMap(({ set: marks, ruled }) => [...marks, ...(ruled ?? [])]);
    expect(Math.min(...xs)).toBeGreaterThan(4);
    expect(Math.max(...xs)).toBeLessThan(WIDTH - 4);
    for (const { y, height } of strips.slice(0, 1)) {
      expect(y - STALK).toBeGreaterThan(3);
      expect(y + 24 + STALK + 4).toBeLessThan(height);
    }
  });
});
