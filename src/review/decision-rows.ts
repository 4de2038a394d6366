import { chosenIn, worstOf } from '../course/chart.ts';
import type { Cells } from '../course/cells.ts';
import { placeToBegin } from '../course/entry.ts';
import { replay, scopeOf } from '../course/replay.ts';
import { standingDecisions } from '../domain/attempt.ts';
import type { DecisionRecord, Exercise, Mode, StoredAttempt } from '../domain/attempt.ts';
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
  readonly chapter: string;
  readonly step: string;
  /** Of an order, one after the other. */
  readonly chosen: readonly string[];
  readonly reason: string | null;
  readonly certainty: Certainty;
  /** Null as long as an exam goes on. */
  readonly judged: {
    readonly verdict: Verdict;
    /** Null: not scored. */
    readonly credit: number | null;
    readonly pitfalls: readonly string[];
  } | null;
}

/** The decisions of an attempt as today's rules judge them; none where they do not fit any more. */
export function decisionRows(
  judge: Judge,
  cells: Cells,
  kase: Case,
  { header, records }: StoredAttempt,
): readonly DecisionRow[] {
  const entry = placeToBegin(judge, cells, kase, header);
  if (!entry) return [];
  const decisions = standingDecisions(records);
  const course = replay(judge, scopeOf(kase, header), entry, decisions);
  const tells = mayTell(header, course, decisions);
  const titleOf = new Map(kase.chapters.map(({ id, title }) => [id, title]));
  return course.frames.map((frame, i) => {
    const { step, decision, judged } = frame;
    const pitfalls = judged.findings.flatMap((finding) => finding.pitfalls);
    const verdict = worstOf(judged.findings);
    return {
      attempt: header.attempt,
      at: (decisions[i] as DecisionRecord).at,
      met: header.exercise?.is ?? header.mode,
      case: kase.title,
      chapter: titleOf.get(step.chapter) as string,
      step: step.title,
      chosen: chosenIn(judge, course, frame, header.seed),
      reason: decision.reason === null ? null : (judge.book.reasons[decision.reason] as string),
      certainty: decision.certainty,
      judged: tells
        ? {
            verdict,
            credit: verdict === 'not scored' ? null : judged.credit,
            pitfalls: [...new Set(pitfalls)].map((id) => judge.book.pitfalls[id]?.title as string),
          }
        : null,
    };
  });
}
