import type { Decision, Finding } from '../domain/decision.ts';
import { problemInWords } from '../domain/decision.ts';
import type { Answer } from '../domain/quiz.ts';
import type { Verdict } from '../domain/table.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import { worstOf } from '../course/chart.ts';
import { filled } from '../course/present-reveal.ts';
import { personaOf } from '../course/present-step.ts';
import { isFrame } from '../course/replay.ts';
import { branch, inWords } from './question.ts';
import type { Opened } from './question.ts';

/** An answer as today's rules judge it. */
export interface Graded {
  /** From 0 to 1. */
  readonly credit: number;
  /** The worst of its findings. */
  readonly verdict: Verdict;
  /** Their sentences with this patient's values. */
  readonly findings: readonly Finding[];
  /** The pitfalls that it fell into. */
  readonly pitfalls: readonly string[];
  /** The reason that was given. */
  readonly reason: string | null;
  /** In the words of the options; of an order one after the other. */
  readonly chosen: readonly string[];
}

/** Why an answer cannot be judged: it no longer fits the question. */
export interface Unfit {
  readonly unfit: readonly string[];
}

export const isGraded = (x: Graded | Unfit): x is Graded => 'credit' in x;

const known = new WeakMap<Opened, Map<string, Graded | Unfit>>();

/** Judges an answer by replay: what was recorded is the decision, never the mark. A class gives few different ones. */
export function grade(opened: Opened, decision: Decision): Graded | Unfit {
  let grades = known.get(opened);
  if (!grades) known.set(opened, (grades = new Map<string, Graded | Unfit>()));
  const key = JSON.stringify([decision.step, decision.acts, decision.reason]);
  let found = grades.get(key);
  if (!found) grades.set(key, (found = gradeAnew(opened, decision)));
  return found;
}

function gradeAnew(opened: Opened, decision: Decision): Graded | Unfit {
  const frame = branch(opened, decision);
  if (!isFrame(frame)) return { unfit: frame.map(problemInWords) };
  const { findings, credit } = frame.judged;
  const { judge, scope, place, question } = opened;
  const persona = personaOf(scope, question.opens.seed);
  const seen = decision.acts.reduce<Facts>(
    (all, one) => ({ ...all, ...one.with }),
    seenFacts(place.patient),
  );
  return {
    credit,
    verdict: worstOf(findings),
    findings: findings.map((finding) => filled(judge, finding, seen, persona)),
    pitfalls: [...new Set(findings.flatMap((finding) => finding.pitfalls))],
    reason: decision.reason,
    chosen: inWords(opened, frame),
  };
}

/** What one participant earned in a quiz. */
export interface QuizScore {
  /** Answers that count: the sources say something of their question, and they still fit it. */
  readonly answered: number;
  /** Answers of full credit. */
  readonly correct: number;
  /** The mean credit of what was answered, from 0 to 100; null where nothing was. */
  readonly percent: number | null;
  /** Questions that count, were asked, and were not answered. */
  readonly missed: number;
  /** Answers that no longer fit their question, and were judged by nothing. */
  readonly unfit: number;
}

/**
 * The score of one participant. A question whose answer no longer fits does not count against anybody.
 * @param questions those that were asked in this vote.
 * @param answers the standing ones of this participant in one vote.
 */
export function quizScore(questions: readonly Opened[], answers: readonly Answer[]): QuizScore {
  const own = new Map(answers.map((answer) => [answer.question, answer]));
  const grades = questions
    .filter(({ silent }) => !silent)
    .map((opened) => {
      const answer = own.get(opened.question.id);
      return answer && grade(opened, answer.decision);
    });
  const unfit = grades.filter((one) => one !== undefined && !isGraded(one)).length;
  const graded = grades.filter((one): one is Graded => one !== undefined && isGraded(one));
  const earned = graded.reduce((sum, { credit }) => sum + credit, 0);
  return {
    answered: graded.length,
    correct: graded.filter(({ credit }) => credit === 1).length,
    percent: graded.length === 0 ? null : (100 * earned) / graded.length,
    missed: grades.length - graded.length - unfit,
    unfit,
  };
}
