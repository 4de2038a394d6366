import type { Answer } from '../domain/quiz.ts';
import { isRevealed, openVote } from './messages.ts';
import type { PhoneState, Refusal, SentAnswer } from './messages.ts';

/**
 * May an answer be kept? One that is the first of its participant counts if it comes before the reveal, even when its vote
 * has closed: the phone may have been offline. One that changes an answer counts only while the vote is open.
 *
 * @param known what is kept of the same participant, question and vote.
 * @returns true, or why not. What is kept already is always taken: its receipt may have been lost.
 */
export function accepts(
  state: PhoneState,
  question: string,
  sent: SentAnswer,
  known: Pick<Answer, 'revision'> | undefined,
): true | Refusal {
  if (sent.lesson !== state.lesson) return 'other lesson';
  if (known && known.revision >= sent.revision) return true;
  if (state.asked?.question !== question) return 'not asked';
  if (isRevealed(state)) return 'revealed';
  if (openVote(state) === sent.vote) return true;
  if (!wasOpen(state, sent)) return 'not asked';
  return known ? 'closed' : true;
}

/** The first vote has been open in every phase that follows it, the second only after the class has seen the answer. */
function wasOpen({ phase }: PhoneState, { vote }: SentAnswer): boolean {
  return vote === 'first' && (phase === 'discuss' || phase === 'vote again');
}
