import type { Mark } from '../drawing.ts';
import { oval, smooth, straight } from '../path.ts';
import type { Point } from '../path.ts';
import { cavaAt } from './anatomy.ts';
import type { Vessel } from './anatomy.ts';

/** Where a sling or a clamp lies across a vessel. */
export interface Crossing extends Point {
  /** Half of its length. */
  readonly half: number;
  /** How the vessel leans, in radians: 0 where it runs down. */
  readonly turn: number;
}

export function crossingCava(y: number): Crossing {
  const { x, half } = cavaAt(y);
  return { x, y, half: half + 3, turn: 0 };
}

/** Crossing a vessel at one of the places that its course passes. */
export function crossing({ course, width }: Vessel, i: number): Crossing {
  const [before, at, after] = [course[i - 1], course[i], course[i + 1]] as [Point, Point, Point];
  const turn = Math.atan2(after.y - before.y, after.x - before.x) - Math.PI / 2;
  return { ...at, half: width / 2 + 2, turn };
}

/** Places beside and along the vessel as places on the drawing. */
function placed({ x, y, turn }: Crossing): (beside: number, along: number) => Point {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return (beside, along) => ({ x: x + beside * c - along * s, y: y + beside * s + along * c });
}

/** A sling round a vessel: a band in front of it, and its two ends drawn aside. */
export function sling(hold: Crossing): readonly Mark[] {
  const at = placed(hold);
  const { half } = hold;
  const ends = [-4, 3].map((along) =>
    smooth([at(-half, 0), at(-half - 5, along * 0.3), at(-half - 12, along)]),
  );
  return [
    { kind: 'tool', d: smooth([at(-half, 0), at(0, 2), at(half, 0)]), width: 3.4 },
    { kind: 'tool', d: ends.join('') },
  ];
}

/** A vascular clamp across a vessel: two jaws, and the rings for the fingers beside it. */
export function clamp(hold: Crossing): readonly Mark[] {
  const at = placed(hold);
  const { half } = hold;
  const [reach, ring] = half > 10 ? [17, 3.6] : [10, 2.6];
  const jaws = [-1.7, 1.7].map((along) => straight([at(half, along), at(-half, along)]));
  const handles = [1, -1].map((way) => {
    const { x, y } = at(-half - reach - ring * 0.9, way * (4.5 + ring * 0.4));
    return straight([at(-half, -1.7 * way), at(-half - reach, 4.5 * way)]) + oval(x, y, ring);
  });
  return [
    { kind: 'tool', d: jaws.join(''), width: 2.6 },
    { kind: 'tool', d: handles.join('') },
  ];
}
