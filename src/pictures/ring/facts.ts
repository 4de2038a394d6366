import type { FactId, Value } from '../../domain/fact.ts';

/** The facts that the picture of the ring draws: it can read no others. */
export const ringFacts = [
  'cava.trouble',
  'cut.sharePct',
  'ivc.circumferencePct',
  'ivc.collaterals',
  'ivc.collateralsDivided',
  'ivc.cutPct',
  'ivc.lumen',
  'ivc.reconstruction',
  'margin.threatened',
  'surgery.done',
  'surgery.mutilating',
] as const satisfies readonly FactId[];
export type Drawn = Readonly<Partial<Record<(typeof ringFacts)[number], Value>>>;
