import { EARLY, LAST } from './scene.ts';
import type { VisitsScene } from './scene.ts';

export const WIDTH = 400;
const [LEFT, RIGHT] = [5, 395];
/** How tall the mark of a visit is. */
export const STALK = 16;
/** What is set stands on this line, and what the rules ask for hangs from the other. */
export const [BASE, LOW] = [26, 51];

/** Where a month lies. */
export const at = (month: number): number => LEFT + ((RIGHT - LEFT) * month) / LAST;

/** The middles of the years. */
export const MIDDLES = [6, 18, 30, 42, 54].map(at);
/** The line of the rules, and the line of five years, with a longer tick where the close visits end. */
export const RULE = `M${LEFT} ${LOW}H${RIGHT}`;
export const AXIS = [0, 12, 24, 36, 48, 60].reduce(
  (path, month) => `${path}M${at(month)} ${BASE}v${month === EARLY ? 14 : 6}`,
  `M${LEFT} ${BASE}H${RIGHT}`,
);
/** The end of a mark of the rules. */
export const diamond = (x: number): string =>
  `M${x} ${LOW + STALK - 3.5}l3.5 3.5l-3.5 3.5l-3.5 -3.5z`;

/** Five years to scale. */
export interface Strip {
  readonly height: number;
  readonly set: readonly number[];
  readonly ruled: readonly number[] | null;
}

export const stripOf = ({ months, ruled }: VisitsScene): Strip => ({
  height: ruled ? LOW + 35 : BASE + 24,
  set: months.map(at),
  ruled: ruled && ruled.months.map(at),
});
