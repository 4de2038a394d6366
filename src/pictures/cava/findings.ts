import type { Group, Mark } from '../drawing.ts';
import { layer } from '../layer.ts';
import { aorta, landmarks, veins } from './anatomy.ts';
import type { Stretch } from './anatomy.ts';
import { extentOf } from './mass.ts';
import type { Mass } from './mass.ts';
import { along, filled, lumenPath, massFolds, massPath, tonguePath, tube } from './paths.ts';
import type { CavaScene } from './scene.ts';
import { flowing, round } from '../vessels.ts';

/** What was found before the operation: the tumour, or where it is sought, and clot in the leg. */
export const findingsOf = ({ sought, leg, ...found }: Found): Group =>
  findings(sought, leg.clot, found.mass, found.tongue, found.touch, found.lumen);

type Found = Pick<CavaScene, 'sought' | 'leg' | 'mass' | 'tongue' | 'touch' | 'lumen'>;

const findings = layer((sought: boolean, clot: boolean, mass: Mass | null, ...within: Within) => [
  ...(sought ? [{ kind: 'behind', d: SOUGHT } as const] : []),
  ...(clot ? [{ kind: 'hatched', d: filled(veins.leftIliac), fill: 'harm' } as const] : []),
  ...(mass ? tumour(mass, ...within) : []),
]);

type Within = readonly [tongue: boolean, touch: CavaScene['touch'], lumen: CavaScene['lumen']];

/** A bracket along the whole cava. */
const SOUGHT =
  'M-37 -118C-42 -118 -42 -118 -42 -112V-10C-42 -4 -42 -4 -47 -4C-42 -4 -42 -4 -42 2V100C-42 106 -42 106 -37 106';

const HIDDEN_AORTA: Mark = {
  kind: 'behind',
  d: `M${aorta.x - aorta.half} 0V96M${aorta.x + aorta.half} 0V96`,
};

function tumour(mass: Mass, ...[tongue, touch, lumen]: Within): readonly Mark[] {
  const d = massPath(mass);
  const { down } = extentOf(mass);
  const through: Stretch = {
    from: Math.max(mass.y - down, landmarks.atrium + 4),
    to: Math.min(mass.y + down, landmarks.fork + 2),
  };
  return [
    ...(lumen === 'occluded' ? plug(through) : []),
    ...(tongue ? [{ kind: 'mass', d: tonguePath(mass) } as const] : []),
    ...round(d, 'mass', 'mass-shade', [
      ...massFolds(mass).map((fold) => ({ kind: 'mass-fold', d: fold }) as const),
      { kind: 'behind', d: along(through, -1) + along(through, 1) },
      ...(touch === 'encases' ? [HIDDEN_AORTA] : []),
      ...lumenIn(lumen, through),
    ]),
  ];
}

const lumenIn = (lumen: CavaScene['lumen'], through: Stretch): readonly Mark[] =>
  lumen === 'patent' || lumen === 'narrowed'
    ? flowing('vein', [{ d: lumenPath(lumen, through) }])
    : [];

/** Tumour fills the cava all across, as far as it reaches. */
const plug = (through: Stretch): readonly Mark[] => [
  { kind: 'mass', d: tube(through) },
  { kind: 'hatched', d: tube(through), fill: 'grown' },
];
