import { chosenIn, worstOf } from '../course/chart.ts';
import type { Cells } from '../course/cells.ts';
import { placeToBegin } from '../course/entry.ts';
import { replay, scopeOf } from '../course/replay.ts';
import { standingDecisions } from '../domain/attempt.ts';
import type { Exercise, Mode, StoredAttempt } from '../domain/attempt.ts';
import type { Case } from '../domain/case.ts';
import type { Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { mayTell } from './encounter.ts';

/** One decision in words, as it leaves the app. */
export interface DecisionRow {
  readonly attempt: string;
  readonly at: string;
  /** What it was met in. */
  readonly met: Mode | Exercise['is'];
  readonly case: string;
  /** Null: no chapter that the case has now. */
  readonly chapter: string | null;
  readonly step: string;
  /** Of an order, one after the other. */
  readonly chosen: readonly string[];
  readonly reason: string | null;
  readonly certainty: Certainty;
  /** Null as long as an exam goes on, and where today's case does not take the decision. */
  readonly judged: {
    readonly verdict: Verdict;
    /** Null: not scored. */
    readonly credit: number | null;
    readonly pitfalls: readonly string[];
  } | null;
}

/** The decisions of an attempt as today's rules judge them; those that do not fit any more as they are kept. */
export function decisionRows(
  judge: Judge,
  cells: Cells,
  kase: Case,
  stored: StoredAttempt,
): readonly DecisionRow[] {
  const { header, records } = stored;
  const kept = rowsAsKept(judge, kase, stored);
  const entry = placeToBegin(judge, cells, kase, header);
  if (!entry) return kept;
  const decisions = standingDecisions(records);
  const course = replay(judge, scopeOf(kase, header), entry, decisions);
  const tells = mayTell(header, course, decisions);
  return kept.map((row, i) => {
    const frame = course.frames[i];
    if (!frame) return row;
    const { findings, credit } = frame.judged;
    const pitfalls = findings.flatMap((finding) => finding.pitfalls);
    const verdict = worstOf(findings);
    return {
      ...row,
      chosen: chosenIn(judge, course, frame, header.seed),
      judged: tells
        ? {
            verdict,
            credit: verdict === 'not scored' ? null : credit,
            pitfalls: [...new Set(pitfalls)].map((id) => judge.book.pitfalls[id]?.title as string),
          }
        : null,
    };
  });
}

/** The decisions of an attempt without a judgement, in the words that there are now. */
export function rowsAsKept(
  { book }: Judge,
  kase: Case | undefined,
  { header, records }: StoredAttempt,
): readonly DecisionRow[] {
  return standingDecisions(records).map(({ at, step: id, acts, reason, certainty }) => {
    const step = kase?.steps[id];
    return {
      attempt: header.attempt,
      at,
      met: header.exercise?.is ?? header.mode,
      case: kase?.title ?? header.case,
      chapter: kase?.chapters.find((one) => one.id === step?.chapter)?.title ?? null,
      step: step?.title ?? 'something that is no longer asked',
      chosen: acts.map(({ act }) => book.acts[act]?.label ?? 'something that is no longer offered'),
      reason: reason === null ? null : (book.reasons[reason] ?? null),
      certainty,
      judged: null,
    };
  });
}
