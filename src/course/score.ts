import type { Finding } from '../domain/decision.ts';
import type { Facts } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import { bestDecision } from './best.ts';
import type { Cells } from './cells.ts';
import { isFrame, take } from './replay.ts';
import type { Course, Frame, Place } from './replay.ts';

/** What one expected step earned. */
export interface StepCredit {
  readonly step: string;
  readonly chapter: string;
  /** Absent if the step was never met. */
  readonly credit: number | undefined;
}

export interface Score {
  /** 0 to 100. */
  readonly percent: number;
  /** The steps of the nearest road of full credit that count. */
  readonly steps: readonly StepCredit[];
  /** The harm that nothing put right. */
  readonly unmended: readonly Finding[];
  readonly mended: readonly Finding[];
  readonly finished: boolean;
  /** At least 80 %, finished, and no harm left unmended. */
  readonly passed: boolean;
}

/** In percent of the credit that counts. Our convention for a pass; no source says it. */
export const PASS_PERCENT = 80;

/**
 * The nearest road of full credit: from the same entry, each decision of the trainee is kept where it earns
 * full credit, and replaced by the best where it does not. Its steps are what the attempt is measured against,
 * so that no error makes the measure shorter.
 */
export function fullCreditRoad(judge: Judge, cells: Cells, course: Course): readonly Frame[] {
  const own = new Map(course.frames.map((frame) => [frame.step.id, frame]));
  const road: Frame[] = [];
  let place: Place = course.entry;
  while (place.step) {
    const { step, patient } = place;
    const mine = own.get(step.id);
    // as long as the road is the trainee's own, nothing is worked out again
    const kept =
      mine?.before === patient
        ? mine
        : mine && take(judge, course.scope, step, patient, mine.decision);
    let frame: Frame | undefined =
      kept && isFrame(kept) && kept.judged.credit === 1 ? kept : undefined;
    if (!frame) {
      const best = bestDecision(judge, cells, step, patient).decision;
      const taken = best && take(judge, course.scope, step, patient, best);
      if (!taken || !isFrame(taken)) break;
      frame = taken;
    }
    road.push(frame);
    place = frame.next;
  }
  return road;
}

/** Does this step count for the score in this patient? Detours and silent steps do not. */
export function weighs(judge: Judge, cells: Cells, frame: Frame): boolean {
  return !frame.step.detour && !bestDecision(judge, cells, frame.step, frame.before).silent;
}

/**
 * Measures an attempt against the nearest road of full credit (docs/decisions/0001). `percent` is from 0 to 100: the
 * mean credit of the steps that count, 0 for one that was never met; 100 where none counts.
 */
export function score(judge: Judge, cells: Cells, course: Course): Score {
  const own = new Map(course.frames.map((frame) => [frame.step.id, frame.judged.credit]));
  const steps = fullCreditRoad(judge, cells, course)
    .filter((frame) => weighs(judge, cells, frame))
    .map(({ step }) => ({ step: step.id, chapter: step.chapter, credit: own.get(step.id) }));
  const earned = steps.reduce((sum, step) => sum + (step.credit ?? 0), 0);
  const percent = steps.length === 0 ? 100 : (100 * earned) / steps.length;
  const harmful = course.frames.flatMap((frame) =>
    frame.judged.findings.filter((finding) => finding.verdict === 'harmful'),
  );
  const mended = harmful.filter((finding) => isMended(judge, finding, course.place.patient.facts));
  const unmended = harmful.filter((finding) => !mended.includes(finding));
  const finished = course.place.step === undefined;
  const passed = finished && percent >= PASS_PERCENT && unmended.length === 0;
  return { percent, steps, unmended, mended, finished, passed };
}

/** Harm is mended when every pitfall it names is mended in the patient as she or he stands now. */
function isMended(judge: Judge, finding: Finding, facts: Facts): boolean {
  return (
    finding.pitfalls.length > 0 &&
    finding.pitfalls.every((id) => {
      const mended = judge.book.pitfalls[id]?.mended;
      return mended !== undefined && judge.reader.holds(mended, facts);
    })
  );
}
