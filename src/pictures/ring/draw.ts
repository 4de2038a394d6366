import type { Drawing, Mark, Shape } from '../drawing.ts';
import { written } from '../labels.ts';
import { layer } from '../layer.ts';
import { oval } from '../path.ts';
import { aroundCava } from './around.ts';
import type { Drawn } from './facts.ts';
import {
  DIAL,
  LINE_AT,
  UNITS_PER_MM,
  spoke,
  arcOf,
  arcPath,
  placeAt,
  bandPath,
  cava,
  shareAt,
} from './geometry.ts';
import { frames, labelsOf } from './labels.ts';
import { repairMarks } from './repair.ts';
import { sceneOf } from './scene.ts';
import type { RingScene } from './scene.ts';
import { grown } from './wall.ts';

/** A cut through the cava at the tumour, with the cut through its wall as it is set. */
export function draw(facts: Drawn, shape: Shape): Drawing {
  const scene = sceneOf(facts);
  const frame = frames[shape];
  const scale = { length: 10 * UNITS_PER_MM, words: '1 cm' };
  const x = frame.x + frame.width / 2;
  return {
    frame,
    marks: [
      aroundCava(scene.encases, scene.collaterals, scene.divided),
      ...(scene.repair
        ? [repaired(scene, scene.repair)]
        : [grown(only(scene)), dial(scene.held, scene.cut, scene.wall)]),
      { as: 'side', words: 'front', x, y: frame.y + 14 },
      { as: 'side', words: 'back', x, y: frame.y + frame.height - 4 },
      ...written(labelsOf(scene, shape), frame, scale, 'seen from below'),
    ],
    handles: [
      {
        d: oval(cava.x, cava.y, DIAL + 18) + oval(cava.x, cava.y, cava.r - 24),
        sets: 'cut.sharePct',
        valueAt: (at) => shareAt(scene.wall, at),
      },
    ],
  };
}

const only = ({ held, needed, wall, lumen }: RingScene) => ({ held, needed, wall, lumen });

/** Quarters of the ring around the tumour, the line of the source, and the cut that is set. */
const dial = layer((held: number | null, cut: RingScene['cut'], wall: RingScene['wall']) => {
  if (held === null && cut === null) return [];
  const away = arcOf(wall, cut?.share ?? 0);
  return [
    ...(cut && cut.share > 0
      ? [{ kind: 'gone', d: bandPath(away, cava.r - 9, cava.r + 9), fill: 'out' } as const]
      : []),
    { kind: 'hair', d: oval(cava.x, cava.y, DIAL) },
    ...[25, 50, 75, 100].flatMap((share) => quarter(wall, share, cut?.done === true)),
    ...(cut && cut.share > 0
      ? [
          { kind: 'tool', d: arcPath(away, DIAL), width: 4 } as const,
          ...[away.from, away.to].map(
            (end) => ({ kind: 'tool', d: spoke(end, cava.r - 14, DIAL + 5) }) as const,
          ),
        ]
      : []),
  ];
});

const repaired = layer(repairMarks, { appears: true });

/** @param told the cut is made: now the line stands out. */
function quarter(wall: RingScene['wall'], share: number, told: boolean): readonly Mark[] {
  const { to } = arcOf(wall, share);
  const isLine = told && share === LINE_AT;
  const long = isLine ? 7 : 3.5;
  const { x, y } = placeAt(to, DIAL + 15);
  return [
    {
      kind: 'tie',
      d: spoke(to, DIAL - long, DIAL + long),
      width: isLine ? 2.4 : 1,
    },
    { as: 'tick', words: isLine ? `${share} %` : `${share}`, x, y: y + 4 },
  ];
}
