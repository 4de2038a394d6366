import { right } from './right-runs.ts';
import type { Ruled } from './right-runs.ts';

/** "50 to 60", "20". */
export const span = (from: number, to: number): string =>
  from === to ? `${from}` : `${from} to ${to}`;

/** Numbers with what the rules call them: "correct 50 to 60 Gy, acceptable 62 to 66 Gy". */
export function runsInWords(
  { runs }: Pick<Ruled, 'runs'>,
  say: (from: number, to: number) => string,
): string {
  return right
    .map((verdict) => ({ verdict, alike: runs.filter((run) => run.verdict === verdict) }))
    .filter(({ alike }) => alike.length > 0)
    .map(
      ({ verdict, alike }) =>
        `${verdict} ${alike.map(({ from, to }) => say(from, to)).join(' and ')}`,
    )
    .join(', ');
}

/**
 * What the rules say of a number that was set, as a sentence. Empty before the decision.
 * @param none the sentence for where no number is right.
 */
export function ruledInWords(
  ruled: Ruled | null,
  say: (from: number, to: number) => string,
  none: string,
): string {
  if (!ruled) return '';
  if (ruled.silent) return 'The sources are silent on this.';
  return ruled.runs.length === 0 ? none : `By the rule here: ${runsInWords(ruled, say)}.`;
}
