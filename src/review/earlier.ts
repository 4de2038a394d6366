import { inSentence, settingsInWords } from '../course/text.ts';
import type { Step } from '../domain/case.ts';
import type { Certainty } from '../domain/decision.ts';
import type { Rulebook } from '../domain/library.ts';
import type { Verdict } from '../domain/table.ts';
import type { LatestAnswer } from './standing.ts';

/** What somebody decided at the same step before, as today's rules judge it. */
export interface Earlier {
  readonly at: string;
  readonly chosen: string;
  readonly certainty: Certainty;
  readonly verdict: Verdict;
}

/**
 * The own answer at a step in another attempt; undefined if there is none.
 * @param latest what was last decided there, be it in this attempt.
 */
export function earlierAnswer(
  { book }: { readonly book: Rulebook },
  { kind }: Step,
  latest: LatestAnswer | undefined,
  attempt: string,
): Earlier | undefined {
  const answer = latest?.attempt === attempt ? latest.before : latest;
  if (!answer) return undefined;
  const { at, acts, certainty, verdict } = answer;
  const chosen = acts.map(({ act, with: parameters }, i) => {
    const label = book.acts[act]?.label ?? 'something that is not offered any more';
    const put = kind === 'order' || i === 0 ? label : inSentence(label);
    return [put, ...settingsInWords({ book }, parameters)].join(', ');
  });
  return { at, chosen: chosen.join(kind === 'order' ? ' → ' : '; '), certainty, verdict };
}
