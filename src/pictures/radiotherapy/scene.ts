import { rounded } from '../../domain/fact.ts';
import type { Scale } from '../../domain/scale.ts';
import { ruledFor } from '../right-runs.ts';
import type { Ruled, Run } from '../right-runs.ts';
import { number } from '../values.ts';
import type { Drawn } from './facts.ts';

export { radiotherapyFacts } from './facts.ts';

/** The weeks from the last operation to the first treatment. */
export interface Weeks {
  /** When the wound was looked at. */
  readonly today: number;
  readonly wound: 'closed' | 'open' | null;
  readonly haematoma: boolean;
  readonly start: number | null;
  /** What the rules say of the start, in weeks after the operation. Known after the decision alone. */
  readonly ruled: Ruled | null;
}

/** What the tissue gets, in Gy. */
export interface Dose {
  readonly before: number;
  /** The days of this course and what each of them gives. */
  readonly days: { readonly count: number; readonly gy: number } | null;
  /** This course; null as long as it is not set. */
  readonly course: number | null;
  readonly total: number;
  /** What the rules say of this course, in Gy. Known after the decision alone. */
  readonly ruled: Ruled | null;
}

/** A plan of radiotherapy: when it starts, and how much it adds up to. */
export interface RadiotherapyScene {
  readonly weeks: Weeks | null;
  readonly dose: Dose | null;
}

/**
 * What the plan shows of a patient.
 * The dose has its room as soon as the start is fixed, so that nothing moves when it is set.
 * @param facts what is seen, with the numbers being set; what is not there is not drawn.
 * @param scales how the rules judge those numbers; empty before the decision.
 */
export function sceneOf(facts: Drawn, scales: readonly Scale[] = []): RadiotherapyScene {
  const weeks = weeksOf(facts, scales);
  const dose = doseOf(facts, scales);
  const isNext = weeks?.start !== null && facts['rt.waitWeeks'] === undefined;
  return { weeks, dose: weeks && dose.total === 0 && !isNext ? null : dose };
}

function weeksOf(facts: Drawn, scales: readonly Scale[]): Weeks | null {
  const today = number(facts['postop.weeksSinceSurgery']) ?? 0;
  const wait = number(facts['rt.waitWeeks']);
  const started = number(facts['rt.startedWeek']) ?? 0;
  if (today === 0 && started === 0) return null;
  const wound = facts['wound.healed'];
  return {
    today,
    wound: wound === undefined ? null : wound === true ? 'closed' : 'open',
    haematoma: facts['postop.hematoma'] === true,
    start: wait === undefined ? (started > 0 ? started : null) : today + wait,
    ruled: moved(ruledFor(scales, 'rt.waitWeeks'), (weeks) => today + weeks),
  };
}

function doseOf(facts: Drawn, scales: readonly Scale[]): Dose {
  const before = number(facts['rt.preopGy']) ?? 0;
  const given = number(facts['rt.postopGy']) ?? 0;
  const [gy, count] = [number(facts['rt.fractionGy']), number(facts['rt.fractions'])];
  const days = gy === undefined || count === undefined ? null : { count, gy };
  const course = days
    ? rounded(days.count * days.gy)
    : (number(facts['rt.fieldDose']) ??
      number(facts['rt.boostDose']) ??
      (given > 0 ? given : null));
  const perDay = ruledFor(scales, 'rt.fractions');
  return {
    before,
    days,
    course,
    total: rounded(before + (course ?? 0)),
    ruled:
      moved(perDay, (fractions) =>
        rounded(fractions * (number(perDay?.others['rt.fractionGy']) ?? 0)),
      ) ??
      ruledFor(scales, 'rt.fieldDose') ??
      ruledFor(scales, 'rt.boostDose'),
  };
}

/** Where the rules stand on another scale. */
function moved(ruled: Ruled | null, to: (value: number) => number): Ruled | null {
  const run = (one: Run): Run => ({ ...one, from: to(one.from), to: to(one.to) });
  return ruled && { ...ruled, runs: ruled.runs.map(run) };
}
