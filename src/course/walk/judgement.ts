import type { Step } from '../../domain/case.ts';
import type { Decision, Finding, Problem } from '../../domain/decision.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Patient } from '../../domain/patient.ts';
import { bestDecision } from '../best.ts';
import type { Best } from '../best.ts';
import { choices } from '../choices.ts';
import { judgeDecision } from '../decide.ts';
import { can } from '../offer.ts';
import type { Model, Stage } from './model.ts';

/** One decision at one step, judged. */
export interface Assessed {
  readonly decision: Decision;
  readonly credit: number;
  readonly findings: readonly Finding[];
  /** Why it could not be judged. */
  readonly problems: readonly Problem[];
  /** Why it cannot even be committed. */
  readonly impossible: readonly Problem[];
  readonly pitfalls: readonly string[];
}

/** What judging says at one step of all patients that look the same to it. */
export interface Judgement {
  readonly patient: Patient;
  /** Every decision worth trying. */
  readonly choices: readonly Assessed[];
  readonly best: Best;
  /** Any decision, judged once. */
  readonly assess: (decision: Decision) => Assessed;
}

/** Two decisions of one name are the same to consequences; with their reasons, to judging too. */
export const actsName = (decision: Decision): string =>
  decision.acts.map((done) => `${done.act}(${Object.values(done.with).join()})`).join('+');

export type Judging = (patient: Patient) => Judgement;

/** Judges at one step; patients whose facts read there are the same share one judgement. */
export function judgingAt(model: Model, stage: Stage): Judging {
  const known = new Map<string, Judgement>();
  const facts: readonly FactId[] = stage.judged.values.map(
    (i) => model.slots.all[i]?.fact as FactId,
  );
  const flags: readonly FactId[] = stage.judged.flags.map(
    (i) => model.slots.all[i]?.fact as FactId,
  );
  return (patient) => {
    const values = facts.map((fact) => String(patient.facts[fact]));
    const key = [...values, ...flags.map((fact) => patient.unseen.has(fact))].join('\u0001');
    let found = known.get(key);
    if (!found) known.set(key, (found = judgementOf(model, stage.step as Step, patient)));
    return found;
  };
}

function judgementOf(model: Model, step: Step, patient: Patient): Judgement {
  const { judge, cells } = model;
  const assess = (decision: Decision): Assessed => {
    const { credit, findings, problems } = judgeDecision(judge, step, patient, decision);
    return {
      decision,
      credit,
      findings,
      problems,
      impossible: can(judge, step, patient, decision),
      pitfalls: [...new Set(findings.flatMap((finding) => finding.pitfalls))],
    };
  };
  const all = choices(judge, cells, step, patient).map(assess);
  const named = new Map(all.map((one) => [nameOfDecision(one.decision), one]));
  return {
    patient,
    choices: all,
    best: bestDecision(judge, cells, step, patient),
    assess(decision) {
      const name = nameOfDecision(decision);
      let found = named.get(name);
      if (!found) named.set(name, (found = assess(decision)));
      return found;
    },
  };
}

const nameOfDecision = (decision: Decision): string =>
  `${actsName(decision)} ${decision.reason ?? ''}`;
