import type { Shown } from '../../domain/attempt.ts';
import type { Finding } from '../../domain/decision.ts';
import type { Judge } from '../../rules/judge.ts';
import { subjectOf } from '../present-rule.ts';
import type { Frame } from '../replay.ts';
import type { Review } from './reviews.ts';

/** One judgement that is not what it was. */
export interface Rejudgement {
  /** What is judged, in words. */
  readonly about: string;
  /** What was shown when it was decided; null where nothing was said of it. */
  readonly then: Shown | null;
  readonly now: Finding | null;
}

/** A decision that today's rules judge otherwise than those of its day. */
export interface Rejudged {
  /** Its number, from 0. */
  readonly decision: number;
  readonly title: string;
  readonly changes: readonly Rejudgement[];
}

/**
 * The decisions of which some verdict has changed, come or gone since; another row with the same verdict is no change.
 * @param shown what was said at each decision when it was made; where nothing was, nothing is compared.
 */
export function rejudgedOf(
  judge: Judge,
  frames: readonly Frame[],
  reviews: readonly Review[],
  shown: readonly (readonly Shown[])[],
): readonly Rejudged[] {
  return frames.flatMap(({ step }, decision) => {
    const then = shown[decision] ?? [];
    const { findings: now, title } = reviews[decision] as Review;
    // an order is judged rule by rule, anything else act by act
    const changes = changesOf(judge, then, now, step.kind === 'order' ? 'row' : 'act');
    return then.length === 0 || changes.length === 0 ? [] : [{ decision, title, changes }];
  });
}

function changesOf(
  judge: Judge,
  then: readonly Shown[],
  now: readonly Finding[],
  by: 'act' | 'row',
): readonly Rejudgement[] {
  const changed = now.flatMap((finding): readonly Rejudgement[] => {
    const was = then.find((one) => one[by] === finding[by]) ?? null;
    return was?.verdict === finding.verdict
      ? []
      : [{ about: subjectOf(judge, finding), then: was, now: finding }];
  });
  const gone = then
    .filter((one) => !now.some((finding) => finding[by] === one[by]))
    .map((one) => ({
      about: judge.book.acts[one.act]?.label ?? 'Something that is not judged any more',
      then: one,
      now: null,
    }));
  return [...changed, ...gone];
}
