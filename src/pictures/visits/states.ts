import type { Facts } from '../../domain/patient.ts';
import type { Scale } from '../../domain/scale.ts';
import type { Verdict } from '../../domain/table.ts';

const set = (early: number, late: number): Facts => ({
  'fu.monthsEarly': early,
  'fu.monthsLate': late,
});

/** The states of the calendar by name, for the gallery. */
export const visitsStates: Readonly<Record<string, Facts>> = {
  'nothing set': {},
  'the first years set': { 'fu.monthsEarly': 4 },
  'every 4, then every 6': set(4, 6),
  'every 7, then every 12, judged': set(7, 12),
  'every month, judged': set(1, 1),
  'twice a year': { 'fu.visits': 'sparse' },
  'twice a year, judged': { 'fu.visits': 'sparse' },
  'nothing planned, judged': { 'fu.visits': 'none' },
};

const scale = (parameter: string, verdictOf: (months: number) => Verdict): Scale => ({
  parameter,
  others: {},
  steps: Array.from({ length: 12 }, (_, i) => ({ value: i + 1, verdict: verdictOf(i + 1) })),
});
const judged: readonly Scale[] = [
  scale('fu.monthsEarly', (months) =>
    months > 4 ? 'suboptimal' : months < 3 ? 'acceptable' : 'correct',
  ),
  scale('fu.monthsLate', (months) =>
    months > 6 ? 'suboptimal' : months < 6 ? 'acceptable' : 'correct',
  ),
];

/** How rules judge the intervals of some of the states. */
export const visitsScales: Readonly<Record<string, readonly Scale[]>> = Object.fromEntries(
  Object.keys(visitsStates)
    .filter((state) => state.endsWith('judged'))
    .map((state) => [state, judged]),
);
