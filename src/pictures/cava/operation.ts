import { word } from '../values.ts';
import { landmarks, segments } from './anatomy.ts';
import type { Segment, Stretch } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import { extentOf } from './mass.ts';
import type { Mass } from './mass.ts';

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

/** What holds or shuts the cava around the tumour, as heights along it. */
export interface Control {
  readonly by: 'slings' | 'clamps';
  readonly above: number;
  /** Below the fork both iliac veins are taken instead of the cava. */
  readonly below: number | 'both iliac veins';
  /** The renal veins lie between, and are taken too. */
  readonly renal: boolean;
}

/** How far from the tumour a clamp sits. */
const CLEAR = 5;

export function controlOf(
  facts: Drawn,
  level: Segment | null,
  mass: Mass | null,
  clamped: string | null,
): Control | null {
  const held = facts['cava.held'] === true && facts['surgery.done'] !== true;
  if ((!held && clamped === null) || !level || !mass) return null;
  const { from, to } = stretchOf(level, mass);
  const overRenal = facts['renal.rightVein'] === 'clamped' || level === 'middle';
  const end = to + CLEAR;
  return {
    by: clamped === null ? 'slings' : 'clamps',
    above: level === 'lower' ? Math.max(from - CLEAR, landmarks.renal + 9) : from - CLEAR,
    below: end > landmarks.fork - 4 ? 'both iliac veins' : level === 'middle' ? 32 : end,
    renal: overRenal || held,
  };
}
