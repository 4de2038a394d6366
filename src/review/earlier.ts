import { chosenIn } from '../course/chart.ts';
import { offered } from '../course/offer.ts';
import type { Course, Frame } from '../course/replay.ts';
import type { AttemptHeader } from '../domain/attempt.ts';
import type { ActDone, Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import type { LatestAnswer } from './standing.ts';

/** What somebody decided at the same step before, as today's rules judge it. */
export interface Earlier {
  readonly at: string;
  /** Of an order, one after the other. */
  readonly chosen: readonly string[];
  readonly certainty: Certainty;
  readonly verdict: Verdict;
}

/**
 * The own answer of another attempt at the step of a decision; undefined if there is none.
 * @param frame the decision, in whose patient's words the earlier answer is told.
 * @param latest what was last decided there, be it in this attempt.
 */
export function earlierAnswer(
  judge: Judge,
  course: Course,
  frame: Frame,
  { attempt, seed }: Pick<AttemptHeader, 'attempt' | 'seed'>,
  latest: LatestAnswer | undefined,
): Earlier | undefined {
  const answer = latest?.attempt === attempt ? latest.before : latest;
  if (!answer) return undefined;
  const { at, acts, certainty, verdict } = answer;
  const chosen = inWords(judge, course, frame, acts, seed);
  return { at, chosen, certainty, verdict };
}

/** As the options say it now; an act that this patient is not offered goes by its name. */
function inWords(
  judge: Judge,
  course: Course,
  frame: Frame,
  acts: readonly ActDone[],
  seed: number | null,
): readonly string[] {
  const options = offered(judge, frame.step, frame.before);
  const areOffered = acts.every(({ act }) => options.some((option) => option.act === act));
  return areOffered
    ? chosenIn(judge, course, { ...frame, decision: { ...frame.decision, acts } }, seed)
    : acts.map(({ act }) => judge.book.acts[act]?.label ?? 'something that is no longer offered');
}
