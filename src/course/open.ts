import type { Step } from '../domain/case.ts';
import type { FactId } from '../domain/fact.ts';
import type { Patient } from '../domain/patient.ts';
import { factsAsked } from './asked.ts';
import type { Cells } from './cells.ts';
import { choices } from './choices.ts';
import { judgeDecision } from './decide.ts';
import type { Judge } from '../rules/judge.ts';

/** What was found out about one step. */
interface Known {
  readonly reads: readonly FactId[];
  /** By what its judging reads of a patient. */
  readonly open: Map<string, readonly string[]>;
}

const known = new WeakMap<Judge, WeakMap<Step, Known>>();

function knownOf(judge: Judge, step: Step): Known {
  let steps = known.get(judge);
  if (!steps) known.set(judge, (steps = new WeakMap()));
  let found = steps.get(step);
  if (!found) steps.set(step, (found = { reads: factsAsked(judge.book, step), open: new Map() }));
  return found;
}

/** `factsAsked`, worked out once for each step. */
export const factsJudged = (judge: Judge, step: Step): readonly FactId[] =>
  knownOf(judge, step).reads;

/**
 * The pitfalls that are open at a step: some decision worth trying there would be charged with them. Patients who
 * look the same to the step's rules share one answer, so that a log of 100,000 decisions can be folded.
 */
export function openAt(
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
): readonly string[] {
  const { reads, open } = knownOf(judge, step);
  const key = reads
    .map((id) => (patient.unseen.has(id) ? '?' : String(patient.facts[id])))
    .join('\u0001');
  let found = open.get(key);
  if (!found) open.set(key, (found = findOpen(judge, cells, step, patient)));
  return found;
}

function findOpen(judge: Judge, cells: Cells, step: Step, patient: Patient): readonly string[] {
  const charged = choices(judge, cells, step, patient).flatMap((decision) =>
    judgeDecision(judge, step, patient, decision).findings.flatMap((finding) => finding.pitfalls),
  );
  return [...new Set(charged)];
}
