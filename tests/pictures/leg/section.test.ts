import { describe, expect, it } from 'vitest';
import {
  femoralArtery,
  femoralVein,
  lateralEdge,
  lumpFrame,
  medialEdge,
  saphenousVein,
} from '../../../src/pictures/leg/anatomy.ts';
import { project } from '../../../src/pictures/leg/geometry.ts';
import { lateralAt } from '../../../src/pictures/leg/paths.ts';
import {
  SKIN,
  across,
  artery,
  beside,
  canal,
  compartments,
  fascia,
  femur,
  floorOf,
  saphenous,
  sectionIn,
  septa,
  towardsVein,
  vein,
} from '../../../src/pictures/leg/section.ts';
import type { Round } from '../../../src/pictures/leg/section.ts';
import { MARGIN } from '../../../src/pictures/leg/tract.ts';
import type { Point } from '../../../src/pictures/path.ts';

const middle = { x: 0, y: 0 };
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const under = (point: Point, { r, ...centre }: Round): boolean => distance(point, centre) < r;
const { along } = lumpFrame.origin;

/** The points that a path of the section goes through, in millimetres from the middle of the thigh. */
function placesOf(d: string): readonly Point[] {
  const { at, by } = sectionIn('tall');
  const origin = at(middle);
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, i) =>
    i % 6 === 0 ? [{ x: (x - origin.x) / by, y: ((numbers[i + 1] ?? 0) - origin.y) / by }] : [],
  );
}

describe('the section of the thigh', () => {
  it.each(['low', 'tall'] as const)(
    'has lateral on the right, as CT shows a left leg: %s',
    (shape) => {
      const { at } = sectionIn(shape);
      expect(at({ x: 9, y: 0 }).x).toBeGreaterThan(at(middle).x);
      expect(at({ x: 0, y: 9 }).y).toBeGreaterThan(at(middle).y);
      expect(beside(9, SKIN).x).toBeGreaterThan(beside(-9, SKIN).x);
    },
  );

  it('agrees with the standing leg beside it on what is medial', () => {
    const side = (lateral: number): number => project({ along, lateral }, 'tall').x;
    expect(Math.sign(side(9) - side(-9))).toBe(
      Math.sign(sectionIn('tall').at(beside(9, SKIN)).x - sectionIn('tall').at(beside(-9, SKIN)).x),
    );
  });

  it.each([
    ['great saphenous vein', saphenousVein, saphenous.x],
    ['femoral artery', femoralArtery, artery.x],
    ['femoral vein', femoralVein, vein.x],
    ['skin on the outside', lateralEdge, SKIN],
    ['skin on the inside', medialEdge, -SKIN],
  ] as const)('shows the %s as far lateral as the view from the front', (_, course, x) => {
    expect(x).toBeCloseTo(lateralAt(course, along), 0);
  });

  it('has the great saphenous vein in the fat, above the fascia', () => {
    expect(distance(saphenous, middle) + saphenous.r).toBeLessThan(SKIN);
    expect(distance(saphenous, fascia) - saphenous.r).toBeGreaterThan(fascia.r);
    expect(saphenous.x).toBeLessThan(0);
    expect(saphenous.y).toBeLessThan(0);
  });

  it('has artery and vein in their canal, the vein behind, both inwards of the bone', () => {
    for (const { x, y, r } of [artery, vein]) {
      expect(Math.abs(x - canal.x) + r).toBeLessThanOrEqual(canal.rx);
      expect(Math.abs(y - canal.y) + r).toBeLessThanOrEqual(canal.ry);
      expect(distance({ x, y }, femur)).toBeGreaterThan(femur.r + r);
      expect(x).toBeLessThan(femur.x);
    }
    expect(vein.y).toBeGreaterThan(artery.y);
    expect(femur.x).toBeGreaterThan(0);
  });

  it.each(Object.entries(septa))(
    'has the %s septum from the back of the femur to the fascia',
    (_, septum) => {
      const [first, last] = [septum[0] ?? middle, septum.at(-1) ?? middle];
      expect(Math.abs(distance(first, femur) - femur.r)).toBeLessThan(2);
      expect(first.y).toBeGreaterThan(femur.y);
      expect(Math.abs(distance(last, fascia) - fascia.r)).toBeLessThan(1);
    },
  );

  it('has each compartment between its septa', () => {
    const turn = ({ x, y }: Point): number =>
      (Math.atan2(y - femur.y, x - femur.x) * 180) / Math.PI +
      (y < femur.y && x < femur.x ? 360 : 0);
    const at = (septum: keyof typeof septa): number => turn(septa[septum].at(-1) ?? middle);
    const { anterior, medial, posterior } = compartments;
    expect(at('lateral')).toBeLessThan(turn(posterior));
    expect(turn(posterior)).toBeLessThan(at('posterior'));
    expect(at('posterior')).toBeLessThan(turn(medial));
    expect(turn(medial)).toBeLessThan(at('medial'));
    expect(turn(anterior)).toBeLessThan(at('lateral'));
  });
});

