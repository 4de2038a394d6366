import { inColumns } from '../labels.ts';
import type { Frame } from '../drawing.ts';
import type { Label, Wanted } from '../labels.ts';
import type { Point } from '../path.ts';
import {
  DIAL,
  LINE_AT,
  aorta,
  arcOf,
  around,
  cava,
  collaterals,
  middleOf,
  rest,
} from './geometry.ts';
import type { Arc } from './geometry.ts';
import type { RingScene } from './scene.ts';

export const frames = {
  tall: { x: -214, y: -126, width: 428, height: 276 },
  low: { x: -214, y: -122, width: 428, height: 270 },
} as const satisfies Record<string, Frame>;
export type Shape = keyof typeof frames;

/** The names that a scene needs. */
export const labelsOf = (scene: RingScene, shape: Shape): readonly Label[] =>
  inColumns(wanted(scene), frames[shape]);

const name = (
  lines: readonly string[],
  side: Wanted['side'],
  to: Point,
  more: Partial<Pick<Wanted, 'found' | 'y'>> = {},
): Wanted => ({ lines, side, to, y: to.y - 14, found: false, ...more });

/** Lines to the ring from the patient's left pass above or below the aorta. */
const [ABOVE, BELOW] = [-78, 52];

function wanted(scene: RingScene): readonly Wanted[] {
  const { share, wall, repair, lumen } = scene;
  const middle = middleOf[wall];
  const found = true;
  const labels: Wanted[] = [
    name(['aorta'], 'left', { x: aorta.x + 26, y: aorta.y + 4 }),
    ...(scene.tumour || repair === 'patch' || repair === 'spared'
      ? [name(['inferior', 'vena cava'], 'right', around(122, cava.r), { y: 52 })]
      : []),
  ];
  if (scene.tumour)
    labels.push(
      wall === 'lateral'
        ? name(['tumour'], 'right', around(middle, cava.r + 14))
        : name(['tumour'], 'left', around(middle + 42, cava.r + 14), { y: BELOW }),
    );
  if (lumen) labels.push(name(lumenNames[lumen], 'right', around(middle + 180, cava.r - 15)));
  if (share !== null && !repair)
    labels.push(name([`${share} %`, 'to go'], 'right', farthest(arcOf(wall, share)), { found }));
  if (repair) labels.push(repairLabel(repair, middle));
  if (repair === 'patch' && share !== null && share < 100) {
    const { from, to } = rest(arcOf(wall, share));
    labels.push(
      name([`${100 - share} % own`, 'wall'], 'right', around((from + to) / 2, cava.r), { found }),
    );
  }
  if (scene.clot) labels.push(name(['clot'], 'right', { x: cava.x - 20, y: 14 }, { found }));
  if (scene.collaterals)
    labels.push(
      name(
        scene.divided
          ? ['collaterals', 'divided']
          : [scene.collaterals === 'robust' ? 'thick' : 'thin', 'collaterals'],
        'left',
        collaterals[1] as Point,
        { found, y: 78 },
      ),
    );
  return labels;
}

function repairLabel(repair: NonNullable<RingScene['repair']>, middle: number): Wanted {
  const found = true;
  const lines = repairNames[repair];
  if (repair === 'none') return name(lines, 'right', { x: cava.x - 14, y: cava.y }, { found });
  if (repair === 'spared') return name(lines, 'left', around(middle, cava.r), { found, y: BELOW });
  const to = around(repair === 'patch' ? middle - 50 : -50, cava.r + 3);
  return name(lines, 'left', to, { found, y: ABOVE });
}

/** The place of an arc of the dial that lies nearest to the names on the patient's right. */
function farthest({ from, to }: Arc): Point {
  const count = 24;
  const all = Array.from({ length: count }, (_, i) =>
    around(from + ((i + 0.5) * (to - from)) / count, DIAL),
  );
  return all.reduce((best, one) => (one.x < best.x ? one : best));
}

const lumenNames = {
  patent: ['lumen,', 'open'],
  narrowed: ['lumen,', 'narrowed'],
  occluded: ['lumen,', 'closed'],
} as const;
const repairNames = {
  spared: ['wall sewn'],
  none: ['tied'],
  patch: ['patch'],
  graft: ['ringed', 'graft'],
  'own-vein': ['own vein'],
  gone: ['segment', 'taken out'],
} as const;

/** Where the line of the source crosses the ring, on either side of the tumour. */
export const lineAt = (wall: RingScene['wall']): readonly number[] => {
  const { from, to } = arcOf(wall, LINE_AT);
  return [from, to];
};
