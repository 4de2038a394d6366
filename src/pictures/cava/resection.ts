import { rebuilt } from '../cava-in-words.ts';
import type { Rebuilt } from '../cava-in-words.ts';
import { word } from '../values.ts';
import { segments } from './anatomy.ts';
import type { Segment, Stretch } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import { extentOf } from './mass.ts';
import type { Mass } from './mass.ts';

/** What became of the cava, and over which stretch. */
export interface Repair extends Stretch {
  readonly kind: Rebuilt;
}

/** The wall itself is gone all around, so that the cava is interrupted. */
export const isOpen = ({ kind }: Repair): boolean => kind !== 'patch' && kind !== 'spared';

/** How far beyond the tumour the cava is cut. */
const MARGIN = 6;

/** The stretch of the cava that goes with a tumour, within its segment. */
export function stretchOf(level: Segment, mass: Mass): Stretch {
  const { from, to } = segments[level];
  const { down } = extentOf(mass);
  return {
    from: Math.max(from, mass.y - down - MARGIN),
    to: Math.min(to, mass.y + down + MARGIN),
  };
}

export function repairOf(facts: Drawn, level: Segment | null, mass: Mass | null): Repair | null {
  const kind = word(facts['ivc.reconstruction'], rebuilt);
  if (!level || !mass) return null;
  return { kind: kind ?? 'gone', ...stretchOf(level, mass) };
}
