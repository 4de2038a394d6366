import { oval } from '../path.ts';
import { cavaAt } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import { extentOf } from './mass.ts';
import type { Mass } from './mass.ts';
import type { Repair } from './resection.ts';

/** What can be taken into a field of radiotherapy after the operation: its middle, and half its extent across and along the cava, in millimetres. */
export interface Target {
  readonly x: number;
  readonly y: number;
  readonly aside: number;
  readonly down: number;
  readonly name: 'bed' | 'haematoma' | 'repair';
  /** It was decided that it goes in. */
  readonly within: boolean;
}

/** How far a repair is drawn beyond its seams, and a field beyond what it takes in: no source gives a length. */
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

export const targetPath = ({ x, y, aside, down }: Target): string => oval(x, y, aside, down);

/** The outline of what a beam takes in with a target. */
export const beamPath = ({ x, y, aside, down }: Target): string =>
  oval(x, y, aside + BEAM, down + BEAM);
