import { describe, expect, it } from 'vitest';
import { loadGuidance } from '../../../src/content/shipped.ts';
import type { Figure } from '../../../src/domain/guidance.ts';
import {
  at,
  denominatorOf,
  drawn,
  inWords,
  measured,
  measuredByPart,
  WIDTH,
} from '../../../src/pictures/ranges/ranges.ts';

const guidance = await loadGuidance();
const figure = (more: Partial<Figure>): Figure => ({
  counts: 'cured',
  whom: 'all',
  from: 33,
  to: 68,
  about: false,
  patients: null,
  of: null,
  ...more,
});
const span = figure({});
const bound = figure({ from: null, to: 15 });
const point = figure({ from: 30, to: 30, about: true });
const fiveOf11 = figure({ from: 500 / 11, to: 500 / 11, patients: 5, of: 11 });

describe('a figure', () => {
  it('is said as it is printed, with its denominator', () => {
    const said = [span, bound, point, fiveOf11].map(
      (one) => `${inWords(one)}; ${denominatorOf(one)}`,
    );
    expect(said).toEqual([
      '33 to 68 %; the source prints no number of patients',
      'up to 15 %; the source prints no number of patients',
      'about 30 %; the source prints no number of patients',
      '5 of 11, 45 %; 11 patients',
    ]);
  });

  it('is a cell for each patient, those counted first and together as long as their share', () => {
    const shape = drawn(fiveOf11);
    if (shape.is !== 'patients') throw new Error('no cells');
    expect(shape.cells.map(({ counted }) => counted)).toEqual([
      ...Array.from({ length: 5 }, () => true),
      ...Array.from({ length: 6 }, () => false),
    ]);
    const fifth = shape.cells[4] as (typeof shape.cells)[number];
    expect(Math.abs(fifth.x + fifth.width - at(500 / 11))).toBeLessThan(1);
    for (const [i, { x, width }] of shape.cells.entries()) {
      expect(width).toBeGreaterThan(0);
      if (i > 0) expect(x).toBeGreaterThan((shape.cells[i - 1]?.x ?? 0) + width);
    }
  });

  it('is a span, a bound or a point on the axis from 0 to 100', () => {
    expect(drawn(span)).toEqual({ is: 'span', from: at(33), to: at(68) });
    expect(drawn(bound)).toEqual({ is: 'bound', from: at(0), to: at(15) });
    expect(drawn(point)).toEqual({ is: 'point', at: at(30) });
    expect(at(0)).toBeGreaterThan(0);
    expect(at(100)).toBeLessThan(WIDTH);
    expect(at(50)).toBe(WIDTH / 2);
  });
});

describe('the figures of the sources', () => {
  it('stand together where they count the same', () => {
    const [alive, ...others] = measured(guidance, ['alive-after-5-years']);
    expect(others).toEqual([]);
    expect(alive?.figures.map((one) => inWords(one.figure))).toEqual(
      expect.arrayContaining(['33 to 68 %', '33 to 70 %', '56 %']),
    );
  });

  it('are all shown, each under one part', () => {
    const shown = measuredByPart(guidance).flatMap(({ measured: all }) => all);
    const printed = Object.values(guidance.statements).flatMap(({ figures }) => figures);
    expect(shown.flatMap(({ figures }) => figures)).toHaveLength(printed.length);
    expect(printed.length).toBeGreaterThan(20);
  });

  /** The sources print these numbers in words of their own; the statements say them in ours. */
  it('are in the words of their statement', () => {
    for (const { id, says, figures } of Object.values(guidance.statements))
      for (const { patients, of, from, to } of figures) {
        const numbers = patients === null ? [from, to] : [patients, of];
        for (const number of numbers)
          if (number !== null) expect(said(says), id).toContain(String(number));
      }
  });
});

/** Numbers in words as digits. */
function said(words: string): string {
  const digits: Readonly<Record<string, string>> = {
    half: '50',
    one: '1',
    sixth: '1',
    four: '4',
    five: '5',
    six: '6',
  };
  return words.replace(/\b[a-z]+\b/gi, (word) => digits[word.toLowerCase()] ?? word);
}
