import { number, word } from '../values.ts';
import type { Drawn } from './facts.ts';
import { contains } from './geometry.ts';
import type { Line, Spindle } from './geometry.ts';

/** The needle's way or the small cut that took the tissue, in the frame of the lump. */
export interface Tract {
  readonly line: Line;
  readonly offset: number;
  readonly direction: 'along' | 'across' | 'unknown';
  /** It is still being set, not yet done. */
  readonly planned: boolean;
  /** Skin was cut, not only pierced. */
  readonly cut: boolean;
}

export type Containment = 'contained' | 'at the edge' | 'outside';

const TRACT = 15;
/** The planned operation takes this much around the lump on either side, and goes on beyond its ends by this much. */
export const MARGIN = 11;
/** How far around a tract the tissue counts as contaminated. */
export const SPILL = 12;

/** A tract that somebody else made beside the line: nobody noted where, the report says two fingers beside the lump. */
const BESIDE = 30;

export function tractOf(facts: Drawn): Tract | null {
  const specimen = facts['biopsy.specimen'];
  if (specimen === 'cores' || specimen === 'block') {
    const direction = word(facts['biopsy.direction'], ['along', 'across']) ?? 'unknown';
    const offset = direction === 'unknown' ? BESIDE : (number(facts['biopsy.offsetMm']) ?? 0);
    return {
      line: lineOf(direction, offset),
      offset,
      direction,
      planned: false,
      cut: specimen === 'block',
    };
  }
  const direction = word(facts['tract.direction'], ['along', 'across']);
  const offset = number(facts['tract.offsetMm']);
  if (direction === null && offset === undefined) return null;
  const at = offset ?? 0;
  return {
    line: lineOf(direction ?? 'unknown', at),
    offset: at,
    direction: direction ?? 'unknown',
    planned: true,
    cut: false,
  };
}

/** The needle goes in on its own side of the lump, towards it. */
function lineOf(direction: Tract['direction'], offset: number): Line {
  const side = offset < 0 ? -1 : 1;
  if (direction === 'unknown') return { from: [0, offset], to: [0, offset] };
  return direction === 'along'
    ? { from: [-TRACT, offset], to: [TRACT, offset] }
    : { from: [0, offset + side * TRACT], to: [0, offset - side * TRACT] };
}

/** A tract needs the same margin as the lump. Whether it soiled what stays is a fact, not a matter of drawing. */
export function containmentOf(spindle: Spindle, { line }: Tract, soiled: boolean): Containment {
  if (soiled) return 'outside';
  return contains(spindle, line, MARGIN) ? 'contained' : 'at the edge';
}

/** Nobody noted how it runs: all there is of it is a dot on the skin. */
export const isMark = ({ direction, planned }: Tract): boolean =>
  direction === 'unknown' && !planned;

/** Who says how a tract runs has a drawing of the cut to compare it with. */
export const onTheDrawing = (tract: Tract | null): boolean => tract !== null && !isMark(tract);
