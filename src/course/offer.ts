import type { Case, Option, Step } from '../domain/case.ts';
import type { ActDone, Decision, Problem } from '../domain/decision.ts';
import { domainInWords, isInDomain } from '../domain/fact.ts';
import type { Fact } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Patient } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';

/** The options that this patient is offered at a step. */
export function offered(judge: Judge, step: Step, patient: Patient): readonly Option[] {
  const seen = seenFacts(patient);
  return step.options.filter((option) => judge.reader.holds(option.when, seen));
}

/**
 * Can this decision be committed here? Every reason why not: another step, an act that is not offered or stands
 * twice, too many acts for the kind of step, a parameter that is missing, unknown or out of its domain, a reason
 * that is missing or not offered.
 */
export function can(
  judge: Judge,
  step: Step,
  patient: Patient,
  decision: Decision,
): readonly Problem[] {
  const cannot = (because: string): Problem => ({ is: 'cannot', step: step.id, because });
  if (decision.step !== step.id) return [cannot(`the decision belongs to "${decision.step}"`)];
  const acts = decision.acts.map((done) => done.act);
  const options = offered(judge, step, patient);
  const ids = options.map((option) => option.act);
  const problems: Problem[] = [];
  if (acts.length === 0) problems.push(cannot('nothing is chosen'));
  if (step.kind === 'one' && acts.length > 1) problems.push(cannot('only one act can be chosen'));
  if (new Set(acts).size < acts.length) problems.push(cannot('an act is chosen twice'));
  const alone = options.find((option) => option.alone && acts.includes(option.act));
  if (alone && acts.length > 1) problems.push(cannot(`"${alone.act}" cannot be combined`));
  for (const act of acts) if (!ids.includes(act)) problems.push(cannot(`"${act}" is not offered`));
  for (const done of decision.acts) problems.push(...parameterProblems(judge, step, done));
  if (step.reasons.length > 0 && decision.reason === null)
    problems.push(cannot('a reason is asked for'));
  if (decision.reason !== null && !step.reasons.includes(decision.reason)) {
    problems.push(cannot(`"${decision.reason}" is not one of the reasons offered`));
  }
  return problems;
}

function parameterProblems(judge: Judge, step: Step, done: ActDone): readonly Problem[] {
  const wanted = judge.book.acts[done.act]?.parameters ?? [];
  const problems: Problem[] = [];
  for (const id of wanted) {
    const { domain, label } = judge.book.facts[id] as Fact;
    const value = done.with[id];
    if (value === undefined) {
      problems.push({ is: 'cannot', step: step.id, because: `"${label}" is not set` });
    } else if (!isInDomain(domain, value)) {
      problems.push({ is: 'out of domain', fact: id, value, wants: domainInWords(domain) });
    }
  }
  for (const id of Object.keys(done.with)) {
    if (!wanted.includes(id)) problems.push({ is: 'unknown fact', fact: id });
  }
  return problems;
}

/** The step of a case; a case whose links were checked has it. */
export function stepOf(kase: Case, id: string): Step {
  return kase.steps[id] as Step;
}
