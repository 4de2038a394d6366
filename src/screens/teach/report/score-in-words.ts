import { percentInWords } from '../../../session/score-in-words.ts';
import type { LearnerSheet } from '../../../session/views.ts';
import { voteWords } from '../words.ts';

/** Such as "before: 4 of 6 right, 71 % of the credit · after: …". What no longer fits counts against nobody. Alone: there was one vote. */
export const scoreInWords = ({ scores }: LearnerSheet, alone: boolean): string =>
  (['first', 'second'] as const)
    .flatMap((vote) => {
      const score = scores[vote];
      if (!score) return [];
      const { correct, of, percent } = score;
      return `${alone ? '' : `${voteWords[vote]}: `}${correct} of ${of} right, ${percentInWords(percent)} of the credit`;
    })
    .join(' · ');
