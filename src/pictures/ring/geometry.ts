import { smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';
import type { RingScene } from './scene.ts';

/** Five units are one millimetre. A cut seen from below, as in a scan: the patient's right on the left, front above. */
export const UNITS_PER_MM = 5;

export interface Round extends Point {
  readonly r: number;
}

export const cava: Round = { x: -58, y: -10, r: 60 };
export const aorta: Round = { x: 92, y: -2, r: 44 };

/** Half the thickness of its wall. */
export const WALL = 4;

/** The dial around the cava, clear of what grows outside its wall. */
export const DIAL = 94;

/** Between less and more than this share, in per cent, the source divides patch and graft. */
export const LINE_AT = 75;

/** Where in the wall the tumour has its middle, in degrees from the patient's left, clockwise. */
export const middleOf: Readonly<Record<RingScene['wall'], number>> = {
  medial: 32,
  lateral: 145,
  behind: 90,
};

/** An arc of the ring in degrees, clockwise. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** A share of the ring, in per cent, with the tumour in its middle. */
export function arcOf(wall: RingScene['wall'], share: number): Arc {
  const middle = middleOf[wall];
  const half = 1.8 * share;
  return { from: middle - half, to: middle + half };
}

/** The share of the ring whose arc ends at a place around the cava, in per cent. */
export function shareAt(wall: RingScene['wall'], { x, y }: Point): number {
  const degrees = (Math.atan2(y - cava.y, x - cava.x) * 180) / Math.PI - middleOf[wall];
  return Math.abs(((((degrees + 180) % 360) + 360) % 360) - 180) / 1.8;
}

/** The arc that stays. */
export const rest = ({ from, to }: Arc): Arc => ({ from: to, to: from + 360 });

/** What an arc leaves of a longer one with the same middle, on both sides. */
export const beyond = (long: Arc, short: Arc): readonly Arc[] =>
  lengthOf(short) < lengthOf(long)
    ? [
        { from: long.from, to: short.from },
        { from: short.to, to: long.to },
      ]
    : [];

export const lengthOf = ({ from, to }: Arc): number => to - from;

/** A place around the cava: degrees clockwise from the patient's left, and how far from its middle. */
export function placeAt(degrees: number, by: number): Point {
  const t = (degrees * Math.PI) / 180;
  return { x: cava.x + by * Math.cos(t), y: cava.y + by * Math.sin(t) };
}

const pointsOn = ({ from, to }: Arc, by: (share: number) => number): readonly Point[] => {
  const count = Math.max(2, Math.ceil((to - from) / 9));
  return Array.from({ length: count + 1 }, (_, i) =>
    placeAt(from + ((to - from) * i) / count, by(i / count)),
  );
};

/** A line along an arc. */
export const arcPath = (arc: Arc, by: number): string => smooth(pointsOn(arc, () => by));

/** A band along an arc, between two distances from the middle: all around without ends. */
export const bandPath = (arc: Arc, inner: number, outer: number): string => {
  const back = smooth([...pointsOn(arc, () => outer)].reverse());
  return `${arcPath(arc, inner)}${lengthOf(arc) < 360 ? `L${back.slice(1)}` : back}Z`;
};

/** What grows outside the wall: thickest in its middle. */
export const growthPath = (arc: Arc, thickness: number): string => {
  const wave = (share: number): number => Math.sin(Math.PI * share) ** 0.8;
  const outer = pointsOn(
    arc,
    (share) => cava.r + thickness * wave(share) * (1 + 0.07 * Math.sin(share * 17)),
  );
  return `${smooth(pointsOn(arc, () => cava.r - 2))}L${smooth([...outer].reverse()).slice(1)}Z`;
};

/** What grows within the wall: along an arc, up to a share of the way from there to the middle, or past it. */
export function plugPath({ from, to }: Arc, upTo: number): string {
  const r = cava.r - WALL;
  const [a, b] = [placeAt(from, r), placeAt(to, r)];
  const tip = placeAt((from + to) / 2, r * upTo);
  const control = { x: 2 * tip.x - (a.x + b.x) / 2, y: 2 * tip.y - (a.y + b.y) / 2 };
  return `${arcPath({ from, to }, r)}Q${at(control)} ${at(a)}Z`;
}

const round = (n: number): string => String(Math.round(n * 10) / 10);
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A short line across the wall, as a spoke: degrees as before, and how far from the middle it begins and ends. */
export function spoke(degrees: number, from: number, to: number): string {
  return straight([placeAt(degrees, from), placeAt(degrees, to)]);
}

/** Veins beside and behind the great vessels, by which blood goes round the cava. */
export const collaterals: readonly Point[] = [
  { x: -146, y: 66 },
  { x: 136, y: 66 },
  { x: -106, y: 114 },
  { x: 116, y: 114 },
];
