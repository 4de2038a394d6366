import type { Shown } from '../../domain/attempt.ts';
import type { Certainty, Decision, Finding } from '../../domain/decision.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Verdict } from '../../domain/table.ts';
import type { Judge } from '../../rules/judge.ts';
import { takenIn, worstOf } from '../chart.ts';
import { filled } from '../present-reveal.ts';
import { personaOf } from '../present-step.ts';
import type { Course } from '../replay.ts';
import type { Score } from '../score.ts';
import { fill } from '../text.ts';

/** One decision, looked back on. */
export interface Review {
  readonly step: string;
  readonly title: string;
  readonly chapter: string;
  readonly detour: boolean;
  /** Counts for the score. */
  readonly weighs: boolean;
  readonly question: string;
  /** With what was wrongly left out. */
  readonly chosen: readonly string[];
  readonly reason: string | null;
  readonly certainty: Certainty;
  readonly credit: number;
  /** The worst of its findings. */
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** It did harm, and nothing later put that right; or something did. */
  readonly unmended: boolean;
  readonly mended: boolean;
  /** What the rules said when it was decided, where they say something else today. */
  readonly before: Verdict | null;
}

/**
 * The decisions of an attempt in their order, as today's rules judge them.
 * @param seed picks the name in the texts.
 * @param shown what was said at each decision when it was made, in their order.
 */
export function reviewsOf(
  judge: Judge,
  course: Course,
  result: Score,
  seed: number | null,
  shown: readonly (readonly Shown[])[],
): readonly Review[] {
  const persona = personaOf(course.scope, seed);
  const weighing = new Set(result.steps.map((credit) => credit.step));
  return course.frames.map((frame, i): Review => {
    const { step, decision, judged } = frame;
    const seen = seenFacts(frame.before);
    const verdict = worstOf(judged.findings);
    const said = shown[i] ?? [];
    const before = said.length === 0 ? verdict : worstOf(said);
    return {
      step: step.id,
      title: step.title,
      chapter: step.chapter,
      detour: step.detour,
      weighs: weighing.has(step.id),
      question: fill(judge.reader, step.question, seen, persona),
      chosen: takenIn(judge, course, frame, seed),
      reason: decision.reason === null ? null : (judge.book.reasons[decision.reason] as string),
      certainty: decision.certainty,
      credit: judged.credit,
      verdict,
      findings: judged.findings.map((finding) =>
        filled(judge, finding, { ...seen, ...withOf(decision, finding.act) }, persona),
      ),
      unmended: judged.findings.some((finding) => result.unmended.includes(finding)),
      mended: judged.findings.some((finding) => result.mended.includes(finding)),
      before: before === verdict ? null : before,
    };
  });
}

function withOf({ acts }: Decision, act: string): Facts {
  return acts.find((done) => done.act === act)?.with ?? {};
}
