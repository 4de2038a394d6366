import { takenIn, worstOf } from '../course/chart.ts';
import { offered } from '../course/offer.ts';
import type { Course, Frame } from '../course/replay.ts';
import type { AttemptHeader, DecisionRecord, BegunLast } from '../domain/attempt.ts';
import type { Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';

/** What somebody decided at the same step before, as today's rules judge it. */
export interface Earlier {
  readonly at: string;
  /** Of an order, one after the other. */
  readonly chosen: readonly string[];
  readonly certainty: Certainty;
  readonly verdict: Verdict;
  /** It was given for this very patient. */
  readonly samePatient: boolean;
}

/** An earlier attempt, played again. */
interface Before {
  readonly header: AttemptHeader;
  readonly course: Course;
  /** Those that stand. */
  readonly decisions: readonly DecisionRecord[];
}

/** Earlier attempts that may have met what an attempt has met. A moment tried again is none: its answer had been seen. */
export const begunBefore = ({ attempt, case: kase, startedAt }: AttemptHeader): BegunLast => ({
  is: (one) => one.case === kase && one.attempt !== attempt && one.exercise?.is !== 'redo',
  count: 30,
  among: 500,
  before: startedAt,
});

/**
 * The own answer of an earlier attempt at the step of a decision; undefined if it was not met there.
 * @param frame the decision, of `course`, in whose patient's words the earlier answer is told.
 */
export function earlierAnswer(
  judge: Judge,
  course: Course,
  frame: Frame,
  header: AttemptHeader,
  before: Before,
): Earlier | undefined {
  const i = before.course.frames.findIndex(({ step }) => step.id === frame.step.id);
  const found = before.course.frames[i];
  if (!found) return undefined;
  return {
    at: (before.decisions[i] as DecisionRecord).at,
    chosen: inWords(judge, course, frame, found, header.seed),
    certainty: found.decision.certainty,
    verdict: worstOf(found.judged.findings),
    samePatient: isSamePatient(header, before.header),
  };
}

/** By the same name, met in the same way, and alike in every given fact. */
const isSamePatient = (a: AttemptHeader, b: AttemptHeader): boolean =>
  a.seed === b.seed &&
  a.situation === b.situation &&
  Object.keys({ ...a.patient, ...b.patient }).every((fact) => a.patient[fact] === b.patient[fact]);

/** As the options say it now; an act that this patient is not offered goes by its name. */
function inWords(
  judge: Judge,
  course: Course,
  frame: Frame,
  { decision, judged }: Frame,
  seed: number | null,
): readonly string[] {
  const { acts } = decision;
  const options = offered(judge, frame.step, frame.before);
  const areOffered = acts.every(({ act }) => options.some((option) => option.act === act));
  return areOffered
    ? takenIn(judge, course, { ...frame, decision, judged }, seed)
    : acts.map(({ act }) => judge.book.acts[act]?.label ?? 'something that is no longer offered');
}
