import type { Collaterals } from '../cava-in-words.ts';
import type { Mark } from '../drawing.ts';
import { layer } from '../layer.ts';
import { oval } from '../path.ts';
import { flowing, round } from '../vessels.ts';
import { aorta, collaterals } from './geometry.ts';

const BONE = 'M-102 130C-92 104 -50 92 6 92S104 104 112 130';
const MUSCLES = [
  'M-110 130C-116 108 -134 98 -158 102C-178 106 -184 118 -184 130',
  'M120 130C126 108 142 98 166 102C186 106 192 118 192 130',
];

/** Spine, muscles, aorta and collaterals around the cava. */
export const aroundCava = layer((encases: boolean, are: Collaterals | null, divided: boolean) => [
  ...[BONE, ...MUSCLES].flatMap((d) => round(d)),
  { as: 'part', words: 'spine', x: 4, y: 122 },
  { as: 'part', words: 'psoas', x: -148, y: 122 },
  { as: 'part', words: 'psoas', x: 156, y: 122 },
  ...(encases ? [{ kind: 'mass', d: oval(aorta.x, aorta.y, aorta.r + 14) } as const] : []),
  { kind: 'artery-rim', d: oval(aorta.x, aorta.y, aorta.r - 2.5), width: 5 },
  { kind: 'artery', d: oval(aorta.x, aorta.y, aorta.r - 5) },
  ...(are ? aside(are, divided) : []),
]);

function aside(are: Collaterals, divided: boolean): readonly Mark[] {
  const r = are === 'robust' ? 13 : 4;
  const circles = collaterals.map(({ x, y }) => oval(x, y, r)).join('');
  if (!divided) return flowing('vein', [{ d: circles }]);
  const ties = collaterals.map(
    ({ x, y }) => `M${x - r - 3} ${y - r - 3}l${2 * r + 6} ${2 * r + 6}`,
  );
  return [
    { kind: 'gone', d: circles },
    { kind: 'tie', d: ties.join('') },
  ];
}
