import { word } from '../values.ts';
import { arteries, landmarks, veins } from './anatomy.ts';
import type { Segment } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import type { Mass } from './mass.ts';
import { stretchOf } from './resection.ts';
import { crossing, crossingCava } from './tools.ts';
import type { Crossing } from './tools.ts';

/** What can be held in a sling, each on its own. */
export const holdable = [
  'above',
  'below',
  'rightRenalVein',
  'leftRenalVein',
  'rightRenalArtery',
  'hepaticVeins',
  'portalPedicle',
  'aorta',
] as const;
export type Held = (typeof holdable)[number];

/** A sling or a clamp, and what it lies on. Below the fork both iliac veins are taken instead of the cava. */
export interface Hold extends Crossing {
  readonly on: Held | 'iliac';
}

/** What holds or shuts vessels around the tumour. */
export interface Control {
  readonly by: 'slings' | 'clamps';
  readonly holds: readonly Hold[];
}

export function controlOf(
  facts: Drawn,
  level: Segment | null,
  mass: Mass | null,
  clamped: string | null,
): Control | null {
  const by = clamped !== null || facts['renal.rightVein'] === 'clamped' ? 'clamps' : 'slings';
  const on = by === 'clamps' ? clampedOf(facts, level, clamped) : slungOf(facts);
  const holds = on.flatMap((held) => holdsOf(held, level, mass));
  return holds.length > 0 ? { by, holds } : null;
}

function slungOf(facts: Drawn): readonly Held[] {
  if (facts['surgery.done'] === true) return [];
  return holdable.filter((held) => facts[`held.${held}`] === true);
}

/** Around the middle segment the renal veins lie between the clamps, and are shut too. */
function clampedOf(facts: Drawn, level: Segment | null, clamped: string | null): readonly Held[] {
  const right = word(facts['renal.rightVein'], ['clamped', 'sacrificed', 'reimplanted']);
  const between = clamped !== null && level === 'middle';
  return [
    ...(clamped === null ? [] : (['above', 'below'] as const)),
    ...(right === 'clamped' || (between && right === null) ? (['rightRenalVein'] as const) : []),
    ...(between ? (['leftRenalVein'] as const) : []),
  ];
}

/** Where each of them would be held around a tumour. */
export const placesToHold = (
  level: Segment | null,
  mass: Mass | null,
): readonly { readonly held: Held; readonly at: Crossing }[] =>
  holdable.flatMap((held) => holdsOf(held, level, mass).map((at) => ({ held, at })));

/** From the other side of the vessel. */
const turned = (hold: Crossing): Crossing => ({ ...hold, turn: hold.turn + Math.PI });

/** Where other vessels than the cava are held. */
const besides: Readonly<Record<Exclude<Held, 'above' | 'below'>, readonly Crossing[]>> = {
  rightRenalVein: [crossing(veins.rightRenal, 1)],
  leftRenalVein: [crossing(veins.leftRenal, 2)],
  rightRenalArtery: [turned(crossing(arteries.rightRenal, 2))],
  hepaticVeins: veins.hepatics.map((vein) => crossing(vein, 1)),
  portalPedicle: [crossing(veins.portal, 1)],
  aorta: [turned(crossing(arteries.aorta, 3))],
};

/** How far from the tumour a clamp sits. */
const CLEAR = 5;

function holdsOf(on: Held, level: Segment | null, mass: Mass | null): readonly Hold[] {
  if (on !== 'above' && on !== 'below') return besides[on].map((hold) => ({ on, ...hold }));
  if (!level || !mass) return [];
  const { from, to } = stretchOf(level, mass);
  if (on === 'above') {
    const least = level === 'lower' ? landmarks.renal + 9 : landmarks.atrium;
    return [{ on, ...crossingCava(Math.max(from - CLEAR, least)) }];
  }
  const end = level === 'middle' ? 32 : to + CLEAR;
  return end > landmarks.fork - 4
    ? [
        { on: 'iliac', ...crossing(veins.rightIliac, 2) },
        { on: 'iliac', ...turned(crossing(veins.leftIliac, 2)) },
      ]
    : [{ on, ...crossingCava(end) }];
}
