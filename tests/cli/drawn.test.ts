import { describe, expect, it } from 'vitest';
import { drawnIn } from '../../src/cli/drawn.ts';
import type { Ground, Soil } from '../../src/cli/graft.ts';
import { sizeThatIsNoNumber } from '../../src/cli/plants-in-the-case.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { courseByChance } from '../../src/course/by-chance.ts';
import { shippedCases } from '../../src/content/shipped.ts';
import { book, judge } from '../support/shipped.ts';

const cases = await Promise.all(shippedCases.map(async ({ load }) => (await load()).default));

describe.each(cases.map((kase) => [kase.id, kase] as const))('%s by chance', (_, kase) => {
  const cells = cellsOf(book, kase);

  it('is played to an end from every beginning, in more ways than one', () => {
    for (const situation of [null, ...kase.situations.map(({ id }) => id)]) {
      const ways = [1, 2, 3, 4, 5].map((seed) => {
        const course = courseByChance(judge, cells, kase, seed, situation);
        expect(course?.notReplayed ?? []).toEqual([]);
        expect(course?.place.step).toBeUndefined();
        return JSON.stringify(course?.frames.map(({ decision }) => decision.acts));
      });
      expect(new Set(ways.filter((way) => way !== undefined)).size).toBeGreaterThan(1);
    }
  });

  it('shows no picture that cannot be drawn', () => {
    const { views, failed } = drawnIn(judge, cells, kase, 3);
    expect(failed).toEqual([]);
    expect(views).toBeGreaterThan(20);
  });

  it('says which picture cannot be drawn', () => {
    const { kase: sick } = sizeThatIsNoNumber({ kase } as Soil) as Ground;
    const [first] = drawnIn(judge, cells, sick, 2).failed;
    expect(first?.words).toBe('The picture says NaN.');
  });
});
