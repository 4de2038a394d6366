import {
  femoralVein,
  groin,
  kneecap,
  lateralEdge,
  lumpFrame,
  medialEdge,
  muscleLine,
  saphenousVein,
} from './anatomy.ts';
import { smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';
import { halfWidthAt, inFrame, outside, project } from './geometry.ts';
import type { Line, Place, Pose, Spindle } from './geometry.ts';
import type { Tract } from './tract.ts';
import type { Area, Gaps } from './wound.ts';

/** The leg itself, as paths. Of its parts only the vein ever changes: it has gaps. */
export function legPaths(pose: Pose, gaps: Gaps = []) {
  const draw = (places: readonly Place[]): string =>
    smooth(places.map((place) => project(place, pose)));
  const skin = [...lateralEdge, ...[...medialEdge].reverse()].map((place) => project(place, pose));
  const shade = (edge: readonly Place[], by: number): string =>
    draw(edge.map(({ along, lateral }) => ({ along, lateral: lateral + by })));
  return {
    skin: `${smooth(skin.slice(0, lateralEdge.length))}L${smooth(skin.slice(lateralEdge.length)).slice(1)}Z`,
    lateral: draw(lateralEdge),
    medial: draw(medialEdge),
    shades: [4, 8, 13, 19].flatMap((by) => [shade(medialEdge, by), shade(lateralEdge, -by)]),
    muscle: draw(muscleLine),
    saphenous: veinWithout(gaps).map(draw).join(''),
    femoral: draw(femoralVein),
    groin: draw(groin),
    kneecap: smooth(
      kneecap.map((place) => project(place, pose)),
      true,
    ),
  };
}

function veinWithout(gaps: Gaps): readonly (readonly Place[])[] {
  const level = (u: number): number => inFrame(lumpFrame, u, 0).along;
  return gaps.reduce<readonly (readonly Place[])[]>(
    (parts, [from, to]) => parts.flatMap((part) => outside(part, level(from), level(to))),
    [saphenousVein],
  );
}

/** Shapes around the lump, as paths on the drawing. */
export function shapesIn(pose: Pose) {
  const point = (u: number, v: number): Point => project(inFrame(lumpFrame, u, v), pose);

  function ellipse(u: number, v: number, wobble = 0, at = 0): string {
    const count = 16;
    const points = Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count;
      const swell = 1 + wobble * Math.sin(angle * 3 + 1) + wobble * 0.6 * Math.cos(angle * 5);
      return point(at + u * swell * Math.cos(angle), v * swell * Math.sin(angle));
    });
    return smooth(points, true);
  }

  function spindle(one: Spindle): string {
    const count = 20;
    const us = Array.from(
      { length: count + 1 },
      (_, i) => -one.length + (2 * one.length * i) / count,
    );
    const upper = us.map((u) => point(u, halfWidthAt(one, u)));
    const lower = [...us].reverse().map((u) => point(u, -halfWidthAt(one, u)));
    return `${straight(upper)}${straight(lower).replace('M', 'L')}Z`;
  }

  return {
    point,
    ellipse,
    area: ({ at, u, v }: Area, wobble = 0): string => ellipse(u, v, wobble, at),
    spindle,
    line: ({ from, to }: Line): string => straight([point(...from), point(...to)]),
    axis: (length: number): string => straight([point(-length, 0), point(length, 0)]),
    /** Short strokes across the line of the cut. */
    stitches: (length: number): readonly string[] =>
      Array.from({ length: 9 }, (_, i) => -length + ((i + 1) * 2 * length) / 10).map((u) =>
        straight([point(u, -5), point(u, 5)]),
      ),
    /** All tissue within `by` of the tract. */
    around({ line }: Tract, by: number): string {
      const [[u1, v1], [u2, v2]] = [line.from, line.to];
      const along = u2 - u1 >= v2 - v1;
      const count = 7;
      const arc = (u: number, v: number, start: number): readonly Point[] =>
        Array.from({ length: count }, (_, i) => {
          const angle = start + (Math.PI * i) / (count - 1);
          return point(u + by * Math.cos(angle), v + by * Math.sin(angle));
        });
      return along
        ? smooth([...arc(u2, v2, -Math.PI / 2), ...arc(u1, v1, Math.PI / 2)], true)
        : smooth([...arc(u2, v2, 0), ...arc(u1, v1, Math.PI)], true);
    },
  };
}
