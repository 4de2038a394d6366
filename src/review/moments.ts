import { standingDecisions } from '../domain/attempt.ts';
import type { AttemptHeader, StoredAttempt } from '../domain/attempt.ts';
import type { Decision } from '../domain/decision.ts';
import type { Position } from './trap.ts';
import type { LatestAnswer, Standing } from './standing.ts';

/** What the session plays as an attempt of one decision. */
export type ReviewDrill = Position & Required<Pick<AttemptHeader, 'exercise'>>;

/**
 * The latest answers that something better exists for and that were not bettered yet: certain and wrong first, then
 * the latest.
 */
export function momentsOf(standing: Standing): readonly LatestAnswer[] {
  return Object.values(standing.answers)
    .filter(({ credit, found }) => credit < 1 && !found)
    .sort(
      (a, b) =>
        surelyWrong(b) - surelyWrong(a) ||
        Number(a.at < b.at) - Number(a.at > b.at) ||
        b.decision - a.decision,
    );
}

const surelyWrong = ({ certainty, credit, committed }: LatestAnswer): number =>
  Number(certainty === 'certain' && (credit === 0 || committed.length > 0));

/**
 * The position before a decision, to be played once more: the same patient, by the same road.
 * @param decision its number among those that stand, from 0. Undefined if there is none.
 */
export function drillForMoment(stored: StoredAttempt, decision: number): ReviewDrill | undefined {
  const position = positionBefore(stored, decision);
  return (
    position && {
      ...position,
      exercise: { is: 'redo', attempt: stored.header.attempt, decision },
    }
  );
}

/** The position before a decision: its prelude are all decisions that led there. Undefined if there is none. */
export function positionBefore(
  { header, records }: StoredAttempt,
  decision: number,
): Position | undefined {
  const taken = standingDecisions(records);
  if (!taken[decision]) return undefined;
  return {
    case: header.case,
    chapter: header.chapter,
    from: header.from,
    situation: header.situation,
    seed: header.seed,
    patient: header.patient,
    prelude: [...(header.prelude ?? []), ...taken.slice(0, decision).map(plain)],
  };
}

/** A decision without what the log adds to it. */
const plain = ({ step, acts, certainty, reason }: Decision): Decision => ({
  step,
  acts,
  certainty,
  reason,
});
