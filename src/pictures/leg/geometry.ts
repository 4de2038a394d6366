import type { Shape } from '../drawing.ts';
import type { Point } from '../path.ts';

/** A place on the leg in millimetres: `along` from the groin towards the foot, `lateral` from the middle of the thigh. */
export interface Place {
  readonly along: number;
  readonly lateral: number;
}

/** How long a millimetre of the leg is on the drawing. */
export const scale = { low: 0.66, tall: 1 } as const satisfies Record<Shape, number>;

/**
 * Where a place lies on the drawing: a left leg from the front. `tall` it stands with the hip on top, `low` it lies with
 * the hip on the left.
 */
export function project({ along, lateral }: Place, shape: Shape): Point {
  const by = scale[shape];
  return shape === 'low' ? { x: by * along, y: -by * lateral } : { x: by * lateral, y: by * along };
}

/** A frame of its own on the leg: the lump is its origin, `u` runs along the planned cut, `v` away from it (lateral is +). */
export interface LumpFrame {
  readonly origin: Place;
  /** By how much the planned cut leans from the length of the leg, in radians. */
  readonly lean: number;
}

export function inFrame({ origin, lean }: LumpFrame, u: number, v: number): Place {
  return {
    along: origin.along + u * Math.cos(lean) - v * Math.sin(lean),
    lateral: origin.lateral + u * Math.sin(lean) + v * Math.cos(lean),
  };
}

/** How far beside the planned cut a point of the drawing lies: lateral is +. */
export function offsetAt({ origin, lean }: LumpFrame, { x, y }: Point, shape: Shape): number {
  const by = scale[shape];
  const [along, lateral] = shape === 'low' ? [x / by, -y / by] : [y / by, x / by];
  return (lateral - origin.lateral) * Math.cos(lean) - (along - origin.along) * Math.sin(lean);
}

/** A spindle along u, as skin is cut out: half as long as `length`, half as wide as `width`, pointed at both ends. */
export interface Spindle {
  readonly length: number;
  readonly width: number;
}

/** Half the width of a spindle at `u` along it; 0 beyond its ends. */
export function halfWidthAt({ length, width }: Spindle, u: number): number {
  return Math.max(0, width * (1 - Math.abs(u / length) ** 2.5));
}

/** A straight line in the frame of the lump. */
export interface Line {
  readonly from: readonly [u: number, v: number];
  readonly to: readonly [u: number, v: number];
}

/** Does the spindle contain the whole line, and all that lies within `clear` of it? A spindle is convex: the ends decide. */
export function contains(spindle: Spindle, { from, to }: Line, clear = 0): boolean {
  return [from, to].every(([u, v]) => Math.abs(v) + clear < halfWidthAt(spindle, u));
}

/** The parts of a course along the leg that lie outside the stretch between two levels; the course itself if it does not pass both. */
export function outside(
  course: readonly Place[],
  from: number,
  to: number,
): readonly (readonly Place[])[] {
  const start = course[0]?.along ?? 0;
  const [near = from, far = to] = [from, to].sort(
    (a, b) => Math.abs(a - start) - Math.abs(b - start),
  );
  const head = upTo(course, near);
  const tail = upTo([...course].reverse(), far);
  return head && tail ? [head, tail] : [course];
}

/** A course from its start to a level, if it gets there. */
function upTo(course: readonly Place[], level: number): readonly Place[] | null {
  const next = course.findIndex(
    ({ along }, i) => (along - level) * ((course[i - 1]?.along ?? along) - level) < 0,
  );
  const [a, b] = [course[next - 1], course[next]];
  if (!a || !b) return null;
  const share = (level - a.along) / (b.along - a.along);
  const lateral = a.lateral + share * (b.lateral - a.lateral);
  return [...course.slice(0, next), { along: level, lateral }];
}
