import type { ActDone } from '../../domain/decision.ts';
import { certainties, isProblem } from '../../domain/decision.ts';
import { severities } from '../../domain/guidance.ts';
import type { Pitfall } from '../../domain/guidance.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Judge } from '../../rules/judge.ts';
import { judgeAct } from '../decide.ts';
import { offered } from '../offer.ts';
import type { Course } from '../replay.ts';
import type { Review } from './reviews.ts';

/** The decision that mattered most: the error to look at first, else the gravest trap that was avoided. */
export interface TurningPoint {
  readonly review: Review;
  readonly pitfall: string | null;
  readonly avoided: boolean;
}

/**
 * The turning point of an attempt: of its errors the one whose harm was not mended, then the one committed with the
 * most certainty, then the dearest, then the gravest. Null where there was neither error nor trap.
 */
export function turningPoint(
  judge: Judge,
  course: Course,
  reviews: readonly Review[],
): TurningPoint | null {
  const gravity = (pitfall: string): number =>
    severities.length - severities.indexOf((judge.book.pitfalls[pitfall] as Pitfall).severity);
  const gravest = (pitfalls: readonly string[]): string | undefined =>
    [...pitfalls].sort((a, b) => gravity(b) - gravity(a))[0];
  const errors = reviews
    .map((review) => {
      const pitfall = gravest(review.findings.flatMap((finding) => finding.pitfalls));
      const weight =
        (review.unmended ? 1000 : 0) +
        certainties.indexOf(review.certainty) * 100 +
        (1 - review.credit) * 10 +
        (pitfall ? gravity(pitfall) : 0);
      return { review, pitfall: pitfall ?? null, avoided: false, weight };
    })
    .filter(({ review }) => review.credit < 1);
  const traps = course.frames.flatMap((frame, i) => {
    const { with: parameters } = frame.decision.acts[0] as ActDone;
    const known = { ...seenFacts(frame.before), ...parameters };
    const open = offered(judge, frame.step, frame.before).flatMap(({ act }) => {
      const finding = judgeAct(judge, frame.step, act, known);
      return isProblem(finding) || finding.verdict !== 'harmful' ? [] : finding.pitfalls;
    });
    const pitfall = gravest(open);
    return pitfall
      ? [{ review: reviews[i] as Review, pitfall, avoided: true, weight: gravity(pitfall) }]
      : [];
  });
  const [first] = (errors.length > 0 ? errors : traps).sort((a, b) => b.weight - a.weight);
  return first ? { review: first.review, pitfall: first.pitfall, avoided: first.avoided } : null;
}
