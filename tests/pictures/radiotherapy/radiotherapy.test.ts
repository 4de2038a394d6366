import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { WIDTH, drawingOf } from '../../../src/pictures/radiotherapy/drawing.ts';
import type { Drawing } from '../../../src/pictures/radiotherapy/drawing.ts';
import { radiotherapyFacts, sceneOf } from '../../../src/pictures/radiotherapy/scene.ts';
import {
  radiotherapyScales,
  radiotherapyStates,
} from '../../../src/pictures/radiotherapy/states.ts';
import { sceneInWords } from '../../../src/pictures/radiotherapy/words.ts';

const visit: Facts = { 'postop.weeksSinceSurgery': 5, 'wound.healed': true };
const days = (count: number, gy: number, before = 0): Facts => ({
  'rt.fractions': count,
  'rt.fractionGy': gy,
  'rt.preopGy': before,
});
const drawn = (facts: Facts, state?: string): Drawing =>
  drawingOf(sceneOf(facts, state === undefined ? [] : radiotherapyScales[state]));

describe('the facts that the plan draws', () => {
  const patients: readonly Facts[] = [{}, visit, { 'rt.fractionGy': 2 }, { 'rt.fractions': 20 }];
  it.each(radiotherapyFacts)('%s changes the plan of some patient', (fact) => {
    const changes = patients.flatMap((facts) =>
      [true, false, 9].map((value) => [sceneOf(facts), sceneOf({ ...facts, [fact]: value })]),
    );
    expect(changes.some(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))).toBe(
      true,
    );
  });
});

describe('the weeks of the plan', () => {
  it('put the start as many weeks after the visit as are set', () => {
    const { weeks } = drawn({ ...visit, 'rt.waitWeeks': 2 });
    expect(weeks?.start).toBeCloseTo(weeks?.axis.at(7) ?? 0);
    expect(weeks?.scar.to).toBeCloseTo(weeks?.axis.at(5) ?? 0);
  });

  it('put the start where it was fixed, without a number set', () => {
    const { weeks } = drawn({ ...visit, 'rt.startedWeek': 13 });
    expect(weeks?.start).toBeCloseTo(weeks?.axis.at(13) ?? 0);
    expect(drawn(visit).weeks?.start).toBeNull();
  });

  it('let an open wound gape at its end, and sew a closed one over its whole length', () => {
    const open = drawn({ ...visit, 'wound.healed': false }).weeks;
    expect(open?.gape?.to).toBe(open?.scar.to);
    expect(Math.max(...(open?.stitches ?? []))).toBeLessThan(open?.gape?.from ?? 0);
    expect(drawn(visit).weeks?.gape).toBeNull();
  });

  it('are not drawn of a patient who was not seen after an operation', () => {
    expect(drawn({ 'rt.preopGy': 50 }).weeks).toBeNull();
  });

  it('count what is right from the operation', () => {
    const scales = radiotherapyScales['a start, judged'];
    expect(sceneOf({ ...visit, 'rt.waitWeeks': 2 }, scales).weeks?.ruled?.runs).toEqual([
      { verdict: 'correct', from: 5, to: 5 },
      { verdict: 'acceptable', from: 6, to: 6 },
    ]);
  });
});

describe('the dose of the plan', () => {
  it('has a piece for each day, as wide as its dose, after what was given before', () => {
    const { dose } = drawn(days(27, 2, 50));
    const { at } = dose?.axis ?? { at: () => 0 };
    expect(dose?.pieces).toHaveLength(27);
    expect(dose?.pieces[0]?.x).toBeCloseTo(at(50));
    for (const { width } of dose?.pieces ?? []) expect(width).toBeCloseTo(at(2) - at(0));
    expect(dose?.before?.width).toBeCloseTo(at(50) - at(0));
    expect(dose?.end?.x).toBeCloseTo(at(104));
    const last = dose?.pieces.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(at(104));
    expect(dose?.fives).toHaveLength(5);
  });

  it('is one piece where days are not set', () => {
    expect(drawn({ 'rt.fieldDose': 50 }).dose?.pieces).toHaveLength(1);
    expect(drawn({ 'rt.preopGy': 50, 'rt.postopGy': 60 }).dose?.end?.gy).toBe(110);
  });

  it('says what is right in Gy, after what was given before', () => {
    const judged = drawn(days(27, 2), 'days, judged');
    expect(judged.dose?.bands.map(({ verdict }) => verdict)).toEqual(['correct', 'acceptable']);
    const { dose } = drawn({ 'rt.preopGy': 50, 'rt.boostDose': 20 }, 'a boost, judged');
    const [band] = dose?.bands ?? [];
    expect(band?.x).toBeCloseTo((dose?.axis.at(60) ?? 0) - 1.5);
    expect((band?.x ?? 0) + (band?.width ?? 0)).toBeCloseTo((dose?.axis.at(66) ?? 0) + 1.5);
  });

  it('is an empty scale as long as nothing is set, and no scale beside weeks', () => {
    expect(drawn({}).dose?.pieces).toEqual([]);
    expect(drawn(visit).dose).toBeNull();
    expect(drawn({ ...visit, 'rt.startedWeek': 7, 'rt.waitWeeks': 2 }).dose).toBeNull();
  });

  it('has its room before it is set, once treatment has started', () => {
    const started = { ...visit, 'rt.startedWeek': 5 };
    expect(drawn(started).dose?.pieces).toEqual([]);
    expect(drawn(started).height).toBe(drawn({ ...started, ...days(27, 2) }).height);
  });
});

