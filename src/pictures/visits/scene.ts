import type { Scale } from '../../domain/scale.ts';
import { ruledFor } from '../right-runs.ts';
import type { Ruled, Run } from '../right-runs.ts';
import { number } from '../values.ts';
import type { Drawn } from './facts.ts';

export { visitsFacts } from './facts.ts';

/** The close visits end here, and the calendar there; in months. */
export const [EARLY, LAST] = [36, 60];

/** One year of the calendar. */
export interface Year {
  readonly year: number;
  /** Null as long as their interval is not set. */
  readonly months: readonly number[] | null;
  /** As few and as many visits as the rules call correct. Known after the decision alone. */
  readonly ruled: { readonly from: number; readonly to: number } | null;
}

/** Visits over five years. */
export interface VisitsScene {
  /** Months between visits, up to year 3 and from there to year 5; null as long as they are not set. */
  readonly early: number | null;
  readonly late: number | null;
  readonly months: readonly number[];
  /** It was decided that nobody comes. */
  readonly none: boolean;
  readonly years: readonly Year[];
  readonly ruled: RuledVisits | null;
}

/** What the rules say of both intervals, with the calendar that is correct and nearest to what was set. */
export interface RuledVisits {
  readonly early: Ruled;
  readonly late: Ruled;
  readonly months: readonly number[];
}

/**
 * The calendar of a patient. Visits thinned out without intervals of their own come twice a year.
 * @param facts the intervals being set; what is not set is not drawn.
 * @param scales how the rules judge them; empty before the decision.
 */
export function sceneOf(facts: Drawn, scales: readonly Scale[] = []): VisitsScene {
  const visits = facts['fu.visits'];
  const [first, then] = [number(facts['fu.monthsEarly']), number(facts['fu.monthsLate'])];
  const twiceAYear = visits === 'sparse' && first === undefined && then === undefined;
  const [early, late] = twiceAYear ? [6, 6] : [first ?? null, then ?? null];
  const months = monthsOf(early, late);
  const [often, seldom] = [ruledFor(scales, 'fu.monthsEarly'), ruledFor(scales, 'fu.monthsLate')];
  const ranges = often && seldom && { early: correct(often), late: correct(seldom) };
  const ruled =
    often && seldom && ranges?.early && ranges.late
      ? {
          early: often,
          late: seldom,
          months: monthsOf(nearest(ranges.early, early), nearest(ranges.late, late)),
        }
      : null;
  // nothing is planned at first; only the decision makes it the plan
  const none = visits === 'none' && months.length === 0 && scales.length > 0;
  return {
    early,
    late,
    months,
    none,
    years: [1, 2, 3, 4, 5].map((year) => ({
      year,
      months:
        !none && (year * 12 <= EARLY ? early : late) === null
          ? null
          : months.filter((month) => isIn(year, month)),
      ruled: ranges?.early && ranges.late ? visitsIn(year, ranges.early, ranges.late) : null,
    })),
    ruled,
  };
}

const isIn = (year: number, month: number): boolean =>
  month > 12 * (year - 1) && month <= 12 * year;

/** Visits counted from the last letter, the late ones from the end of year 3. */
function monthsOf(early: number | null, late: number | null): readonly number[] {
  const every = (months: number, from: number, to: number): readonly number[] =>
    Array.from({ length: Math.floor((to - from) / months) }, (_, i) => from + (i + 1) * months);
  return [
    ...(early === null ? [] : every(early, 0, EARLY)),
    ...(late === null ? [] : every(late, EARLY, LAST)),
  ];
}

const correct = ({ runs }: Ruled): Run | undefined =>
  runs.find(({ verdict }) => verdict === 'correct');

/** The number of a run that lies nearest to another; the longest interval where there is no other. */
const nearest = ({ from, to }: Run, other: number | null): number =>
  other === null ? to : Math.min(to, Math.max(from, other));

function visitsIn(year: number, early: Run, late: Run): { from: number; to: number } {
  const count = (often: number, then: number): number =>
    monthsOf(often, then).filter((month) => isIn(year, month)).length;
  return { from: count(early.to, late.to), to: count(early.from, late.from) };
}
