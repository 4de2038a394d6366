import type { Facts } from '../../domain/patient.ts';
import type { Scale } from '../../domain/scale.ts';
import type { Verdict } from '../../domain/table.ts';

const visit: Facts = { 'postop.weeksSinceSurgery': 5, 'wound.healed': true };
const days: Facts = { 'rt.fractionGy': 2, 'rt.fractions': 27 };

/** The states of the plan by name, for the gallery. */
export const radiotherapyStates: Readonly<Record<string, Facts>> = {
  'nothing set': {},
  'a visit': visit,
  'an open wound': { ...visit, 'wound.healed': false },
  'a start being set': { ...visit, 'postop.hematoma': true, 'rt.waitWeeks': 2 },
  'a start, judged': { ...visit, 'rt.waitWeeks': 2 },
  'a start at an open wound, judged': { ...visit, 'wound.healed': false, 'rt.waitWeeks': 0 },
  'late visit, longest wait': {
    'postop.weeksSinceSurgery': 20,
    'wound.healed': true,
    'rt.waitWeeks': 12,
  },
  'days being set': { ...visit, 'rt.startedWeek': 5, ...days },
  'days, judged': { ...visit, 'rt.startedWeek': 5, ...days, 'rt.fractions': 32 },
  'days after 50 Gy': { 'rt.preopGy': 50, ...days },
  'the most that can be set': { 'rt.preopGy': 66, 'rt.fractionGy': 3, 'rt.fractions': 40 },
  'a boost, judged': { 'rt.preopGy': 50, 'rt.boostDose': 20 },
  'a second full course': { 'rt.preopGy': 50, 'rt.postopGy': 60 },
  'a dose where the sources are silent': { 'rt.fieldDose': 50 },
};

const scale = (
  parameter: string,
  from: number,
  to: number,
  verdictOf: (value: number) => Verdict,
  others: Facts = {},
): readonly Scale[] => {
  const values = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return [
    { parameter, others, steps: values.map((value) => ({ value, verdict: verdictOf(value) })) },
  ];
};

/** How rules judge the numbers of some of the states. */
export const radiotherapyScales: Readonly<Record<string, readonly Scale[]>> = {
  'a start, judged': scale('rt.waitWeeks', 0, 12, (weeks) =>
    weeks === 0 ? 'correct' : weeks === 1 ? 'acceptable' : 'suboptimal',
  ),
  'a start at an open wound, judged': scale('rt.waitWeeks', 0, 12, () => 'suboptimal'),
  'days, judged': scale(
    'rt.fractions',
    10,
    40,
    (count) => (count < 25 || count > 33 ? 'suboptimal' : count <= 30 ? 'correct' : 'acceptable'),
    { 'rt.fractionGy': 2 },
  ),
  'a boost, judged': scale('rt.boostDose', 4, 24, (gy) =>
    gy < 10 ? 'suboptimal' : gy > 16 ? 'harmful' : 'acceptable with reason',
  ),
  'a dose where the sources are silent': scale('rt.fieldDose', 40, 66, () => 'not scored'),
};
