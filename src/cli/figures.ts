import type { IssueKind } from '../course/walk/issues.ts';
import type { WalkReport } from '../course/walk.ts';
import type { CaseFigures, ProofRecord } from '../domain/proof.ts';
import type { Proof } from './proof.ts';

/** The figures of all cases together. */
export function figuresOf(proofs: readonly Proof[], seconds: number) {
  const sum = (count: (report: WalkReport) => number): number =>
    proofs.reduce((total, { report }) => total + count(report), 0);
  const issue = (kind: IssueKind): number => sum(({ issues }) => issues[kind].count);
  const percents = proofs.map(({ report }) => report.percents);
  return {
    cases: proofs.length,
    variants: sum((report) => report.variants),
    states: sum((report) => report.states),
    edges: sum((report) => report.edges),
    decisionsJudged: sum((report) => report.decisionsJudged),
    deadEnds: issue('deadEnds'),
    unreachableSteps: sum((report) => report.unreachableSteps.length),
    unjudgedOptions: issue('unjudgedOptions'),
    uncitedFindings: issue('uncitedFindings'),
    unseenLeaks: issue('unseenLeaks'),
    pitfallsNamed: sum((report) => report.pitfallsNamed.length),
    pitfallsReachable: sum((report) => report.pitfallsReachable.length),
    pitfallsEscapable: sum((report) => report.pitfallsEscapable.length),
    viewsDrawn: proofs.reduce((total, { views }) => total + views, 0),
    bestPathPercentMin: Math.min(...percents.map((one) => one?.best.min ?? 0)),
    leastPathPercentMax: Math.max(...percents.map((one) => one?.least.max ?? 100)),
    mostPathPercentMax: Math.max(...percents.map((one) => one?.most.max ?? 100)),
    seconds,
    ok: proofs.every(({ broken }) => broken.length === 0),
  };
}

/** What is recorded of the figures: all but the time they took. */
export function recordOf(content: string, proofs: readonly Proof[]): ProofRecord {
  const of = (proof: Proof): CaseFigures => {
    const { cases: _cases, seconds: _seconds, ...figures } = figuresOf([proof], 0);
    return figures;
  };
  return {
    content,
    cases: Object.fromEntries(proofs.map((proof) => [proof.report.case, of(proof)])),
  };
}
