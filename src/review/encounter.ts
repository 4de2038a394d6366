import { wasFinished } from '../domain/attempt.ts';
import type { AttemptHeader, DecisionRecord, Exercise } from '../domain/attempt.ts';
import type { ActDone, Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';
import type { Cells } from '../course/cells.ts';
import { worstOf } from '../course/chart.ts';
import type { Course } from '../course/replay.ts';
import type { Judge } from '../rules/judge.ts';
import { openAt } from '../course/open.ts';

/** A decision that was taken, as the review sees it: by today's rules. */
export interface Encounter {
  readonly attempt: string;
  /** Its number among the decisions that stand, from 0. */
  readonly decision: number;
  /** When it counts from: an exam counts whole, from its end. */
  readonly at: string;
  readonly case: string;
  readonly chapter: string;
  readonly step: string;
  readonly acts: readonly ActDone[];
  readonly certainty: Certainty;
  /** From 0 to 1. */
  readonly credit: number;
  /** The worst of its findings. */
  readonly verdict: Verdict;
  /** Pitfalls that were open: some offered act's finding would name them. */
  readonly met: readonly string[];
  /** Pitfalls that a finding names. */
  readonly committed: readonly string[];
  readonly exercise: Exercise['is'] | null;
  /** Of a moment tried once more: whose it was. */
  readonly again: Moment | null;
  /** Of one of a flip pair: its id. */
  readonly pair: string | null;
}

/** One decision of one attempt. */
export interface Moment {
  readonly attempt: string;
  readonly decision: number;
}

/** An exam keeps its verdicts to itself until it is over: once it was, it stays so. */
export const mayTell = (
  header: Pick<AttemptHeader, 'mode'>,
  course: Course,
  decisions: readonly DecisionRecord[],
): boolean => header.mode === 'learn' || course.place.step === undefined || wasFinished(decisions);

/**
 * The decisions of a replayed attempt that count for the review, in the order taken. An exam that is not over has none.
 * @param decisions those that stand; what no longer fits is left out.
 */
export function encountersIn(
  judge: Judge,
  cells: Cells,
  course: Course,
  header: AttemptHeader,
  decisions: readonly DecisionRecord[],
): readonly Encounter[] {
  if (!mayTell(header, course, decisions)) return [];
  const { attempt, exercise } = header;
  const again =
    exercise?.is === 'redo' ? { attempt: exercise.attempt, decision: exercise.decision } : null;
  const pair = exercise?.is === 'flip' ? exercise.pair : null;
  return course.frames.map(({ step, before, decision, judged }, i) => {
    const counts = header.mode === 'exam' ? decisions.at(-1) : decisions[i];
    const committed = [...new Set(judged.findings.flatMap((finding) => finding.pitfalls))];
    return {
      attempt,
      decision: i,
      at: (counts as DecisionRecord).at,
      case: header.case,
      chapter: step.chapter,
      step: step.id,
      acts: decision.acts,
      certainty: decision.certainty,
      credit: judged.credit,
      verdict: worstOf(judged.findings),
      met: [...new Set([...openAt(judge, cells, step, before), ...committed])],
      committed,
      exercise: exercise?.is ?? null,
      again,
      pair,
    };
  });
}
