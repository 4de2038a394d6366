import type { Step } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Patient } from '../domain/patient.ts';
import { verdicts } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { bestSequence, bestSet } from './best-acts.ts';
import type { Cells } from './cells.ts';
import { choices, decisionOf } from './choices.ts';
import { judgeDecision } from './decide.ts';
import type { Judged } from './decide.ts';

/** A decision of full credit, if the step has one for this patient. */
export interface Best {
  readonly decision: Decision | undefined;
  /** All that is offered is not scored: the step weighs nothing. */
  readonly silent: boolean;
}

/**
 * The best decision: the first that is correct, else acceptable, else acceptable with a sound reason.
 * At a silent step the first of all. None if nothing earns full credit, which the proof forbids.
 */
export function bestDecision(judge: Judge, cells: Cells, step: Step, patient: Patient): Best {
  const known = lastOf.get(patient);
  if (known?.judge === judge && known.cells === cells && known.step === step) return known.best;
  const best = findBest(judge, cells, step, patient);
  lastOf.set(patient, { judge, cells, step, best });
  return best;
}

// play and score ask the same of the same patient
const lastOf = new WeakMap<Patient, { judge: Judge; cells: Cells; step: Step; best: Best }>();

function findBest(judge: Judge, cells: Cells, step: Step, patient: Patient): Best {
  if (step.kind === 'one') return bestOfOne(judge, cells, step, patient);
  const acts =
    step.kind === 'several' ? bestSet(judge, step, patient) : bestSequence(judge, step, patient);
  if (acts.length === 0) return { decision: undefined, silent: false };
  const decision = decisionOf(step, acts);
  const full = judgeDecision(judge, step, patient, decision).credit === 1;
  return { decision: full ? decision : undefined, silent: false };
}

function bestOfOne(judge: Judge, cells: Cells, step: Step, patient: Patient): Best {
  let best: Decision | undefined;
  let bestRank = Infinity;
  let first: Decision | undefined;
  let silent = true;
  for (const decision of choices(judge, cells, step, patient)) {
    first ??= decision;
    const judged = judgeDecision(judge, step, patient, decision);
    const rank = rankOf(judged);
    if (rank !== UNSCORED) silent = false;
    if (rank !== UNSCORED && judged.credit === 1 && rank < bestRank) {
      best = decision;
      bestRank = rank;
      if (rank === 0) break;
    }
  }
  return silent ? { decision: first, silent } : { decision: best, silent };
}

const UNSCORED = verdicts.indexOf('not scored');

/** Where the verdict of one act stands; last, where there is none. */
function rankOf({ findings: [finding] }: Judged): number {
  return finding ? verdicts.indexOf(finding.verdict) : verdicts.length;
}
