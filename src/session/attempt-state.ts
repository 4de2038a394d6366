import { counted } from './counted.ts';
import { percentInWords } from './score-in-words.ts';
import type { Unplayable } from './trainer.svelte.ts';

/** A finished attempt, as every list knows it. */
interface Finished {
  readonly scored: boolean;
  readonly percent: number;
  readonly passed: boolean;
  readonly decisions: number;
  readonly notReplayed: number;
}

/** What a finished attempt came to; where the case has changed too much since, that it was finished. */
export function finishedInWords(one: Finished): string {
  const { scored, percent, passed, decisions, notReplayed } = one;
  if (scored) return `${percentInWords(percent)}, ${passed ? 'passed' : 'not passed'}`;
  if (notReplayed === 0) return 'finished; today’s case goes on from there';
  const all = counted(decisions + notReplayed, 'decision');
  return `finished; today’s case takes ${decisions} of its ${all}`;
}

/** Why an attempt that is kept cannot be opened. */
export function unplayableInWords({ unplayable }: Pick<Unplayable, 'unplayable'>): string {
  if (unplayable === 'no such case') return 'kept; its case is no longer in this app';
  if (unplayable === 'no such place') return 'kept; today’s case has no such beginning';
  return 'kept, but cannot be shown now';
}
