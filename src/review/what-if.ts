import type { Decision, Problem } from '../domain/decision.ts';
import type { Patient } from '../domain/patient.ts';
import type { Case, Step } from '../domain/case.ts';
import { bestDecision } from '../course/best.ts';
import type { Cells } from '../course/cells.ts';
import { begin, isFrame, take } from '../course/replay.ts';
import type { Course, Frame } from '../course/replay.ts';
import type { Judge } from '../rules/judge.ts';

/** Where a decision of the course taken otherwise comes from. */
export type Origin =
  /** Taken before the one that was changed. */
  | { readonly is: 'as it was' }
  | { readonly is: 'otherwise' }
  | { readonly is: 'kept' }
  /** The own decision does not fit any more, for these reasons: the best stands in for it. */
  | { readonly is: 'best instead'; readonly because: readonly Problem[] }
  /** The own road never came here: the best is taken. */
  | { readonly is: 'new step' };

/** A course of which one decision was taken otherwise. */
export interface WhatIf {
  readonly course: Course;
  /** The number of the decision that was changed, from 0. */
  readonly decision: number;
  /** Of each frame of the course, in their order. */
  readonly origins: readonly Origin[];
}

export const isWhatIf = (x: WhatIf | readonly Problem[]): x is WhatIf => 'origins' in x;

/**
 * Replays a course with one decision taken otherwise. Later decisions are kept where they can still be taken, whether
 * they are any good there or not; where not, and at steps never met, the best is taken. It ends with the case; if the
 * own course has not come that far, no further along the case than that, so that both can be compared.
 * @param decision its number in the course, from 0; it has to be one of them.
 * @returns why not, if the other decision cannot be taken there.
 */
export function whatIf(
  judge: Judge,
  cells: Cells,
  course: Course,
  decision: number,
  otherwise: Decision,
): WhatIf | readonly Problem[] {
  const { scope, entry } = course;
  const { step, before } = course.frames[decision] as Frame;
  const changed = take(judge, scope, step, before, otherwise);
  if (!isFrame(changed)) return changed;
  const own = new Map(course.frames.slice(decision + 1).map((frame) => [frame.step.id, frame]));
  const frames = [...course.frames.slice(0, decision), changed];
  const origins: Origin[] = frames.map((_, i) => ({
    is: i < decision ? 'as it was' : 'otherwise',
  }));
  let { next: place } = changed;
  while (place.step && !isAsFar(scope.kase, place.step, course.place.step)) {
    const mine = own.get(place.step.id);
    const kept = mine && take(judge, scope, place.step, place.patient, mine.decision);
    const frame =
      kept && isFrame(kept) ? kept : takeBest(judge, cells, course, place.step, place.patient);
    if (!frame) break;
    frames.push(frame);
    if (kept) origins.push(isFrame(kept) ? { is: 'kept' } : { is: 'best instead', because: kept });
    else origins.push({ is: 'new step' });
    place = frame.next;
  }
  return { course: { ...begin(scope, entry), frames, place }, decision, origins };
}

function takeBest(
  judge: Judge,
  cells: Cells,
  { scope }: Course,
  step: Step,
  patient: Patient,
): Frame | undefined {
  const { decision } = bestDecision(judge, cells, step, patient);
  const taken = decision && take(judge, scope, step, patient, decision);
  return taken && isFrame(taken) ? taken : undefined;
}

/** Is a step as far along the case as the one where the own course waits? */
function isAsFar({ chapters }: Case, step: Step, waiting: Step | undefined): boolean {
  if (!waiting) return false;
  const order = chapters.flatMap(({ steps }) => steps);
  return order.indexOf(step.id) >= order.indexOf(waiting.id);
}
