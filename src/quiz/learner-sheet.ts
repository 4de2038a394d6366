import type { Certainty } from '../domain/decision.ts';
import type { Pitfall } from '../domain/guidance.ts';
import type { Answer, Lesson, Vote } from '../domain/quiz.ts';
import { votes } from '../domain/quiz.ts';
import type { Verdict } from '../domain/table.ts';
import { standing } from './answers.ts';
import { grade, isGraded, quizScore } from './grade.ts';
import type { QuizScore } from './grade.ts';
import { groupedBy } from './grouped.ts';
import { presentAsked } from './present-asked.ts';
import { inWords } from './question.ts';
import type { Opened } from './question.ts';

/** What somebody answered to one question in one vote. */
export interface LearnerAnswer {
  readonly chosen: readonly string[];
  readonly certainty: Certainty;
  readonly verdict: Verdict;
  readonly credit: number;
  /** The sentences of the rules on what was done or left. */
  readonly why: readonly string[];
  readonly pitfalls: readonly string[];
}

export interface LearnerLine {
  readonly question: string;
  readonly patient: string;
  readonly asks: string;
  readonly best: readonly string[];
  /** The votes in which it was asked: somebody of the class answered it then. Homework asks everything, once. */
  readonly asked: readonly Vote[];
  /** Absent: not answered. Null: the answer no longer fits the question. */
  readonly answers: Partial<Record<Vote, LearnerAnswer | null>>;
}

/** One participant's lesson on a sheet. */
export interface LearnerSheet {
  readonly name: string;
  readonly lines: readonly LearnerLine[];
  /** Of each vote that was held, over what was asked in it. */
  readonly scores: Partial<Record<Vote, QuizScore>>;
}

/** A sheet for each participant who answered anything, in the order in which they came. */
export function learnerSheets(
  lesson: Lesson,
  questions: readonly Opened[],
  answers: readonly Answer[],
): readonly LearnerSheet[] {
  const owners = groupedBy(standing(answers), ({ participant }) => participant);
  const cast = new Set(answers.map(({ question, vote }) => JSON.stringify([question, vote])));
  const askedIn = (question: string): readonly Vote[] =>
    lesson.way === 'homework'
      ? ['first']
      : votes.filter((vote) => cast.has(JSON.stringify([question, vote])));
  const headed = questions.map((opened) => {
    const { question, patient, asks } = presentAsked(opened);
    const best = inWords(opened, opened.best);
    return { opened, head: { question, patient, asks, best, asked: askedIn(question) } };
  });
  return lesson.participants.flatMap(({ id, name }) => {
    const own = owners.get(id);
    if (!own) return [];
    const lines = headed.map(({ opened, head }) => ({ ...head, answers: answersOf(opened, own) }));
    const scores = votes.flatMap((vote) => {
      const asked = headed.filter(({ head }) => head.asked.includes(vote));
      if (asked.length === 0) return [];
      const given = own.filter((one) => one.vote === vote);
      return [
        [
          vote,
          quizScore(
            asked.map(({ opened }) => opened),
            given,
          ),
        ] as const,
      ];
    });
    return [{ name, lines, scores: Object.fromEntries(scores) }];
  });
}

const answersOf = (opened: Opened, own: readonly Answer[]): LearnerLine['answers'] =>
  Object.fromEntries(
    own
      .filter(({ question }) => question === opened.question.id)
      .map((answer) => [answer.vote, answerOf(opened, answer)]),
  );

function answerOf(opened: Opened, { decision }: Answer): LearnerAnswer | null {
  const graded = grade(opened, decision);
  if (!isGraded(graded)) return null;
  const { chosen, verdict, credit, findings, pitfalls } = graded;
  const { book } = opened.judge;
  return {
    chosen,
    certainty: decision.certainty,
    verdict,
    credit,
    why: [...new Set(findings.map((finding) => finding.why))],
    pitfalls: pitfalls.map((id) => (book.pitfalls[id] as Pitfall).title),
  };
}
