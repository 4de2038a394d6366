import type { FactId, Value } from '../../domain/fact.ts';

/** The facts that the picture of the pelvis draws: it can read no others. */
export const pelvisFacts = [
  'history.bso',
  'history.morcellated',
  'nodes.macroscopic',
  'nodes.pelvicDissected',
  'ovary.invaded',
  'ovary.left',
  'ovary.right',
  'pelvis.recurred',
  'tumour.sizeCm',
  'uterine.operation',
] as const satisfies readonly FactId[];
export type Drawn = Readonly<Partial<Record<(typeof pelvisFacts)[number], Value>>>;
