import { LINE_AT } from './geometry.ts';
import type { RingScene } from './scene.ts';

const lumenWords = {
  patent: 'The lumen is open.',
  narrowed: 'The lumen is narrowed.',
  occluded: 'The lumen is closed by tumour.',
} as const;
const repairWords = {
  spared: 'The tumour was shelled out, the wall is sewn.',
  none: 'The cava is tied.',
  patch: 'A patch takes the place of what was cut out.',
  graft: 'A ringed graft takes the place of the whole ring.',
  'own-vein': 'A vein of the patient takes the place of the whole ring.',
  gone: 'The whole ring is out.',
} as const;

/** What the cut through the cava shows, for those who do not see it. */
export function sceneInWords(scene: RingScene): string {
  const { share, repair, lumen, collaterals } = scene;
  return [
    'A cut through the cava at the tumour.',
    share === null ? '' : shareInWords(share, repair !== null),
    lumen ? lumenWords[lumen] : '',
    scene.encases ? 'The tumour has closed round the aorta.' : '',
    collaterals
      ? `Collaterals are ${scene.divided ? 'divided' : collaterals === 'robust' ? 'thick' : 'thin'}.`
      : '',
    repair ? repairWords[repair] : '',
    scene.clot ? 'It is closed by clot.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function shareInWords(share: number, over: boolean): string {
  const side = share < LINE_AT ? 'less than' : share > LINE_AT ? 'more than' : 'just';
  return `${share} % of the ring ${over ? 'had' : 'has'} to go, ${side} the ${LINE_AT} % of the line.`;
}
