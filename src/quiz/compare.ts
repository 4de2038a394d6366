import type { QuestionReport, VoteReport } from './report.ts';

/** One question asked before, and its twin asked after. */
export interface BeforeAfter {
  readonly question: string;
  readonly title: string;
  readonly before: Pick<VoteReport, 'n' | 'right'>;
  readonly after: Pick<VoteReport, 'n' | 'right'>;
}

/**
 * Two lessons held with a quiz and its twin, question by question: a twin keeps the ids. First votes, of all who were
 * there: who came to only one of them cannot be told.
 */
export const compareTwins = (
  before: readonly QuestionReport[],
  after: readonly QuestionReport[],
): readonly BeforeAfter[] =>
  before.flatMap(({ question, title, votes }) => {
    const twin = after.find((one) => one.question === question);
    return twin
      ? [{ question, title, before: told(votes.first), after: told(twin.votes.first) }]
      : [];
  });

const told = ({ n, right }: VoteReport): Pick<VoteReport, 'n' | 'right'> => ({ n, right });
