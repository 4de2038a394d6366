/** What the cava from the front and the cut through it both know and name. */

export const lumina = ['patent', 'narrowed', 'occluded'] as const;
export type Lumen = (typeof lumina)[number];
export const lumenWords: Readonly<Record<Lumen, string>> = {
  patent: 'The lumen is open.',
  narrowed: 'The lumen is narrowed.',
  occluded: 'The lumen is closed by tumour.',
};

export const rebuilt = ['spared', 'none', 'patch', 'graft', 'own-vein'] as const;
/** What became of the cava. `gone`: taken out, and nobody said what became of its place. */
export type Rebuilt = (typeof rebuilt)[number] | 'gone';
export const repairNames: Readonly<Record<Rebuilt, readonly string[]>> = {
  spared: ['wall sewn'],
  none: ['tied'],
  patch: ['patch'],
  graft: ['ringed', 'graft'],
  'own-vein': ['own vein'],
  gone: ['segment', 'taken out'],
};
export const repairWords: Readonly<Record<Rebuilt, string>> = {
  spared: 'The tumour was shelled out, the wall is sewn.',
  none: 'The segment is out, both ends of the cava are tied.',
  patch: 'Part of the wall is out, a patch closes it.',
  graft: 'The segment is out, a ringed graft takes its place.',
  'own-vein': 'The segment is out, a vein of the patient takes its place.',
  gone: 'The segment is out.',
};

export const collateralKinds = ['minimal', 'robust'] as const;
export type Collaterals = (typeof collateralKinds)[number];
export const collateralsNames = (are: Collaterals, divided: boolean): readonly string[] =>
  divided ? ['collaterals', 'divided'] : [are === 'robust' ? 'thick' : 'thin', 'collaterals'];
export const collateralsWords = (are: Collaterals, divided: boolean): string =>
  `Collaterals are ${divided ? 'divided' : are === 'robust' ? 'thick, on both sides' : 'thin'}.`;
