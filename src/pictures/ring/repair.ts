import type { Rebuilt } from '../cava-in-words.ts';
import type { Mark } from '../drawing.ts';
import { oval } from '../path.ts';
import { flowing } from '../vessels.ts';
import { spoke, arcOf, bandPath, beyond, cava, middleOf, rest } from './geometry.ts';
import type { RingScene } from './scene.ts';
import { lumenMarks, tumourAlong, wallAlong } from './wall.ts';

const { x, y, r } = cava;
const ROUND = { from: 0, to: 360 };
const spokes = (count: number, from: number, to: number): string =>
  Array.from({ length: count }, (_, i) => spoke((i * 360) / count + 5, from, to)).join('');

/** What was built in the place of the tumour. */
export function repairMarks(scene: RingScene, repair: Rebuilt): readonly Mark[] {
  const clot: readonly Mark[] = scene.clot
    ? [{ kind: 'harmed', d: oval(x, y, r - 7), fill: 'harm' }]
    : [];
  switch (repair) {
    case 'gone':
      return [{ kind: 'gone', d: oval(x, y, r) }];
    case 'none':
      return [
        { kind: 'gone', d: oval(x, y, r) },
        ...flowing('vein', [{ d: oval(x, y, 15) }]),
        { kind: 'tie', d: spokes(9, 4, 13) },
        { kind: 'tie', d: `M${x - 18} ${y + 3}q18 7 36 0m-3 0l9 9m-9 -9l11 2`, width: 2 },
      ];
    case 'graft':
      return [
        { kind: 'graft', d: oval(x, y, r + 6) },
        ...lumenMarks(),
        { kind: 'tie', d: oval(x, y, r) + spokes(36, r, r + 6) },
        ...clot,
      ];
    case 'own-vein':
      return [
        { kind: 'own', d: oval(x, y, r + 3) },
        ...lumenMarks(r - 3),
        { kind: 'tie', d: spokes(18, r - 6, r + 6) },
        ...clot,
      ];
    case 'patch':
      return [...lumenMarks(), ...patched(scene), ...clot];
    case 'spared': {
      const stitches = [-12, -6, 0, 6, 12].map((by) =>
        spoke(middleOf[scene.wall] + by, r - 8, r + 8),
      );
      return [...lumenMarks(), ...wallAlong(ROUND), { kind: 'tie', d: stitches.join('') }, ...clot];
    }
  }
}

/** A patch where the wall was cut out, and tumour where the cut left it. */
function patched({ cut, held, wall }: RingScene): readonly Mark[] {
  const share = cut?.share ?? 0;
  const away = arcOf(wall, share);
  const ends = share < 100 ? [away.from, away.to] : [away.from];
  const stitches = ends.flatMap((end) => [-3, 3].map((by) => spoke(end + by, r - 9, r + 10)));
  return [
    ...(share < 100 ? wallAlong(rest(away)) : []),
    ...beyond(arcOf(wall, held ?? 0), away).flatMap(tumourAlong),
    { kind: 'graft', d: bandPath(away, r - 3, r + 7) },
    { kind: 'tie', d: stitches.join('') },
  ];
}
