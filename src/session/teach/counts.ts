import type { Tally } from '../../quiz/tally.ts';

/** How the class voted, in the order of the options; null: there was no such vote. */
export interface Counts {
  readonly first: Count | null;
  readonly second: Count | null;
}
export type Count = Pick<Tally, 'n'> & { readonly by: readonly number[] };

/** How a vote went; null if nobody voted. */
export const countIn = ({ n, bars }: Tally): Count | null =>
  n === 0 ? null : { n, by: bars.map(({ count }) => count) };
