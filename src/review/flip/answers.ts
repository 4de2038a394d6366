import type { Step } from '../../domain/case.ts';
import type { Decision, Finding } from '../../domain/decision.ts';
import type { Patient } from '../../domain/patient.ts';
import type { Verdict } from '../../domain/table.ts';
import { bestDecision } from '../../course/best.ts';
import type { Cells } from '../../course/cells.ts';
import { choices } from '../../course/choices.ts';
import { expectedEnds, judgeDecision } from '../../course/decide.ts';
import { offered } from '../../course/offer.ts';
import type { Judge } from '../../rules/judge.ts';

/** What is right for a patient at a step. */
export interface Answer {
  readonly patient: Patient;
  readonly decision: Decision;
  readonly findings: readonly Finding[];
}

/** The best decision, where it is right whatever the reason given; none where the rules are silent. */
export function answerOf(
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
): Answer | undefined {
  const { decision, silent } = bestDecision(judge, cells, step, patient);
  if (!decision || silent) return undefined;
  const { credit, findings } = judgeDecision(judge, step, patient, { ...decision, reason: null });
  return credit === 1 ? { patient, decision, findings } : undefined;
}

/** What is right for one patient, judged in the other, for itself: no reason excuses it. */
export interface Swapped {
  /** The acts can all be chosen there. Those that cannot be are not judged. */
  readonly offered: boolean;
  readonly credit: number;
  readonly findings: readonly Finding[];
}

export function swap(judge: Judge, step: Step, { decision }: Answer, into: Patient): Swapped {
  const options = offered(judge, step, into).map((option) => option.act);
  const acts = decision.acts.filter(({ act }) => options.includes(act));
  const { credit, findings } = judgeDecision(judge, step, into, {
    ...decision,
    acts,
    reason: null,
  });
  return { offered: acts.length === decision.acts.length, credit, findings };
}

/**
 * Does what is right flip? One act: neither is right for the other patient, and at least one is wrong there. Several:
 * other ends are expected, and at least one answer loses by it. Order: one order breaks a rule that holds for the other.
 */
export function flips(
  judge: Judge,
  cells: Cells,
  step: Step,
  [a, b]: readonly [Answer, Answer],
  swapped: readonly [Swapped, Swapped],
): boolean {
  const isWrong = swapped.some((one) => one.credit < 1 && (one.offered || step.kind === 'several'));
  if (!isWrong) return false;
  switch (step.kind) {
    case 'one':
      return swapped.every((one) => !isRight(one)) && !isShared(judge, cells, step, a, b);
    case 'several':
      return endsOf(judge, step, a) !== endsOf(judge, step, b);
    case 'order':
      return swapped.every((one) => one.offered);
  }
}

const right: readonly Verdict[] = ['correct', 'acceptable'];

const isRight = (one: Swapped): boolean =>
  one.offered && one.findings.every(({ verdict }) => right.includes(verdict));

const endsOf = (judge: Judge, step: Step, { patient }: Answer): string =>
  [...expectedEnds(judge, step, patient).keys()].sort().join();

/** One act for both: is it right for both with some parameters? */
function isShared(judge: Judge, cells: Cells, step: Step, a: Answer, b: Answer): boolean {
  const [{ act }] = a.decision.acts as Decision['acts'] & [Decision['acts'][0]];
  if (b.decision.acts.every((done) => done.act !== act)) return false;
  return choices(judge, cells, step, a.patient)
    .filter(({ acts }) => acts.every((done) => done.act === act))
    .map((decision) => ({ ...a, decision }))
    .some((one) => [a, b].every(({ patient }) => isRight(swap(judge, step, one, patient))));
}
