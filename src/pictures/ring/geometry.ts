import { smooth } from '../path.ts';
import type { Point } from '../path.ts';
import type { RingScene } from './scene.ts';

/** Five units are one millimetre. A cut seen from below, as in a scan: the patient's right on the left, front above. */
export const UNITS_PER_MM = 5;

export interface Round extends Point {
  readonly r: number;
}

export const cava: Round = { x: -58, y: -10, r: 60 };
export const aorta: Round = { x: 84, y: -2, r: 44 };

/** The dial around the cava, clear of what grows outside its wall. */
export const DIAL = 94;

/** Between less and more than this share, in per cent, the source divides patch and graft. */
export const LINE_AT = 75;

/** Where in the wall the tumour has its middle, in degrees from the patient's left, clockwise. */
export const middleOf: Readonly<Record<RingScene['wall'], number>> = {
  medial: 32,
  lateral: 168,
  behind: 90,
};

/** An arc of the ring in degrees, clockwise. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** The arc that has to go: a share of the ring with the tumour in its middle. */
export function arcOf(wall: RingScene['wall'], share: number): Arc {
  const middle = middleOf[wall];
  const half = 1.8 * share;
  return { from: middle - half, to: middle + half };
}

/** The arc that stays. */
export const rest = ({ from, to }: Arc): Arc => ({ from: to, to: from + 360 });

export const lengthOf = ({ from, to }: Arc): number => to - from;

/** A place around the cava: degrees clockwise from the patient's left, and how far from its middle. */
export function around(degrees: number, by: number): Point {
  const t = (degrees * Math.PI) / 180;
  return { x: cava.x + by * Math.cos(t), y: cava.y + by * Math.sin(t) };
}

const pointsOn = ({ from, to }: Arc, by: (share: number) => number): readonly Point[] => {
  const count = Math.max(2, Math.ceil((to - from) / 9));
  return Array.from({ length: count + 1 }, (_, i) =>
    around(from + ((to - from) * i) / count, by(i / count)),
  );
};

/** A line along an arc. */
export const arcPath = (arc: Arc, by: number): string => smooth(pointsOn(arc, () => by));

/** A band along an arc, between two distances from the middle. */
export const bandPath = (arc: Arc, inner: number, outer: number): string =>
  `${smooth(pointsOn(arc, () => inner))}L${smooth([...pointsOn(arc, () => outer)].reverse()).slice(1)}Z`;

/** What grows outside the wall: thickest in its middle. */
export const growthPath = (arc: Arc, thickness: number): string => {
  const wave = (share: number): number => Math.sin(Math.PI * share) ** 0.8;
  const outer = pointsOn(
    arc,
    (share) => cava.r + thickness * wave(share) * (1 + 0.07 * Math.sin(share * 17)),
  );
  return `${smooth(pointsOn(arc, () => cava.r - 2))}L${smooth([...outer].reverse()).slice(1)}Z`;
};

/** The lumen that a tumour leaves: a wide one, or a crescent away from it. */
export function lumenPath(lumen: 'patent' | 'narrowed', middle: number): string {
  const r = cava.r - 6;
  const half = lumen === 'patent' ? 138 : 104;
  const away: Arc = { from: middle + 180 - half, to: middle + 180 + half };
  const dent = lumen === 'patent' ? 0.3 : -0.34;
  const [a, b] = [around(away.to, r), around(away.from, r)];
  const tip = around(middle, r * dent);
  const control = { x: 2 * tip.x - (a.x + b.x) / 2, y: 2 * tip.y - (a.y + b.y) / 2 };
  const near = (one: Point): string =>
    `${round(one.x + 0.6 * (control.x - one.x))} ${round(one.y + 0.6 * (control.y - one.y))}`;
  return `${arcPath(away, r)}C${near(a)} ${near(b)} ${round(b.x)} ${round(b.y)}Z`;
}
const round = (n: number): string => String(Math.round(n * 10) / 10);

/** A short line across the wall. */
export function across(degrees: number, from: number, to: number): string {
  const [a, b] = [around(degrees, from), around(degrees, to)];
  return `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`;
}

/** Veins beside the spine and in front, by which blood goes round the cava. */
export const collaterals: readonly Point[] = [
  { x: -146, y: 66 },
  { x: 136, y: 66 },
  { x: -152, y: -72 },
  { x: 122, y: -74 },
];
