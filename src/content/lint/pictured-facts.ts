import type { FactId } from '../../domain/fact.ts';

/** The facts that pictures draw, beside those that rules and texts read. */
export const picturedFacts: readonly FactId[] = [
  'biopsy.direction',
  'biopsy.offsetMm',
  'rt.postopGy',
  'rt.startedWeek',
  'surgery.extent',
];
