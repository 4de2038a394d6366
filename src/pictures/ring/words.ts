import { LINE_AT } from './geometry.ts';
import { leavesTumour } from './scene.ts';
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
  const { held, needed, cut, repair, lumen, collaterals } = scene;
  return [
    'A cut through the cava at the tumour.',
    held === null || !scene.tumour ? '' : `The tumour holds ${quartersInWords(held)}.`,
    needed === null || held === needed || !scene.tumour
      ? ''
      : `With a margin at both ends it is ${quartersInWords(needed)}.`,
    cut === null || repair === 'spared' ? '' : cutInWords(cut),
    repair === 'spared' ? '' : leftInWords(scene),
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

function leftInWords(scene: RingScene): string {
  if (leavesTumour(scene)) return 'The cut leaves tumour in the wall.';
  const { cut, needed } = scene;
  return cut?.done && needed !== null && cut.share < needed
    ? 'The cut runs through the margin.'
    : '';
}

const quarters = ['none', 'a quarter', 'half', 'three quarters', 'the whole ring'] as const;

/** As much of a share as can be read off the quarters of the dial: it is for the trainee to set a number. */
function quartersInWords(share: number): string {
  const name = (quarter: number): string => quarters[quarter] ?? '';
  const [below, part] = [Math.floor(share / 25), share % 25];
  if (part === 0) return below === 4 ? name(4) : `${name(below)} of the ring`;
  const nearer = name(part < 12.5 ? below : below + 1);
  return `between ${name(below)} and ${name(below + 1)}, nearer to ${nearer}`;
}

function cutInWords({ share, done }: NonNullable<RingScene['cut']>): string {
  if (!done) return `You set the cut at ${share} % of the ring.`;
  const side = share < LINE_AT ? 'less than' : share > LINE_AT ? 'more than' : 'exactly';
  return `The cut takes ${share} % of the ring, ${side} ${LINE_AT} %, the line.`;
}
