import { collateralsNames, repairNames } from '../cava-in-words.ts';
import type { Rebuilt } from '../cava-in-words.ts';
import { inColumns } from '../labels.ts';
import type { Frame, Shape } from '../drawing.ts';
import type { Label, Wanted } from '../labels.ts';
import type { Point } from '../path.ts';
import {
  DIAL,
  WALL,
  aorta,
  arcOf,
  placeAt,
  cava,
  collaterals,
  middleOf,
  rest,
} from './geometry.ts';
import type { Arc } from './geometry.ts';
import { leavesTumour } from './scene.ts';
import type { RingScene } from './scene.ts';

export const frames = {
  tall: { x: -224, y: -130, width: 444, height: 280 },
  low: { x: -224, y: -126, width: 444, height: 274 },
} as const satisfies Record<Shape, Frame>;

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
  const { held, needed, cut, wall, repair, lumen } = scene;
  const middle = middleOf[wall];
  const found = true;
  const lateral = wall === 'lateral';
  const labels: Wanted[] = [name(['aorta'], 'left', { x: aorta.x + 20, y: aorta.y + 4 })];
  if (scene.tumour && (needed ?? 0) < 100)
    labels.push(name(['cava', 'wall'], 'right', leftmost(rest(arcOf(wall, needed ?? 0)), cava.r)));
  else if (repair !== 'none' && repair !== 'gone')
    labels.push(name(['inferior', 'vena cava'], 'right', placeAt(118, cava.r + WALL), { y: 66 }));
  if (scene.tumour) {
    labels.push(
      lateral
        ? name(['tumour'], 'right', placeAt(middle - 4, cava.r + 16))
        : name(['tumour'], 'left', placeAt(middle + 42, cava.r + 14), { y: BELOW }),
    );
    if (held) labels.push(heldLabel(wall, held));
    if (needed !== null && held !== null && held < needed) {
      const to = placeAt(middle + 0.9 * (held + needed), cava.r);
      labels.push(
        to.x > cava.x
          ? name(['margin'], 'left', to, { y: BELOW })
          : name(['margin'], 'right', to, { y: to.y }),
      );
    }
  }
  if (lumen) {
    const to = placeAt(middle + (lateral ? 140 : 180), cava.r - 22);
    labels.push(
      lateral
        ? name(lumenNames[lumen], 'left', to, { y: ABOVE })
        : name(lumenNames[lumen], 'right', to, { y: to.y - 40 }),
    );
  }
  if (cut && !repair) {
    const away = arcOf(wall, cut.share);
    const to = lateral ? leftmost(away, DIAL) : placeAt(away.to - Math.min(12, cut.share), DIAL);
    const words = [`${cut.share} %`, cut.done ? 'cut' : 'to cut'];
    labels.push(
      to.x > cava.x
        ? name(words, 'left', to, { found, y: BELOW - 30 })
        : name(words, 'right', to, { found, y: to.y - 8 }),
    );
  }
  if (repair) labels.push(repairLabel(repair, middle));
  if (repair === 'patch' && cut && cut.share < 100) {
    const own = rest(arcOf(wall, Math.min(99, Math.max(cut.share, held ?? 0))));
    labels.push(
      name([`${100 - cut.share} % own`, 'wall'], 'right', leftmost(own, cava.r), { found }),
    );
    if (leavesTumour(scene))
      labels.push(
        name(
          ['tumour left', 'in the wall'],
          'left',
          placeAt(middle - 1.8 * cut.share - 4, cava.r),
          {
            found,
            y: ABOVE - 30,
          },
        ),
      );
  }
  if (scene.clot) labels.push(name(['clot'], 'right', { x: cava.x - 20, y: 14 }, { found }));
  if (scene.collaterals)
    labels.push(
      name(collateralsNames(scene.collaterals, scene.divided), 'left', collaterals[1] as Point, {
        found,
        y: 78,
      }),
    );
  return labels;
}

function heldLabel(wall: RingScene['wall'], held: number): Wanted {
  const lines = ['tumour', 'in wall'];
  if (wall === 'lateral') return name(lines, 'right', leftmost(arcOf(wall, held), cava.r));
  return name(lines, 'left', placeAt(middleOf[wall] - Math.min(50, 1.8 * held - 4), cava.r), {
    y: ABOVE,
  });
}

function repairLabel(repair: Rebuilt, middle: number): Wanted {
  const found = true;
  const lines = repairNames[repair];
  if (repair === 'none') return name(lines, 'right', { x: cava.x - 14, y: cava.y }, { found });
  if (repair === 'spared') return name(lines, 'left', placeAt(middle, cava.r), { found, y: BELOW });
  const to = placeAt(repair === 'patch' ? middle - 50 : -50, cava.r + 3);
  return name(lines, 'left', to, { found, y: ABOVE });
}

/** The place of an arc that lies nearest to the names on the patient's right. */
function leftmost({ from, to }: Arc, by: number): Point {
  const count = 24;
  const all = Array.from({ length: count }, (_, i) =>
    placeAt(from + ((i + 0.5) * (to - from)) / count, by),
  );
  return all.reduce((best, one) => (one.x < best.x ? one : best));
}

const lumenNames = {
  patent: ['lumen,', 'open'],
  narrowed: ['lumen,', 'narrowed'],
  occluded: ['lumen,', 'closed'],
} as const;
