import { describe, expect, it } from 'vitest';
import { loadFlips, shippedCases } from '../../src/content/shipped.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { placeToBegin } from '../../src/course/entry.ts';
import type { Case } from '../../src/domain/case.ts';
import { seenFacts } from '../../src/domain/patient.ts';
import { flipsFor, patientOf, stillFlips } from '../../src/review/flips.ts';
import { book, judge } from '../support/shipped.ts';

const pairs = await loadFlips();
const cases = await Promise.all(shippedCases.map(async ({ load }) => (await load()).default));
const caseOf = (id: string): Case => cases.find((kase) => kase.id === id) as Case;

/** If this fails, rules or cases have changed: run `npm run -s flips -- --record`, and read what has changed. */
describe('the recorded flip pairs', () => {
  it('still flip by the rules of today, with the same rows', () => {
    const still = stillFlips(judge, cases);
    expect(pairs.filter((pair) => !still(pair)).map(({ id }) => id)).toEqual([]);
  });

  it('are there for each case, each under a name of its own', () => {
    expect(new Set(pairs.map((pair) => pair.case)).size).toBe(cases.length);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  });

  it('begin with a pair that names a pitfall', () => {
    const [first] = pairs;
    expect(first?.pitfalls).not.toEqual([]);
    expect(flipsFor(pairs, first?.pitfalls[0] ?? '')[0]).toBe(first);
  });

  it.each(shippedCases)('of $id are met by both patients where play begins', ({ id }) => {
    const kase = caseOf(id);
    const cells = cellsOf(book, kase);
    const pair = pairs.find((one) => one.case === id);
    if (!pair) throw new Error('no pair');
    const { step, fact, plain } = pair;
    const known = (['a', 'b'] as const).map((side) => {
      const situation = plain === side ? null : pair.situation;
      const from = situation === null ? step : null;
      const patient = patientOf(kase, pair, side);
      const place = placeToBegin(judge, cells, kase, { chapter: null, from, situation, patient });
      expect(place?.step?.id).toBe(step);
      return place ? seenFacts(place.patient) : {};
    });
    expect(known.map((facts) => facts[fact])).toEqual([pair.a.value, pair.b.value]);
  });
});
