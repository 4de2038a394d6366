/** The shelves of the guidance library. */
export const shelves = [
  'topics',
  'sources',
  'statements',
  'measures',
  'conflicts',
  'tables',
  'pitfalls',
  'conventions',
  'gaps',
  'flaws',
] as const;
export type Shelf = (typeof shelves)[number];
