import type { Answer, Vote } from '../domain/quiz.ts';

/** The answers that stand: of each participant, question and vote the one of the highest revision, whatever came last. */
export function standing(answers: readonly Answer[]): readonly Answer[] {
  const latest = new Map<string, Answer>();
  for (const answer of answers) {
    const key = JSON.stringify([answer.participant, answer.question, answer.vote]);
    const other = latest.get(key);
    if (!other || other.revision < answer.revision) latest.set(key, answer);
  }
  return [...latest.values()];
}

/** The standing answers to one question in one vote. */
export const answersTo = (
  answers: readonly Answer[],
  question: string,
  vote: Vote,
): readonly Answer[] =>
  standing(answers.filter((one) => one.question === question && one.vote === vote));
