import type { Step } from '../domain/case.ts';
import { isProblem } from '../domain/decision.ts';
import type { Decision, Finding, Problem } from '../domain/decision.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { ActId } from '../domain/table.ts';
import { creditOf } from '../rules/judge.ts';
import type { Judge } from '../rules/judge.ts';
import { offered } from './offer.ts';

/** A decision as the tables judge it. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** From 0 to 1. */
  readonly credit: number;
  readonly problems: readonly Problem[];
}

/**
 * Judges a decision on what has been seen of the patient before it. Credit is that of model "Judging":
 * one act: of its verdict; several: of the ends served; an order: of the constraints kept.
 */
export function judgeDecision(
  judge: Judge,
  step: Step,
  patient: Patient,
  decision: Decision,
): Judged {
  const seen = seenFacts(patient);
  switch (step.kind) {
    case 'one':
      return judgeOne(judge, step, seen, decision);
    case 'several':
      return judgeSeveral(judge, step, patient, seen, decision);
    case 'order':
      return judgeOrder(judge, step, seen, decision);
  }
}

/** What one finding is worth, given the reason that came with the decision. */
export function creditFor(finding: Finding, reason: string | null): number {
  return creditOf(finding.verdict, reason !== null && finding.reasons.includes(reason));
}

/** Judges one act by the table that its step asks for it. */
export function judgeAct(
  judge: Judge,
  step: Step,
  act: ActId,
  known: Facts,
  reason: string | null = null,
): Finding | Problem {
  const table = judge.tableFor(step.asks, act);
  return table === undefined ? { is: 'unknown act', act } : judge.judge(table, act, known, reason);
}

/** What is known, with the parameters of an act: laid over it, since a copy for each act that is tried costs too much. */
export function knowing(seen: Facts, parameters: Facts): Facts {
  return Object.keys(parameters).length > 0
    ? (Object.assign(Object.create(seen), parameters) as Facts)
    : seen;
}

function judgeOne(judge: Judge, step: Step, seen: Facts, decision: Decision): Judged {
  const all = decision.acts.map(({ act, with: parameters }) =>
    judgeAct(judge, step, act, knowing(seen, parameters), decision.reason),
  );
  const { findings, problems } = split(all);
  const credit = Math.min(1, ...findings.map((finding) => creditFor(finding, decision.reason)));
  return { findings, problems, credit: problems.length > 0 ? 0 : credit };
}

function judgeSeveral(
  judge: Judge,
  step: Step,
  patient: Patient,
  seen: Facts,
  decision: Decision,
): Judged {
  const chosen = decision.acts.map(({ act, with: parameters }) =>
    judgeAct(judge, step, act, knowing(seen, parameters)),
  );
  const ends = expectedEnds(judge, step, patient);
  const endOf = (act: ActId): string => endServedBy(judge, act);
  const served = new Set(decision.acts.map((done) => endOf(done.act)));
  const leftOut = [...ends]
    .filter(([end]) => !served.has(end))
    .map(([, act]) => judge.judgeLeftOut(judge.tableFor(step.asks, act) as string, act, seen))
    .filter((finding) => finding !== undefined);
  const { findings, problems } = split([...chosen, ...leftOut]);
  if (problems.length > 0 || findings.some((f) => f.verdict === 'harmful')) {
    return { findings, problems, credit: 0 };
  }
  const done = findings.filter((finding) => finding.done);
  const earned = [...ends.keys()].map((end) =>
    Math.max(0, ...done.filter((f) => endOf(f.act) === end).map((f) => creditFor(f, null))),
  );
  const unneeded = done.filter((f) => f.verdict === 'suboptimal' && !ends.has(endOf(f.act)));
  const sum = earned.reduce((total, credit) => total + credit, 0) - unneeded.length / 2;
  return { findings, problems, credit: Math.max(0, sum / Math.max(1, ends.size)) };
}

/** The ends that a step with several acts expects of this patient, each with the first act that is correct for it. */
export function expectedEnds(
  judge: Judge,
  step: Step,
  patient: Patient,
): ReadonlyMap<string, ActId> {
  const seen = seenFacts(patient);
  const ends = new Map<string, ActId>();
  for (const { act } of offered(judge, step, patient)) {
    const finding = judgeAct(judge, step, act, seen);
    const end = endServedBy(judge, act);
    if (!isProblem(finding) && finding.verdict === 'correct' && !ends.has(end)) ends.set(end, act);
  }
  return ends;
}

/** What an act is for: its own end, unless it says that others serve the same. */
function endServedBy(judge: Judge, act: ActId): string {
  return judge.book.acts[act]?.serves ?? act;
}

function judgeOrder(judge: Judge, step: Step, seen: Facts, decision: Decision): Judged {
  const acts = decision.acts.map((done) => done.act);
  const all = step.asks.flatMap((table) => judge.judgeOrder(table, acts, seen));
  const { findings, problems } = split(all);
  const broken = findings.filter((finding) => finding.verdict !== 'correct');
  const harmful = broken.some((finding) => finding.verdict === 'harmful');
  const credit = Math.max(0, 1 - (2 * broken.length) / Math.max(1, findings.length));
  return { findings, problems, credit: harmful || problems.length > 0 ? 0 : credit };
}

function split(all: readonly (Finding | Problem)[]): { findings: Finding[]; problems: Problem[] } {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  for (const one of all) {
    if (isProblem(one)) problems.push(one);
    else findings.push(one);
  }
  return { findings, problems };
}
