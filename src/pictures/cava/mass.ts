import { aorta, cavaAt, segments } from './anatomy.ts';
import type { Segment, Stretch } from './anatomy.ts';

/** How the tumour lies to the aorta. */
export type Touch = 'free' | 'leans' | 'encases' | 'unknown';

/** The tumour as an oval, in millimetres: its middle, half its length and width, and how its length leans to the flank. */
export interface Mass {
  readonly x: number;
  readonly y: number;
  readonly long: number;
  readonly wide: number;
  readonly lean: number;
  /** False where its segment has no room for its size. */
  readonly toScale: boolean;
}

/** A tumour of the cava is about twice as long as it is wide. */
const SLIMNESS = 0.5;
const STEEPEST = Math.PI / 3;

/** Where a mass of a segment may lie: one of the lower segment may hang over the fork of the cava. */
const room: Readonly<Record<Segment, Stretch>> = {
  upper: segments.upper,
  middle: segments.middle,
  lower: { from: 14, to: 130 },
};

/** By how much the edge of the mass towards the aorta passes the edge of the aorta; a finger of fat is 9 mm. */
const beyond: Readonly<Record<Touch, number>> = { free: -9, unknown: -6, leans: 1.5, encases: 22 };

/** Half the extent of an oval, along and across the cava. */
export function extentOf({ long, wide, lean }: Pick<Mass, 'long' | 'wide' | 'lean'>) {
  const [c, s] = [Math.cos(lean), Math.sin(lean)];
  return { down: Math.hypot(long * c, wide * s), aside: Math.hypot(long * s, wide * c) };
}

/** The tumour of a size in centimetres, as it lies in its segment. A large one leans into the flank. */
export function massOf(sizeCm: number, level: Segment, touch: Touch): Mass {
  const { from, to } = room[level];
  const half = (to - from) / 2;
  const most = half / Math.hypot(Math.cos(STEEPEST), SLIMNESS * Math.sin(STEEPEST));
  const long = Math.min(sizeCm * 5, most);
  const wide = long * SLIMNESS;
  const lean = leanFor(long, wide, half);
  const { down, aside } = extentOf({ long, wide, lean });
  const { from: top, to: bottom } = segments[level];
  const middle = (Math.max(top, from) + bottom) / 2;
  const y = Math.min(Math.max(middle, from + down), to - down);
  const edge = aorta.x - aorta.half + beyond[touch];
  const x = Math.max(edge - aside, cavaAt(y).x - aside);
  return { x, y, long, wide, lean, toScale: sizeCm * 5 <= most };
}

/** By how much an oval has to lean so that it reaches no further up and down than it may. */
function leanFor(long: number, wide: number, half: number): number {
  if (long <= half) return 0.12 * Math.min(1, (half - long) / 10);
  const cosine = (half ** 2 - wide ** 2) / (long ** 2 - wide ** 2);
  return Math.acos(Math.sqrt(cosine));
}

/** Points on the outline of the tumour, uneven as tumours are, never outside its oval. */
export function outlineOf({ x, y, long, wide, lean }: Mass): readonly { x: number; y: number }[] {
  const count = 22;
  return Array.from({ length: count }, (_, i) => {
    const t = (2 * Math.PI * i) / count;
    const swell = 0.965 + 0.022 * Math.sin(3 * t + 1) + 0.013 * Math.cos(5 * t);
    const [along, across] = [long * swell * Math.cos(t), wide * swell * Math.sin(t)];
    // its lower end leans to the patient's right
    return {
      x: x - along * Math.sin(lean) + across * Math.cos(lean),
      y: y + along * Math.cos(lean) + across * Math.sin(lean),
    };
  });
}
