import type { FactId, Value } from '../../domain/fact.ts';

/** The facts that the picture of the cava draws: it can read no others. */
export const cavaFacts = [
  'bowel.resected',
  'cava.trouble',
  'held.above',
  'held.aorta',
  'held.below',
  'held.hepaticVeins',
  'held.leftRenalVein',
  'held.portalPedicle',
  'held.rightRenalArtery',
  'held.rightRenalVein',
  'ivc.atrialExtension',
  'ivc.clamped',
  'ivc.collaterals',
  'ivc.collateralsDivided',
  'ivc.level',
  'ivc.lumen',
  'ivc.reconstruction',
  'kidney.right',
  'margin.threatened',
  'organs.invaded',
  'pres.dvt',
  'pres.legEdema',
  'renal.rightVein',
  'surgery.done',
  'surgery.mutilating',
  'tumour.sizeCm',
] as const satisfies readonly FactId[];
export type Drawn = Readonly<Partial<Record<(typeof cavaFacts)[number], Value>>>;
