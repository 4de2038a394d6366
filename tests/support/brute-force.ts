import { cellsOf } from '../../src/course/cells.ts';
import { choices } from '../../src/course/choices.ts';
import { soundnessOf } from '../../src/course/draw.ts';
import { entry, untouched } from '../../src/course/entry.ts';
import { isFrame, take } from '../../src/course/replay.ts';
import type { Frame, Place } from '../../src/course/replay.ts';
import { score } from '../../src/course/score.ts';
import { runStrategy } from '../../src/course/strategies.ts';
import type { Strategy } from '../../src/course/strategies.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Facts, Patient } from '../../src/domain/patient.ts';
import type { Judge } from '../../src/rules/judge.ts';

/** Every sound patient of a case, one by one. */
export function everyPatient(judge: Judge, kase: Case): readonly Facts[] {
  const soundness = soundnessOf(judge.reader, kase);
  return Object.entries(kase.variation)
    .reduce<readonly Facts[]>(
      (all, [fact, values]) =>
        all.flatMap((given) => values.map((value) => ({ ...given, [fact]: value }))),
      [{}],
    )
    .filter((given) => soundness.completable(given));
}

/** A decision that was taken, and the patient as she or he came to the step. */
export interface Visit {
  readonly came: Patient;
  readonly place: Place;
  readonly frame: Frame;
}

/** Takes every choice at every step with every patient, one by one, and hands over each. */
export function bruteForce(judge: Judge, kase: Case, visit: (visit: Visit) => void): void {
  const cells = cellsOf(judge.book, kase);
  const met = new Set<string>();
  const go = (came: Patient, place: Place): void => {
    const { step, patient } = place;
    if (!step) return;
    const name = JSON.stringify([step.id, patient.facts, [...patient.unseen].sort()]);
    if (met.has(name)) return;
    met.add(name);
    for (const decision of choices(judge, cells, step, patient)) {
      const frame = take(judge, { kase, chapter: null }, step, patient, decision);
      if (!isFrame(frame)) throw new Error(JSON.stringify(frame));
      visit({ came, place, frame });
      go(frame.after, frame.next);
    }
  };
  for (const given of everyPatient(judge, kase)) {
    go(untouched(judge, kase, given), entry(judge, kase, given));
  }
}

/** The scores of a strategy with every patient, one by one. */
export function percentsByForce(judge: Judge, kase: Case, strategy: Strategy): readonly number[] {
  const cells = cellsOf(judge.book, kase);
  return everyPatient(judge, kase).map((given) => {
    const place = entry(judge, kase, given);
    const course = runStrategy(judge, cells, { kase, chapter: null }, place, strategy);
    return score(judge, cells, course).percent;
  });
}
