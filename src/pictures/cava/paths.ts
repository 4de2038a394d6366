import { smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';
import { cavaAt, collaterals, landmarks } from './anatomy.ts';
import type { Stretch, Vessel } from './anatomy.ts';
import { outlineOf } from './mass.ts';
import type { Mass } from './mass.ts';

/** A vessel as a line with a width. */
export const asTube = ({ course, width }: Vessel) => ({ d: smooth(course), width });
export const massPath = (mass: Mass): string => smooth(outlineOf(mass), true);
/** Lines within the mass that make it round. */
export const massFolds = (mass: Mass): readonly string[] =>
  [0.86, 0.68].map((by) => {
    const { long, wide } = mass;
    const inner = outlineOf({ ...mass, long: long * by, wide: wide * by });
    return smooth(inner.slice(8, 19));
  });

const TOP = landmarks.atrium - 2;
const BOTTOM = landmarks.fork + 2;

const heights = ({ from, to }: Stretch): readonly number[] => {
  const count = Math.max(2, Math.ceil((to - from) / 14));
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
};

/** One edge of the cava along a stretch, `by` of half its width from its middle. */
const edge = (stretch: Stretch, by: number): readonly Point[] =>
  heights(stretch).map((y) => {
    const { x, half } = cavaAt(y);
    return { x: x + half * by, y };
  });

/** A stretch of the cava as an area, `by` of its width. */
export const tube = (stretch: Stretch, by = 1): string =>
  `${smooth(edge(stretch, -by))}L${smooth([...edge(stretch, by)].reverse()).slice(1)}Z`;

/** A line along a stretch of the cava. */
export const along = (stretch: Stretch, by: number): string => smooth(edge(stretch, by));

/** The cava above and below what was taken out; all of it where nothing was. */
export function cavaWithout(gap: Stretch | null): readonly Stretch[] {
  if (!gap) return [{ from: TOP, to: BOTTOM }];
  return [
    { from: TOP, to: gap.from },
    { from: gap.to, to: BOTTOM },
  ];
}

/** The lumen through a mass: a band of the cava, its rest is tumour. */
export function lumenPath(lumen: 'patent' | 'narrowed', stretch: Stretch): string {
  const [left, right] = lumen === 'patent' ? [-0.6, 0.85] : [0.3, 0.75];
  const ends = heights(stretch);
  const point = (y: number, share: number, by: number): Point => {
    const { x, half } = cavaAt(y);
    const open = Math.abs(2 * share - 1) ** 3;
    return { x: x + half * (by + ((by < 0.3 ? -1 : by > 0.8 ? 1 : by - 0.5) - by) * open), y };
  };
  const side = (by: number): readonly Point[] =>
    ends.map((y, i) => point(y, i / (ends.length - 1), by));
  return `${smooth(side(left))}L${smooth([...side(right)].reverse()).slice(1)}Z`;
}

/** The rings of a graft: arcs across the tube, seen from the front. */
export function rings({ from, to }: Stretch): string {
  const count = Math.max(3, Math.round((to - from) / 7));
  return Array.from({ length: count - 1 }, (_, i) => {
    const y = from + ((i + 1) * (to - from)) / count;
    const { x, half } = cavaAt(y);
    return smooth([
      { x: x - half - 1.5, y: y - 1.5 },
      { x, y: y + 2 },
      { x: x + half + 1.5, y: y - 1.5 },
    ]);
  }).join('');
}

/** Stitches around the cava at a height: short strokes across a line. */
export function seam(y: number): string {
  const { x, half } = cavaAt(y);
  return Array.from({ length: 6 }, (_, i) => {
    const at = x - half + ((i + 0.5) * half) / 3;
    return straight([
      { x: at - 1, y: y - 3 },
      { x: at + 1, y: y + 3 },
    ]);
  }).join('');
}

/** The line of a seam along the front wall, with its stitches. */
export const longSeam = (stretch: Stretch): string =>
  along(stretch, -0.3) +
  heights({ from: stretch.from + 5, to: stretch.to - 5 })
    .map((y) => {
      const { x, half } = cavaAt(y);
      return `M${x - 0.3 * half - 3} ${y - 1}l6 2`;
    })
    .join('');

/** A patch in the front wall, as wide as what is seen of it from there, and its stitches. */
export function patchPaths({ from, to }: Stretch): {
  readonly patch: string;
  readonly stitches: string;
} {
  const middle = (from + to) / 2;
  const point = (i: number, by: number): Point => {
    const t = (2 * Math.PI * i) / 36;
    const y = middle + ((to - from) / 2 - 3 + by) * Math.sin(t);
    const { x, half } = cavaAt(y);
    return { x: x - 1.5 + (half * 0.62 + by) * Math.cos(t), y };
  };
  const around = (count: number) =>
    Array.from({ length: count }, (_, i) => (36 * (i + 0.5)) / count);
  return {
    patch: smooth(
      around(14).map((i) => point(i, 0)),
      true,
    ),
    stitches: around(18)
      .map((i) => straight([point(i, -2), point(i, 2.2)]))
      .join(''),
  };
}

/** The end of a tied vessel: it narrows to the tie. `way` is -1 where the vessel comes from above. */
export function tiedEnd(y: number, way: 1 | -1): { readonly cone: string; readonly tie: string } {
  const { x, half } = cavaAt(y);
  const [neck, tip] = [y - way * 7, y - way * 12];
  return {
    cone: `M${x - half} ${y}C${x - half} ${y - way * 5} ${x - 4} ${neck + way * 2} ${x - 3} ${neck}L${x - 6} ${tip}H${x + 6}L${x + 3} ${neck}C${x + 4} ${neck + way * 2} ${x + half} ${y - way * 5} ${x + half} ${y}Z`,
    tie: `M${x - 4.5} ${neck - 1}H${x + 4.5}M${x - 4.5} ${neck + 1.4}H${x + 4.5}M${x + 4.5} ${neck}l6 -3m-6 3l6 4`,
  };
}

/** A tongue of tumour in the cava, from a mass into the right atrium. */
export function tonguePath({ y }: Mass): string {
  const top = landmarks.atrium - 24;
  return smooth(
    [
      { x: -24, y },
      { x: -20, y: landmarks.atrium + 4 },
      { x: -13, y: landmarks.atrium - 12 },
      { x: -10, y: top },
      { x: -1, y: top - 5 },
      { x: 8, y: top + 2 },
      { x: 3, y: landmarks.atrium - 10 },
      { x: -6, y: landmarks.atrium + 6 },
      { x: -9, y },
    ],
    true,
  );
}

/** The collaterals; where they were divided only their ends are left, tied. */
export function collateralPaths(divided: boolean) {
  const cut = { from: 34, to: 84 };
  const parts = divided
    ? collaterals.flatMap((course) => [
        course.filter(({ y }) => y > cut.to),
        course.filter(({ y }) => y < cut.from),
      ])
    : collaterals;
  const ties = parts.map((part, i) => {
    const { x, y } = (i % 2 === 0 ? part.at(-1) : part[0]) as Point;
    return `M${x - 4} ${y}h8M${x - 4} ${y + (i % 2 === 0 ? 2.6 : -2.6)}h8`;
  });
  return { courses: parts.map((part) => smooth(part)), ties: divided ? ties : [] };
}

/** A vessel as an area, for what fills it. It runs more down than across. */
export function filled({ course, width }: Vessel): string {
  const half = width * 0.6;
  const beside = (by: number): readonly Point[] => course.map(({ x, y }) => ({ x: x + by, y }));
  return `${smooth(beside(-half))}L${smooth([...beside(half)].reverse()).slice(1)}Z`;
}
