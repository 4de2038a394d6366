import type { Shape } from '../drawing.ts';
import { smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';
import {
  femoralArtery,
  femoralVein,
  groin,
  kneecap,
  lateralEdge,
  lumpFrame,
  medialEdge,
  muscleLine,
  saphenousVein,
} from './anatomy.ts';
import { halfWidthAt, inFrame, outside, project } from './geometry.ts';
import type { Line, Place, Spindle } from './geometry.ts';
import type { Area, Gaps } from './wound.ts';

const drawn = (shape: Shape, places: readonly Place[], closed = false): string =>
  smooth(
    places.map((place) => project(place, shape)),
    closed,
  );

/** The leg itself, as paths: the same in everybody. */
function outlineOf(shape: Shape) {
  const draw = (places: readonly Place[], closed = false): string => drawn(shape, places, closed);
  const shade = (edge: readonly Place[], by: number): string =>
    draw(edge.map(({ along, lateral }) => ({ along, lateral: lateral + by })));
  return {
    skin: `${draw(lateralEdge)}L${draw([...medialEdge].reverse()).slice(1)}Z`,
    edges: draw(lateralEdge) + draw(medialEdge),
    shades: [4, 8, 13].flatMap((by) => [shade(medialEdge, by), shade(lateralEdge, -by)]),
    landmarks: [draw(muscleLine), draw(groin), draw(kneecap, true)],
    femoral: { artery: draw(femoralArtery), vein: draw(femoralVein) },
  };
}
export const outline = { low: outlineOf('low'), tall: outlineOf('tall') } as const;

/** The great saphenous vein, with its gaps. */
export const saphenousPath = (shape: Shape, gaps: Gaps): string =>
  veinWithout(gaps)
    .map((part) => drawn(shape, part))
    .join('');

const level = (u: number): number => inFrame(lumpFrame, u, 0).along;

function veinWithout(gaps: Gaps): readonly (readonly Place[])[] {
  return gaps.reduce<readonly (readonly Place[])[]>(
    (parts, [from, to]) => parts.flatMap((part) => outside(part, level(from), level(to))),
    [saphenousVein],
  );
}

/** Where a course that comes down the leg lies at a level. */
export function lateralAt(course: readonly Place[], along: number): number {
  const next = course.findIndex((place) => place.along > along);
  const [a, b] = [course[next - 1], course[next]];
  if (!a || !b) return 0;
  return a.lateral + ((along - a.along) / (b.along - a.along)) * (b.lateral - a.lateral);
}

/** The stretch of a course between two levels, a point every 6 mm. */
export function stretch(
  course: readonly Place[],
  from: number,
  to: number,
  shape: Shape,
): readonly Point[] {
  const count = Math.round((to - from) / 6);
  return Array.from({ length: count + 1 }, (_, i) => {
    const along = from + ((to - from) * i) / count;
    return project({ along, lateral: lateralAt(course, along) }, shape);
  });
}

/** Rings around a tube of such a width through points. */
export const rings = (points: readonly Point[], width: number): string =>
  points
    .slice(1, -1)
    .map(({ x, y }, i) => {
      const [a = { x, y }, b = { x, y }] = [points[i], points[i + 2]];
      const by = width / 2 / Math.hypot(b.x - a.x, b.y - a.y);
      const [dx, dy] = [by * (a.y - b.y), by * (b.x - a.x)];
      return straight([
        { x: x - dx, y: y - dy },
        { x: x + dx, y: y + dy },
      ]);
    })
    .join('');

/** An oval as tumours are, where its points are put by `place`: `x` and `y` run from -1 to 1. */
export const uneven = (wobble: number, place: (x: number, y: number) => Point): string =>
  smooth(
    Array.from({ length: 16 }, (_, i) => {
      const angle = (Math.PI * i) / 8;
      const swell = 1 + wobble * (Math.sin(angle * 3 + 1) + 0.6 * Math.cos(angle * 5));
      return place(swell * Math.cos(angle), swell * Math.sin(angle));
    }),
    true,
  );

/** Shapes around the lump, as paths on the drawing. */
export function shapesIn(shape: Shape) {
  const point = (u: number, v: number): Point => project(inFrame(lumpFrame, u, v), shape);

  const blob = ({ at, u, v }: Area, wobble = 0.05): string =>
    uneven(wobble, (x, y) => point(at + u * x, v * y));

  function spindle(one: Spindle): string {
    const us = Array.from({ length: 21 }, (_, i) => (one.length * (i - 10)) / 10);
    const side = (sign: number): readonly Point[] =>
      us.map((u) => point(sign * u, sign * halfWidthAt(one, u)));
    return `${straight([...side(1), ...side(-1)])}Z`;
  }

  return {
    point,
    blob,
    spindle,
    line: ({ from, to }: Line): string => straight([point(...from), point(...to)]),
    axis: (length: number): string => straight([point(-length, 0), point(length, 0)]),
    /** Short strokes across the line of the cut. */
    stitches: (length: number): string =>
      Array.from({ length: 9 }, (_, i) => (length * (i - 4)) / 5)
        .map((u) => straight([point(u, -5), point(u, 5)]))
        .join(''),
  };
}

/** All that lies within `by` of a straight line. */
export function around(from: Point, to: Point, by: number): string {
  const towards = Math.atan2(to.y - from.y, to.x - from.x);
  const arc = ({ x, y }: Point, start: number): readonly Point[] =>
    Array.from({ length: 7 }, (_, i) => {
      const angle = start + (Math.PI * i) / 6;
      return { x: x + by * Math.cos(angle), y: y + by * Math.sin(angle) };
    });
  return smooth([...arc(to, towards - Math.PI / 2), ...arc(from, towards + Math.PI / 2)], true);
}
