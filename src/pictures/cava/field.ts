import { oval, straight } from '../path.ts';
import { cavaAt } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import { extentOf } from './mass.ts';
import type { Mass } from './mass.ts';
import type { Repair } from './resection.ts';

/** A place on the drawing, and half its extent along and across the cava, in millimetres. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly aside: number;
  readonly down: number;
}

/** What belongs into a field of radiotherapy after the operation. */
export interface Target extends Area {
  readonly name: 'bed' | 'haematoma' | 'repair';
  /** It was decided that it goes in. */
  readonly within: boolean;
}

/** How far beyond its seams a repair counts, and how far a beam reaches beyond what it takes in. */
const [SEAM, BEAM] = [14, 6];

/** Where the tumour was, blood on the right psoas, and the repair with both ends: as far as they are there. */
export function targetsOf(
  facts: Drawn,
  bed: Mass | null,
  repair: Repair | null,
): readonly Target[] {
  const targets: Target[] = [];
  if (bed && repair)
    targets.push({
      name: 'bed',
      within: facts['rt.coversBed'] === true,
      x: bed.x,
      y: bed.y,
      ...extentOf(bed),
    });
  if (facts['postop.hematoma'] === true)
    targets.push({
      name: 'haematoma',
      within: facts['rt.coversHematoma'] === true,
      x: -58,
      y: 92,
      aside: 11,
      down: 34,
    });
  if (repair && ['patch', 'graft', 'own-vein'].includes(repair.kind)) {
    const y = (repair.from + repair.to) / 2;
    const { x, half } = cavaAt(y);
    const down = (repair.to - repair.from) / 2 + SEAM;
    targets.push({
      name: 'repair',
      within: facts['rt.coversVessel'] === true,
      x,
      y,
      aside: half,
      down,
    });
  }
  return targets;
}

/** The smallest field around all that goes in. */
export function fieldOf(targets: readonly Target[]): Area | null {
  const taken = targets.filter(({ within }) => within);
  if (taken.length === 0) return null;
  const left = Math.min(...taken.map(({ x, aside }) => x - aside)) - BEAM;
  const right = Math.max(...taken.map(({ x, aside }) => x + aside)) + BEAM;
  const top = Math.min(...taken.map(({ y, down }) => y - down)) - BEAM;
  const bottom = Math.max(...taken.map(({ y, down }) => y + down)) + BEAM;
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    aside: (right - left) / 2,
    down: (bottom - top) / 2,
  };
}

export const targetPath = ({ x, y, aside, down }: Area): string => oval(x, y, aside, down);
export const fieldPath = ({ x, y, aside, down }: Area): string =>
  `${straight([
    { x: x - aside, y: y - down },
    { x: x + aside, y: y - down },
    { x: x + aside, y: y + down },
    { x: x - aside, y: y + down },
  ])}Z`;
