import type { Step } from '../domain/case.ts';
import type { Condition, FactId } from '../domain/fact.ts';
import type { Patient } from '../domain/patient.ts';
import type { RuleTable } from '../domain/table.ts';
import type { Cells } from './cells.ts';
import { choices } from './choices.ts';
import { judgeDecision } from './decide.ts';
import { factsRead } from '../rules/condition.ts';
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
  if (!found) steps.set(step, (found = { reads: readAt(judge, step), open: new Map() }));
  return found;
}

/** The facts of a patient that offering and judging at a step can read, derived ones traced to what they come from. */
export const factsJudged = (judge: Judge, step: Step): readonly FactId[] =>
  knownOf(judge, step).reads;

function readAt({ book }: Judge, step: Step): readonly FactId[] {
  const acts = step.options.map((option) => option.act);
  const conditions: Condition[] = step.options.map((option) => option.when);
  for (const id of step.asks) {
    const table = book.tables[id] as RuleTable;
    const rows = table.rows.filter(({ marks }) => acts.some((act) => Object.hasOwn(marks, act)));
    conditions.push(table.applies, ...[...rows, ...table.constraints].map((one) => one.when));
  }
  return [...factsRead({ op: 'all', of: conditions }, book.facts)].filter((id) => {
    const kind = book.facts[id]?.kind;
    return kind === 'given' || kind === 'course';
  });
}

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
