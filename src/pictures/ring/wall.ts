import type { Lumen } from '../cava-in-words.ts';
import type { Mark } from '../drawing.ts';
import { layer } from '../layer.ts';
import { oval } from '../path.ts';
import { round } from '../vessels.ts';
import {
  WALL,
  spoke,
  arcOf,
  arcPath,
  bandPath,
  beyond,
  cava,
  growthPath,
  middleOf,
  plugPath,
  rest,
} from './geometry.ts';
import type { Arc } from './geometry.ts';
import type { RingScene } from './scene.ts';

type Grown = Pick<RingScene, 'held' | 'needed' | 'wall' | 'lumen'>;

/** The wall of the cava with the tumour in it. */
export const grown = layer(({ held, needed, wall, lumen }: Grown) => {
  const bearing = arcOf(wall, held ?? 0);
  const growth = arcOf(wall, Math.max(26, (held ?? 34) * 0.84));
  return [
    ...lumenMarks(),
    ...round(growthPath(growth, wall === 'medial' ? 28 : 30), 'mass', 'mass-shade'),
    ...(lumen ? [{ kind: 'mass', d: grownInto(lumen, wall, held ?? 34) } as const] : []),
    ...(held === null || held < 100 ? wallAlong(rest(bearing)) : []),
    ...beyond(arcOf(wall, needed ?? 0), bearing).map(marginAlong),
    ...(held ? tumourAlong(bearing) : []),
  ];
});

/** The lumen, open. */
export const lumenMarks = (r = cava.r): readonly Mark[] => [
  { kind: 'vein', d: oval(cava.x, cava.y, r) },
  { kind: 'shine', d: arcPath({ from: 200, to: 280 }, cava.r - 16), width: 9 },
];

/** Healthy wall along an arc, in its thickness. */
export const wallAlong = (arc: Arc): readonly Mark[] => [
  { kind: 'wall', d: bandPath(arc, cava.r - WALL, cava.r + WALL) },
];

/** Wall that the tumour holds: thick, and hatched. */
export const tumourAlong = (arc: Arc): readonly Mark[] => {
  const d = bandPath(arc, cava.r - WALL - 2, cava.r + WALL + 2);
  return [
    { kind: 'mass', d },
    { kind: 'hatched', d, fill: 'grown' },
  ];
};

/** Healthy wall that goes with the tumour, ticked lightly. */
const marginAlong = ({ from, to }: Arc): Mark => {
  const ticks = [0.1, 0.37, 0.63, 0.9].map((share) =>
    spoke(from + share * (to - from), cava.r - WALL, cava.r + WALL),
  );
  return { kind: 'under', d: ticks.join('') };
};

/** The tumour within the lumen: a low hill, all but a crescent, or all of it. */
function grownInto(lumen: Lumen, wall: RingScene['wall'], held: number): string {
  if (lumen === 'occluded') return oval(cava.x, cava.y, cava.r - WALL);
  const half = Math.min(150, Math.max(40, 1.65 * held));
  const middle = middleOf[wall];
  return plugPath({ from: middle - half, to: middle + half }, lumen === 'patent' ? 0.3 : -0.34);
}
