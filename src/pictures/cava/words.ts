import { collateralsWords, lumenWords, repairWords } from '../cava-in-words.ts';
import type { CavaScene } from './scene.ts';

const segmentWords = {
  lower: 'in the lower segment of the cava, below the renal veins',
  middle: 'in the middle segment of the cava, between the renal and the hepatic veins',
  upper: 'in the upper segment of the cava, between the hepatic veins and the heart',
} as const;
const touchWords = {
  free: 'Fat lies between the tumour and the aorta.',
  leans: 'The tumour leans on the aorta.',
  encases: 'The tumour has closed round the aorta.',
  unknown: '',
} as const;
const kidneyWords = {
  works: '',
  congested: 'The right kidney is congested.',
  removed: 'The right kidney is out.',
  dead: 'The right kidney has lost its outflow and is dead.',
} as const;

/** What the picture shows, for those who do not see it. */
export function sceneInWords(scene: CavaScene): string {
  const { mass, level, sizeCm } = scene;
  const size = sizeCm === null ? '' : ` of ${sizeCm} cm`;
  return [
    scene.sought ? `A mass${size} at the cava; its segment is not known yet.` : '',
    mass && level ? `A tumour${size} ${segmentWords[level]}.` : '',
    mass ? touchWords[scene.touch] : '',
    scene.tongue ? 'A tongue of the tumour reaches into the right atrium.' : '',
    scene.lumen ? lumenWords[scene.lumen] : '',
    scene.collaterals ? collateralsWords(scene.collaterals, scene.divided) : '',
    controlInWords(scene),
    scene.repair ? repairWords[scene.repair.kind] : '',
    scene.trouble === 'clot' ? 'There is clot in the cava.' : '',
    scene.trouble === 'infection' ? 'The repair is infected.' : '',
    scene.renalVein === 'sacrificed' ? 'The right renal vein is lost.' : '',
    scene.renalVein === 'reimplanted' ? 'The right renal vein is planted into the repair.' : '',
    kidneyWords[scene.kidney],
    scene.colon?.is === 'invaded' ? 'The tumour has grown into the right colon.' : '',
    scene.colon?.is === 'removed' ? 'The right colon is out.' : '',
    ...radiatedInWords(scene.targets),
    scene.leg.swollen ? 'The left leg is swollen.' : '',
    scene.leg.clot ? 'There is clot in the veins of the left leg.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function radiatedInWords(targets: CavaScene['targets']): readonly string[] {
  const takes = targets.flatMap(({ name, within }) => (within ? [`the ${name}`] : []));
  return [
    targets.some(({ name }) => name === 'haematoma') ? 'A haematoma lies on the right psoas.' : '',
    takes.length > 0 ? `The field of radiotherapy takes in ${takes.join(' and ')}.` : '',
  ];
}

const heldWords = {
  above: 'the cava above the tumour',
  below: 'the cava below the tumour',
  iliac: 'both iliac veins',
  rightRenalVein: 'the right renal vein',
  leftRenalVein: 'the left renal vein',
  rightRenalArtery: 'the right renal artery',
  hepaticVeins: 'the hepatic veins',
  portalPedicle: 'the pedicle of the liver',
  aorta: 'the aorta',
} as const;

function controlInWords({ control }: CavaScene): string {
  if (!control) return '';
  const held = [...new Set(control.holds.map(({ on }) => heldWords[on]))].join(', ');
  return `${control.by === 'slings' ? 'In slings' : 'Clamped'}: ${held}.`;
}
