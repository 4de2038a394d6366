import type { Step } from '../domain/case.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Patient } from '../domain/patient.ts';
import type { ActId, Constraint, RuleTable } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { expectedEnds } from './decide.ts';
import { offered } from './offer.ts';

/** The acts that serve every expected end of a step with several. */
export function bestSet(judge: Judge, step: Step, patient: Patient): readonly ActId[] {
  return [...expectedEnds(judge, step, patient).values()];
}

/** The options in an order that keeps every constraint, otherwise as they stand. */
export function bestSequence(judge: Judge, step: Step, patient: Patient): readonly ActId[] {
  const constraints = constraintsOf(judge, step, patient);
  const left = offered(judge, step, patient).map((option) => option.act);
  const placed: ActId[] = [];
  while (left.length > 0) {
    const free = left.findIndex(
      (act) => !constraints.some((c) => c.then === act && left.includes(c.first)),
    );
    placed.push(...left.splice(Math.max(0, free), 1));
  }
  return placed;
}

/** The rules of order that apply to this patient, as far as it is seen. */
export function constraintsOf(judge: Judge, step: Step, patient: Patient): readonly Constraint[] {
  const seen = seenFacts(patient);
  return step.asks
    .flatMap((table) => (judge.book.tables[table] as RuleTable).constraints)
    .filter((constraint) => judge.reader.holds(constraint.when, seen));
}
