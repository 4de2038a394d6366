import type { Shape } from '../drawing.ts';
import { oval, smooth } from '../path.ts';
import type { Point } from '../path.ts';
import { lumpFrame } from './anatomy.ts';
import { uneven } from './paths.ts';
import { MARGIN } from './tract.ts';

/**
 * The left thigh across, at the level of the lump, seen from below as CT shows it: in millimetres from its middle, `x` to the
 * lateral side, `y` to the back. The leg lies turned a little outwards, as in the view from the front.
 */
export const SKIN = 70;
export interface Round extends Point {
  readonly r: number;
}
export const fascia: Round = { x: 2, y: -2, r: 55 };
export const femur: Round = { x: 8, y: -1, r: 13 };
export const artery: Round = { x: -10, y: -20, r: 4 };
export const vein: Round = { x: -13, y: -11, r: 5 };
export const canal = { x: -12, y: -15, r: 9, rx: 9, ry: 12 };

/** The great saphenous vein lies in the fat, above the fascia. */
const IN_FAT = 63;
const TOWARDS_VEIN = Math.asin(lumpFrame.origin.lateral / IN_FAT);

/** A place near the lump: `t` millimetres along the skin from the vein (lateral is +), `r` from the middle of the thigh. */
export function beside(t: number, r: number): Point {
  const angle = TOWARDS_VEIN + t / SKIN;
  return { x: r * Math.sin(angle), y: -r * Math.cos(angle) };
}

export const saphenous: Round = { ...beside(0, IN_FAT), r: 2.5 };

/** A lump that has reached the femoral vein. */
export const towardsVein = [
  beside(-14, 50),
  beside(-28, 34),
  beside(-44, 20),
  beside(-16, 14),
  beside(2, 32),
  beside(10, 50),
];

/** What divides the muscles: from the back of the femur to the fascia. Those in front, those inwards, those behind. */
const septum = (...pairs: readonly (readonly [number, number])[]): readonly Point[] =>
  pairs.map(([x, y]) => ({ x, y }));
export const septa = {
  lateral: septum([5, 12], [22, 27], [42, 36]),
  medial: septum([4, 12], [-10, 4], [-24, -6], [-38, -21], [-46, -29]),
  posterior: septum([4, 12], [-18, 20], [-44, 29]),
} as const;

/** Where the name of a compartment stands. */
export const compartments = {
  anterior: { x: 22, y: -33 },
  medial: { x: -33, y: 5 },
  posterior: { x: 0, y: 37 },
} as const;

/** Lines between muscles. */
export const bellies: readonly (readonly Point[])[] = [
  septum([-38, -21], [-20, -32], [-12, -55]),
  septum([1, -13], [8, -30], [8, -57]),
  septum([21, -4], [36, -6], [48, -18]),
  septum([12, 20], [6, 36], [8, 52]),
];

/** The lump across: how far from the middle of the thigh, half as wide, half as deep. Through the fascia it lies on both sides of it, of a deep vein beneath it. */
export interface Across {
  readonly r: number;
  readonly v: number;
  readonly depth: number;
}
export function across(v: number, deep: boolean, ofDeepVein = false): Across {
  if (ofDeepVein) return { r: 38, v, depth: 0.7 * v };
  return deep ? { r: 56, v, depth: 4 + 0.7 * v } : { r: IN_FAT, v, depth: Math.min(v, 5.5) };
}

/** How deep the operation goes: a cuff beneath a lump that is through the fascia, or the fascia itself. */
export const floorOf = (lump: Across): number =>
  lump.r < IN_FAT ? lump.r - lump.depth - MARGIN : fascia.r - 3;

/** Paths on the drawing. */
export function sectionIn(shape: Shape) {
  const { x, y, by } = { low: { x: 350, y: 5, by: 0.86 }, tall: { x: 187, y: 205, by: 1.15 } }[
    shape
  ];
  const at = (point: Point): Point => ({ x: x + by * point.x, y: y + by * point.y });
  const line = (points: readonly Point[], closed = false): string => smooth(points.map(at), closed);
  return {
    at,
    by,
    line,
    oval: ({ x, y }: Point, rx: number, ry = rx): string =>
      oval(at({ x, y }).x, at({ x, y }).y, by * rx, by * ry),
    blob: ({ r, v, depth }: Across): string =>
      uneven(0.02, (x, y) => at(beside((v * SKIN * x) / r, r + depth * y))),
    /** From the skin, so far to either side, down to a floor. */
    wedge: (half: number, floor: number): string =>
      line(
        [
          ...[-1, -0.5, 0, 0.5, 1].map((share) => beside(share * half, SKIN + 1)),
          beside(half, SKIN - 8),
          ...[0.8, 0, -0.8].map((share) => beside(share * half, floor)),
          beside(-half, SKIN - 8),
        ],
        true,
      ),
  };
}