describe.each([2, 3.5, 6.2, 9.4, 11.8])('a lump of %s cm across', (cm) => {
  const v = 5 + cm * 0.7;
  const { blob, wedge } = sectionIn('tall');

  it('lies whole in the fat where it is above the fascia', () => {
    for (const place of placesOf(blob(across(v, false)))) {
      expect(distance(place, middle)).toBeLessThan(SKIN);
      expect(under(place, fascia)).toBe(false);
    }
  });

  it('lies on both sides of the fascia where it is through it, clear of skin and femoral vessels', () => {
    const places = placesOf(blob(across(v, true)));
    expect(new Set(places.map((place) => under(place, fascia)))).toEqual(new Set([true, false]));
    for (const place of places) {
      expect(distance(place, middle)).toBeLessThan(SKIN);
      expect(distance(place, canal)).toBeGreaterThan(canal.ry + 10);
    }
  });

  it('lies beneath the fascia where it comes from a deep vein, beside the femoral vessels', () => {
    for (const place of placesOf(blob(across(v, true, true)))) {
      expect(under(place, fascia)).toBe(true);
      expect(distance(place, vein)).toBeGreaterThan(vein.r);
    }
  });

  it('comes out with a cuff of muscle beneath it, or with the fascia, and without the femoral vessels', () => {
    const deep = across(v, true);
    expect(deep.r - deep.depth - floorOf(deep)).toBeCloseTo(MARGIN);
    const lowest = (d: string): number =>
      Math.min(...placesOf(d).map((place) => distance(place, middle)));
    expect(floorOf(deep)).toBeGreaterThan(distance(canal, middle) + canal.ry - 1);
    expect(lowest(wedge(v + MARGIN, floorOf(deep)))).toBeCloseTo(floorOf(deep), 0);
    const floor = beside(0, floorOf(across(v, false)));
    expect(under(floor, fascia)).toBe(true);
    expect(distance(floor, fascia)).toBeGreaterThan(fascia.r - 6);
  });
});

describe('what lies beside the lump', () => {
  it.each([-40, -7, 18, 40])('is %i mm off along the skin', (offset) => {
    const [vertex, entry] = [beside(0, SKIN), beside(offset, SKIN)];
    const angle = 2 * Math.asin(distance(vertex, entry) / 2 / SKIN);
    expect(Math.sign(entry.x - vertex.x) * angle * SKIN).toBeCloseTo(offset);
  });

  it('reaches around the wall of the femoral vein where the tumour does', () => {
    const crossings = towardsVein.filter((a, i) => {
      const b = towardsVein[(i + 1) % towardsVein.length] ?? a;
      const between = a.y > vein.y !== b.y > vein.y;
      return between && vein.x < a.x + ((vein.y - a.y) * (b.x - a.x)) / (b.y - a.y);
    });
    expect(crossings.length % 2).toBe(1);
  });
});
