import { describe, expect, it } from 'vitest';
import {
  aorta,
  arteries,
  cavaAt,
  collaterals,
  kidneyOutline,
  landmarks,
  legOutline,
  legsAt,
  liver,
  lumbars,
  plantedInto,
  segments,
  veins,
} from '../../../src/pictures/cava/anatomy.ts';
import { cavaWithout, collateralPaths, tube } from '../../../src/pictures/cava/paths.ts';
import { frames } from '../../../src/pictures/cava/labels.ts';

const xs = (points: readonly { readonly x: number }[]) => points.map(({ x }) => x);

describe('the anatomy of the cava', () => {
  it('has the right of the patient on the left of the drawing', () => {
    expect(Math.max(...xs(kidneyOutline('right')))).toBeLessThan(
      Math.min(...xs(kidneyOutline('left'))),
    );
    const middle = xs(liver).reduce((sum, x) => sum + x, 0) / liver.length;
    expect(middle).toBeLessThan(0);
  });

  it('has the cava on the right of the aorta, beside it and nowhere on it', () => {
    for (let y: number = landmarks.atrium; y <= 90; y += 2) {
      const { x, half } = cavaAt(y);
      expect(x + half).toBeLessThan(aorta.x - aorta.half);
    }
  });

  it('has its segments in order, apart where veins enter', () => {
    const { upper, middle, lower } = segments;
    expect([upper.from, upper.to, middle.from, middle.to, lower.from, lower.to]).toEqual(
      [upper.from, upper.to, middle.from, middle.to, lower.from, lower.to].sort((a, b) => a - b),
    );
    expect(upper.from).toBeGreaterThan(landmarks.atrium);
    expect(upper.to).toBeLessThan(landmarks.hepatic);
    expect(middle.from).toBeGreaterThan(landmarks.hepatic);
    expect(middle.to).toBeLessThan(landmarks.renal);
    expect(lower.from).toBeGreaterThan(landmarks.renal);
    expect(lower.to).toBeLessThan(landmarks.fork);
  });

  it('is as wide as in an adult, in millimetres', () => {
    for (const y of [-90, 0, 100]) expect(2 * cavaAt(y).half).toBeGreaterThanOrEqual(20);
    for (const y of [-90, 0, 100]) expect(2 * cavaAt(y).half).toBeLessThanOrEqual(28);
    expect(cavaAt(landmarks.atrium - 60)).toEqual(cavaAt(landmarks.atrium - 6));
    expect(cavaAt(200)).toEqual(cavaAt(112));
  });

  it('lets every vein begin or end in the cava', () => {
    const mouths = [
      veins.leftRenal,
      veins.rightRenal,
      veins.leftIliac,
      veins.rightIliac,
      ...veins.hepatics,
      ...lumbars,
    ];
    for (const { course } of mouths) {
      const [mouth] = course;
      const { x, half } = cavaAt(mouth?.y ?? NaN);
      expect(Math.abs((mouth?.x ?? NaN) - x)).toBeLessThan(half);
    }
  });

  it('ends the pedicle of the liver above the renal veins', () => {
    const lowest = Math.max(...veins.portal.course.map(({ y }) => y)) + veins.portal.width / 2;
    const highest = Math.min(...veins.leftRenal.course.map(({ y }) => y));
    expect(lowest).toBeLessThan(highest - veins.leftRenal.width / 2);
  });

  it('leads the longer renal vein across the aorta, and the right iliac artery across the left iliac vein', () => {
    const crosses = veins.leftRenal.course.filter(({ x }) => x > aorta.x - aorta.half);
    expect(crosses.length).toBeGreaterThan(1);
    expect(Math.max(...xs(veins.rightRenal.course))).toBeLessThan(aorta.x - aorta.half);
    const side = (y: number): number => {
      const at = (points: readonly { x: number; y: number }[]): number =>
        points.reduce((best, one) => (Math.abs(one.y - y) < Math.abs(best.y - y) ? one : best)).x;
      return at(arteries.rightIliac.course) - at(veins.leftIliac.course);
    };
    expect(side(98)).toBeGreaterThan(0);
    expect(side(130)).toBeLessThan(0);
  });

  it('lets a right renal vein that was planted into a graft begin at its edge', () => {
    for (const { from, to } of Object.values(segments)) {
      const { course } = plantedInto({ from, to });
      const [mouth, ...others] = course;
      if (!mouth) throw new Error('no vein');
      expect(mouth.y).toBeGreaterThan(from);
      expect(mouth.y).toBeLessThan(to);
      const { x, half } = cavaAt(mouth.y);
      expect(mouth.x).toBeCloseTo(x - half);
      expect(others.at(-1)).toEqual(veins.rightRenal.course.at(-1));
    }
  });

  it('draws a swollen leg beyond its usual outline, on the side of the patient where it is', () => {
    const swollen = legOutline('left', 1.6);
    legOutline('left').forEach(({ x, y }, i) => {
      if (x > legsAt.x + 5 && y < legsAt.y + 50) expect(swollen[i]?.x).toBeGreaterThan(x + 3);
    });
    expect(Math.min(...xs(legOutline('left')))).toBeGreaterThan(legsAt.x);
    expect(Math.max(...xs(legOutline('right')))).toBeLessThan(legsAt.x);
  });

  it('leaves out what was cut out, and nothing else', () => {
    expect(cavaWithout(null)).toHaveLength(1);
    const [above, below] = cavaWithout({ from: 20, to: 90 });
    expect([above?.to, below?.from]).toEqual([20, 90]);
    expect(tube({ from: 20, to: 90 })).toMatch(/^M[-\d. CLZ]+$/);
  });

  it('cuts both collaterals where they are divided, and ties all four ends', () => {
    expect(collateralPaths(false)).toMatchObject({ ties: [] });
    expect(collateralPaths(false).courses).toHaveLength(2);
    expect(collateralPaths(true).courses).toHaveLength(4);
    expect(collateralPaths(true).ties).toHaveLength(4);
  });

  it('stands in both frames, but for the vessels to the legs', () => {
    for (const { x, y, width, height } of Object.values(frames)) {
      const inside = (one: { x: number; y: number }): boolean =>
        one.x > x && one.x < x + width && one.y > y && one.y < y + height;
      const parts = [
        liver,
        kidneyOutline('right', 1.1),
        kidneyOutline('left'),
        ...collaterals,
        ...lumbars.map(({ course }) => course),
        ...veins.hepatics.map(({ course }) => course),
        legOutline('right'),
        legOutline('left', 1.6),
      ];
      expect(parts.flat().filter((one) => !inside(one))).toEqual([]);
    }
  });
});
