import type { FactId, Value } from '../../domain/fact.ts';

/** The facts that the plan of radiotherapy draws: it can read no others. */
export const radiotherapyFacts = [
  'postop.hematoma',
  'postop.weeksSinceSurgery',
  'rt.boostDose',
  'rt.fieldDose',
  'rt.fractionGy',
  'rt.fractions',
  'rt.postopGy',
  'rt.preopGy',
  'rt.startedWeek',
  'rt.waitWeeks',
  'wound.healed',
] as const satisfies readonly FactId[];
export type Drawn = Readonly<Partial<Record<(typeof radiotherapyFacts)[number], Value>>>;
