import type { FactId, Value } from '../../domain/fact.ts';

/** The facts that the picture of the leg draws: it can read no others. */
export const legFacts = [
  'biopsy.direction',
  'biopsy.offsetMm',
  'biopsy.specimen',
  'contamination',
  'margin.status',
  'postop.hematoma',
  'rt.coversBed',
  'rt.coversHematoma',
  'site',
  'surgery.done',
  'surgery.veinSegmentResected',
  'tract.direction',
  'tract.offsetMm',
  'tumour.depth',
  'tumour.sizeCm',
  'tumour.wallInvolved',
  'vessel.rebuilt',
  'vessel.sacrificed',
  'workup.imagingDone',
] as const satisfies readonly FactId[];
export type Drawn = Readonly<Partial<Record<(typeof legFacts)[number], Value>>>;
