import { EARLY, LAST } from './scene.ts';
import type { VisitsScene } from './scene.ts';

export const WIDTH = 400;
const [LEFT, RIGHT] = [5, 395];
/** How tall the mark of a visit is. */
export const STALK = 16;
const ABOVE = 26;

/** Five years to scale: what is set stands on the line, what the rules ask for hangs from it. */
export interface Strip {
  readonly height: number;
  readonly y: number;
  readonly set: readonly number[];
  readonly ruled: readonly number[] | null;
  /** The ends of years, from 0 to 5. */
  readonly years: readonly number[];
  /** Where the close visits end. */
  readonly early: number;
}

/** Where a month lies. */
export const at = (month: number): number => LEFT + ((RIGHT - LEFT) * month) / LAST;

export function stripOf({ months, ruled }: VisitsScene): Strip {
  return {
    height: ruled ? ABOVE + 60 : ABOVE + 20,
    y: ABOVE,
    set: months.map(at),
    ruled: ruled && ruled.months.map(at),
    years: [0, 1, 2, 3, 4, 5].map((year) => at(12 * year)),
    early: at(EARLY),
  };
}
