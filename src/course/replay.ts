import type { AttemptHeader } from '../domain/attempt.ts';
import { END } from '../domain/case.ts';
import type { Case, Step } from '../domain/case.ts';
import type { Decision, Problem } from '../domain/decision.ts';
import type { Patient } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import { judgeDecision } from './decide.ts';
import type { Judged } from './decide.ts';
import { arrive, evolve } from './evolve.ts';
import type { Told } from './evolve.ts';
import { can, stepOf } from './offer.ts';

/** Which part of a case is played: a chapter alone ends where the course leaves it, a single decision after it. */
export interface Scope {
  readonly kase: Case;
  readonly chapter: string | null;
  readonly single?: boolean;
}

/** What an attempt plays of its case. */
export const scopeOf = (
  kase: Case,
  { chapter, exercise }: Pick<AttemptHeader, 'chapter' | 'exercise'>,
): Scope => ({ kase, chapter, single: exercise !== undefined });

/** Where a trainee stands: the step (none: at the end), the patient on arriving there, and what was told. */
export interface Place {
  readonly step: Step | undefined;
  readonly patient: Patient;
  readonly told: readonly Told[];
}

/** One decision, with all that followed from it. */
export interface Frame {
  readonly step: Step;
  readonly before: Patient;
  readonly decision: Decision;
  readonly judged: Judged;
  readonly told: readonly Told[];
  /** After the decision's consequences, before arriving at the next step. */
  readonly after: Patient;
  readonly next: Place;
}

/** A whole attempt as far as it was played. */
export interface Course {
  readonly scope: Scope;
  readonly entry: Place;
  readonly frames: readonly Frame[];
  readonly place: Place;
  /** Decisions that no longer fit, from the first that does not; the reasons why it does not. */
  readonly notReplayed: readonly Decision[];
  readonly because: readonly Problem[];
}

/** The id of the step that the course goes to from here: the first route that holds. */
export function route(judge: Judge, step: Step, patient: Patient): string {
  return step.next.find((to) => judge.reader.holds(to.when, patient.facts))?.to ?? END;
}

/** The place reached by going to a step. */
export function goTo(judge: Judge, scope: Scope, id: string, patient: Patient): Place {
  const step = id === END ? undefined : stepOf(scope.kase, id);
  if (!step || (scope.chapter !== null && step.chapter !== scope.chapter)) {
    return { step: undefined, patient, told: [] };
  }
  const { patient: arrived, told } = arrive(judge, step.arrives, patient);
  return { step, patient: arrived, told };
}

/** Takes one decision where the trainee stands: judge, evolve, route. Problems if it cannot be taken. */
export function take(
  judge: Judge,
  scope: Scope,
  step: Step,
  before: Patient,
  decision: Decision,
): Frame | readonly Problem[] {
  const problems = can(judge, step, before, decision);
  if (problems.length > 0) return problems;
  const evolved = evolve(judge, before, decision.acts, step.kind === 'order');
  if ('is' in evolved) return [evolved];
  return {
    step,
    before,
    decision,
    judged: judgeDecision(judge, step, before, decision),
    told: evolved.told,
    after: evolved.patient,
    next: goTo(
      judge,
      scope,
      scope.single ? END : route(judge, step, evolved.patient),
      evolved.patient,
    ),
  };
}

export const isFrame = (x: Frame | readonly Problem[]): x is Frame => 'judged' in x;

/** The course as it stands before the first decision. */
export function begin(scope: Scope, entry: Place): Course {
  return { scope, entry, frames: [], place: entry, notReplayed: [], because: [] };
}

/** The course with one more decision. One that does not fit is kept beside it, and so is all that follows. */
export function extend(judge: Judge, course: Course, decision: Decision): Course {
  const { step, patient } = course.place;
  if (course.notReplayed.length > 0) {
    return { ...course, notReplayed: [...course.notReplayed, decision] };
  }
  const taken: Frame | readonly Problem[] = step
    ? take(judge, course.scope, step, patient, decision)
    : [{ is: 'cannot', step: decision.step, because: 'the case has ended' }];
  return isFrame(taken)
    ? { ...course, frames: [...course.frames, taken], place: taken.next }
    : { ...course, notReplayed: [decision], because: taken };
}

/** Folds a log of decisions into a course, by today's rules. */
export function replay(
  judge: Judge,
  scope: Scope,
  entry: Place,
  decisions: readonly Decision[],
): Course {
  return decisions.reduce(
    (course, decision) => extend(judge, course, decision),
    begin(scope, entry),
  );
}
