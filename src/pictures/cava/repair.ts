import type { Group, Mark } from '../drawing.ts';
import { layer } from '../layer.ts';
import { landmarks, plantedInto, veins } from './anatomy.ts';
import type { Stretch } from './anatomy.ts';
import type { Repair } from './resection.ts';
import { flowing } from '../vessels.ts';
import {
  along,
  asTube,
  filled,
  longSeam,
  patchPaths,
  rings,
  seam,
  tiedEnd,
  tube,
} from './paths.ts';
import type { CavaScene } from './scene.ts';

/** What became of the cava and of the right renal vein. */
export const repairOn = ({
  repair,
  renalVein,
  trouble: is,
}: Pick<CavaScene, 'repair' | 'renalVein' | 'trouble'>): Group => repairs(repair, renalVein, is);

const repairs = layer(
  (repair: Repair | null, vein: CavaScene['renalVein'], is: CavaScene['trouble']) => [
    ...(repair ? repaired(repair) : []),
    ...(repair && vein === 'reimplanted' ? planted(repair) : []),
    ...(vein === 'sacrificed' ? [LOST] : []),
    ...(repair && is ? trouble(repair, is) : []),
  ],
  { appears: true },
);

/** Ties on the stump of the right renal vein, and before the kidney. */
const LOST: Mark = { kind: 'tie', d: 'M-31 -1l2 9M-34 -0.4l2 9M-46 9l3 8M-49 10l3 8' };

function repaired(repair: Repair): readonly Mark[] {
  const seams: Mark = { kind: 'tie', d: seam(repair.from) + seam(repair.to) };
  switch (repair.kind) {
    case 'gone':
      return [{ kind: 'gone', d: tube(repair) }];
    case 'none': {
      const ends = [tiedEnd(repair.from, -1), tiedEnd(repair.to, 1)];
      return [
        { kind: 'gone', d: tube(repair) },
        ...flowing('vein', [{ d: ends.map(({ cone }) => cone).join('') }]),
        { kind: 'tie', d: ends.map(({ tie }) => tie).join('') },
      ];
    }
    case 'graft':
      return [{ kind: 'graft', d: tube(repair, 1.06) }, { kind: 'tie', d: rings(repair) }, seams];
    case 'own-vein':
      return [
        { kind: 'own', d: tube(repair, 0.84) },
        { kind: 'shine', d: along(repair, -0.2), width: 5 },
        seams,
      ];
    case 'patch': {
      const { patch, stitches } = patchPaths(repair);
      return [
        { kind: 'graft', d: patch },
        { kind: 'tie', d: stitches },
      ];
    }
    case 'spared':
      return [{ kind: 'tie', d: longSeam(repair) }];
  }
}

/** The right renal vein, sewn into what took the place of the cava. */
function planted(repair: Repair): readonly Mark[] {
  const vein = plantedInto(repair);
  const [{ x, y } = { x: 0, y: 0 }] = vein.course;
  const stitches = [-4.5, -1.5, 1.5, 4.5].map((by) => `M${x - 2.5} ${y + by}l5 ${by / 4}`);
  return [...flowing('vein', [asTube(vein)]), { kind: 'tie', d: stitches.join('') }];
}

function trouble(repair: Repair, is: 'clot' | 'infection'): readonly Mark[] {
  const around: Stretch = { from: repair.from - 4, to: repair.to + 4 };
  if (is === 'infection') return [{ kind: 'hatched', d: tube(around, 1.9), fill: 'harm' }];
  const shut = repair.kind === 'none' || repair.kind === 'gone';
  const below: Stretch = { from: shut ? repair.to : repair.from + 6, to: landmarks.fork + 4 };
  return [tube(below, 0.72), filled(veins.rightIliac), filled(veins.leftIliac)].map((d) => ({
    kind: 'hatched',
    d,
    fill: 'harm',
  }));
}
