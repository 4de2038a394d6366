import type { FactId, Value } from '../../domain/fact.ts';

/** The facts that the calendar of visits draws: it can read no others. */
export const visitsFacts = [
  'fu.monthsEarly',
  'fu.monthsLate',
  'fu.visits',
] as const satisfies readonly FactId[];
export type Drawn = Readonly<Partial<Record<(typeof visitsFacts)[number], Value>>>;
