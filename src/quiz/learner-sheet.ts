import type { Certainty } from '../domain/decision.ts';
import type { Pitfall } from '../domain/guidance.ts';
import type { Answer, Lesson, Vote } from '../domain/quiz.ts';
import { votes } from '../domain/quiz.ts';
import type { Verdict } from '../domain/table.ts';
import { standing } from './answers.ts';
import { grade, isGraded, quizScore } from './grade.ts';
import type { QuizScore } from './grade.ts';
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
  /** Absent: not answered. Null: the answer no longer fits the question. */
  readonly answers: Partial<Record<Vote, LearnerAnswer | null>>;
}

/** One participant's lesson on a sheet. */
export interface LearnerSheet {
  readonly name: string;
  readonly lines: readonly LearnerLine[];
  readonly scores: Partial<Record<Vote, QuizScore>>;
}

/** A sheet for each participant who answered anything, in the order in which they came. */
export function learnerSheets(
  lesson: Lesson,
  questions: readonly Opened[],
  answers: readonly Answer[],
): readonly LearnerSheet[] {
  const all = standing(answers);
  return lesson.participants.flatMap(({ id, name }) => {
    const own = all.filter(({ participant }) => participant === id);
    return own.length > 0 ? [{ name, ...sheetOf(questions, own) }] : [];
  });
}

function sheetOf(questions: readonly Opened[], own: readonly Answer[]): Omit<LearnerSheet, 'name'> {
  const voted = votes.map((vote) => ({ vote, own: own.filter((one) => one.vote === vote) }));
  return {
    lines: questions.map((opened) => {
      const { question, patient, asks } = presentAsked(opened);
      const answers = voted.flatMap((one) =>
        one.own
          .filter((answer) => answer.question === question)
          .map((answer) => [one.vote, answerOf(opened, answer)] as const),
      );
      const best = inWords(opened, opened.best);
      return { question, patient, asks, best, answers: Object.fromEntries(answers) };
    }),
    scores: Object.fromEntries(
      voted
        .filter((one) => one.own.length > 0)
        .map((one) => [one.vote, quizScore(questions, one.own)]),
    ),
  };
}

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
