import { word } from '../values.ts';
import { arteries, landmarks, segments, veins } from './anatomy.ts';
import type { Segment, Stretch } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import { extentOf } from './mass.ts';
import type { Mass } from './mass.ts';
import { across, acrossCava } from './tools.ts';
import type { Across } from './tools.ts';

/** What became of the cava, and over which stretch. */
export interface Repair extends Stretch {
  /** `gone`: taken out, and nobody said what became of its place. */
  readonly kind: 'spared' | 'none' | 'patch' | 'graft' | 'own-vein' | 'gone';
}

/** The wall itself is gone all around, so that the cava is interrupted. */
export const isOpen = ({ kind }: Repair): boolean => kind !== 'patch' && kind !== 'spared';

/** How far beyond the tumour the cava is cut. */
const MARGIN = 6;

/** The stretch of the cava that goes with a tumour, within its segment. */
function stretchOf(level: Segment, mass: Mass): Stretch {
  const { from, to } = segments[level];
  const { down } = extentOf(mass);
  return {
    from: Math.max(from, mass.y - down - MARGIN),
    to: Math.min(to, mass.y + down + MARGIN),
  };
}

export function repairOf(facts: Drawn, level: Segment | null, mass: Mass | null): Repair | null {
  const kind = word(facts['ivc.reconstruction'], ['spared', 'none', 'patch', 'graft', 'own-vein']);
  if (!level || !mass) return null;
  return { kind: kind ?? 'gone', ...stretchOf(level, mass) };
}

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
export interface Hold extends Across {
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
): readonly { readonly held: Held; readonly at: Across }[] =>
  holdable.flatMap((held) => holdsOf(held, level, mass).map((at) => ({ held, at })));

/** From the other side of the vessel. */
const turned = (hold: Across): Across => ({ ...hold, turn: hold.turn + Math.PI });

/** Where other vessels than the cava are held. */
const besides: Readonly<Record<Exclude<Held, 'above' | 'below'>, readonly Across[]>> = {
  rightRenalVein: [across(veins.rightRenal, 1)],
  leftRenalVein: [across(veins.leftRenal, 2)],
  rightRenalArtery: [turned(across(arteries.rightRenal, 2))],
  hepaticVeins: veins.hepatics.map((vein) => across(vein, 1)),
  portalPedicle: [across(veins.portal, 1)],
  aorta: [turned(across(arteries.aorta, 3))],
};

/** How far from the tumour a clamp sits. */
const CLEAR = 5;

function holdsOf(on: Held, level: Segment | null, mass: Mass | null): readonly Hold[] {
  if (on !== 'above' && on !== 'below') return besides[on].map((hold) => ({ on, ...hold }));
  if (!level || !mass) return [];
  const { from, to } = stretchOf(level, mass);
  if (on === 'above') {
    const least = level === 'lower' ? landmarks.renal + 9 : landmarks.atrium;
    return [{ on, ...acrossCava(Math.max(from - CLEAR, least)) }];
  }
  const end = level === 'middle' ? 32 : to + CLEAR;
  return end > landmarks.fork - 4
    ? [
        { on: 'iliac', ...across(veins.rightIliac, 2) },
        { on: 'iliac', ...turned(across(veins.leftIliac, 2)) },
      ]
    : [{ on, ...acrossCava(end) }];
}