describe('the plan', () => {
  it('shows nothing of the rules before the decision', () => {
    for (const facts of Object.values(radiotherapyStates)) {
      const { weeks, dose } = drawn(facts);
      for (const block of [weeks, dose]) {
        expect(block?.bands ?? []).toEqual([]);
        expect(block?.said ?? []).toEqual([]);
      }
      expect(sceneInWords(sceneOf(facts))).not.toMatch(/rule|correct|right/);
    }
  });

  /** Every end of every number that can be set, and what lies between. */
  const all: readonly Facts[] = [
    ...[0, 1, 5, 20].flatMap((week) =>
      [undefined, 0, 12].flatMap((wait) =>
        [true, false].map((healed) => ({
          'postop.weeksSinceSurgery': week,
          'wound.healed': healed,
          'postop.hematoma': true,
          ...(wait === undefined ? {} : { 'rt.waitWeeks': wait }),
        })),
      ),
    ),
    ...[0, 40, 70].flatMap((before) => [
      ...[1.8, 2.5, 3].flatMap((gy) => [10, 27, 40].map((count) => days(count, gy, before))),
      { 'rt.preopGy': before, 'rt.boostDose': 24 },
      { 'rt.preopGy': before, 'rt.fieldDose': 66 },
      { 'rt.preopGy': before, 'rt.postopGy': 120 },
    ]),
  ];

  it('stays within the drawing, whatever is set and judged', () => {
    for (const facts of all)
      for (const scales of [[], ...Object.values(radiotherapyScales)]) {
        const { weeks, dose, height } = drawingOf(sceneOf(facts, scales));
        const xs = [
          ...(weeks ? [weeks.scar.from, weeks.scar.to, weeks.start ?? 9, ...weeks.stitches] : []),
          ...(dose?.pieces.flatMap(({ x, width }) => [x, x + width]) ?? []),
          dose?.end?.x ?? 9,
          ...[weeks, dose].flatMap(
            (block) => block?.bands.flatMap(({ x, width }) => [x, x + width]) ?? [],
          ),
        ];
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(3);
        expect(Math.max(...xs)).toBeLessThanOrEqual(WIDTH - 3);
        for (const block of [weeks, dose]) {
          if (!block) continue;
          expect(block.bottom).toBeLessThanOrEqual(height);
          expect(block.axis.y).toBeGreaterThan(block.top + 55);
          for (const line of [block.heading, block.sub, ...block.said])
            expect(line.length).toBeLessThanOrEqual(62);
        }
      }
  });

  it('is said in words', () => {
    const words = (facts: Facts, state?: string) =>
      sceneInWords(sceneOf(facts, state === undefined ? [] : radiotherapyScales[state]));
    expect(words(days(27, 2, 50))).toBe(
      '27 days of 2 Gy: 54 Gy; with 50 Gy before: 104 Gy to the same tissue.',
    );
    expect(words({ 'rt.preopGy': 50 })).toBe('No dose is set; 50 Gy were given before.');
    expect(words({ ...visit, 'wound.healed': false, 'rt.waitWeeks': 1 })).toBe(
      'Visit 5 weeks after surgery, wound open. Treatment starts in week 6, 1 week after the visit.',
    );
    expect(words({ 'rt.fieldDose': 50 })).toBe('This course: 50 Gy.');
    expect(words({ ...visit, 'rt.waitWeeks': 0 })).toMatch(/week 5, at once/);
    expect(words(days(27, 2), 'days, judged')).toMatch(/correct 50 to 60 Gy, acceptable 62 to 66/);
    expect(words({ ...visit, 'rt.waitWeeks': 0 }, 'a start at an open wound, judged')).toMatch(
      /no date that is fixed today is right/,
    );
  });
});
