import { votes } from '../../../domain/quiz.ts';
import { shareInWords } from '../../../session/score-in-words.ts';
import type { LearnerSheet } from '../../../session/views.ts';
import { voteWords } from '../words.ts';

type Score = NonNullable<LearnerSheet['scores']['first']>;

/** Such as "before: 4 of 6 right, 71 % of the credit, 1 not answered · after: …", or without "before" where nobody voted twice. */
export function scoreInWords({ scores }: LearnerSheet): string {
  const isTwice = scores.first !== undefined && scores.second !== undefined;
  return votes
    .flatMap((vote) => {
      const score = scores[vote];
      return score ? [`${isTwice ? `${voteWords[vote]}: ` : ''}${told(score)}`] : [];
    })
    .join(' · ');
}

/** What no longer fits counts against nobody. */
function told({ answered, correct, percent, missed }: Score): string {
  const earned =
    percent === null
      ? []
      : [`${correct} of ${answered} right, ${shareInWords(percent)} of the credit`];
  const left = missed > 0 ? [`${missed} not answered`] : [];
  return [...earned, ...left].join(', ') || 'no answer that counts';
}
