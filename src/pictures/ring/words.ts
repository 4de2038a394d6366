import { collateralsWords, lumenWords, repairWords } from '../cava-in-words.ts';
import { LINE_AT } from './geometry.ts';
import { leavesTumour } from './scene.ts';
import type { RingScene } from './scene.ts';

/** What the cut through the cava shows, for those who do not see it. */
export function sceneInWords(scene: RingScene): string {
  const { held, needed, cut, repair, lumen, collaterals } = scene;
  return [
    'A cut through the cava at the tumour.',
    held === null || !scene.tumour ? '' : `The tumour holds ${hoursInWords(held)}.`,
    needed === null || held === needed || !scene.tumour
      ? ''
      : `With a margin at both ends it is ${hoursInWords(needed)}.`,
    cut === null || repair === 'spared' ? '' : cutInWords(cut),
    repair === 'spared' ? '' : leftInWords(scene),
    lumen ? lumenWords[lumen] : '',
    scene.encases ? 'The tumour has closed round the aorta.' : '',
    collaterals ? collateralsWords(collaterals, scene.divided) : '',
    repair ? repairWords[repair] : '',
    scene.clot ? 'The cava is closed by clot.' : '',
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

const hours = 'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

/** As much of a share as can be read off the dial, in half hours of a clock: it is for the trainee to set a number. */
function hoursInWords(share: number): string {
  if (share >= 100) return 'the whole ring';
  const half = Math.round((share * 24) / 100);
  const [whole, and] = [hours[Math.floor(half / 2)] ?? '', half % 2 === 1];
  return `${whole}${and ? ' and a half' : ''} of the twelve hours of a clock`;
}

function cutInWords({ share, done }: NonNullable<RingScene['cut']>): string {
  if (!done) return `You set the cut at ${share} % of the ring.`;
  const side = share < LINE_AT ? 'less than' : share > LINE_AT ? 'more than' : 'exactly';
  return `The cut takes ${share} % of the ring, ${side} ${LINE_AT} %, the line.`;
}
