import type { Step } from '../../domain/case.ts';
import type { Finding } from '../../domain/decision.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import type { FlipPair, FlipSide } from '../../domain/flip.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Patient } from '../../domain/patient.ts';
import type { Cells } from '../../course/cells.ts';
import { worstOf } from '../../course/chart.ts';
import type { Judge } from '../../rules/judge.ts';
import { answerOf, flips, swap } from './answers.ts';
import type { Answer, Swapped } from './answers.ts';
import { conventionsBetween } from './conventions.ts';

/** What two patients at a step have to tell, without saying who they are. */
export type Flip = Pick<FlipPair, 'table' | 'fact' | 'conflicts' | 'pitfalls' | 'conventions'> & {
  readonly a: Omit<FlipSide, 'patient'>;
  readonly b: Omit<FlipSide, 'patient'>;
};

/** The facts in which two patients, as far as they are seen, differ. */
export function differing(one: Patient, other: Patient): readonly FactId[] {
  const [a, b] = [seenFacts(one), seenFacts(other)];
  return distinct([...Object.keys(a), ...Object.keys(b)]).filter((id) => a[id] !== b[id]);
}

/**
 * What flips at a step between two patients who differ in one fact. Undefined if nothing does: what is right for one
 * is right for the other, or the rules are silent.
 */
export function compare(
  judge: Judge,
  cells: Cells,
  step: Step,
  fact: FactId,
  [one, other]: readonly [Patient, Patient],
): Flip | undefined {
  const a = answerOf(judge, cells, step, one);
  const b = answerOf(judge, cells, step, other);
  if (!a || !b) return undefined;
  const aInB = swap(judge, step, a, other);
  const bInA = swap(judge, step, b, one);
  if (!flips(judge, cells, step, [a, b], [aInB, bInA])) return undefined;
  const [rowA, rowB] = [decisiveOf(a, b, bInA), decisiveOf(b, a, aInB)];
  const findings = [rowA, rowB, ...bInA.findings, ...aInB.findings];
  return {
    table: [rowA.table, rowB.table].sort()[0] as string,
    fact,
    a: sideOf(a, fact, rowA, bInA),
    b: sideOf(b, fact, rowB, aInB),
    conflicts: distinct(findings.flatMap(({ conflicts }) => conflicts)),
    pitfalls: distinct([...pitfallsOf(bInA), ...pitfallsOf(aInB)]),
    conventions: distinct([
      ...rowA.conventions,
      ...rowB.conventions,
      ...conventionsBetween(
        judge,
        [...a.findings, ...bInA.findings],
        [...b.findings, ...aInB.findings],
        fact,
      ),
    ]),
  };
}

/** The finding that shows why the own answer is right, and the other's is not. */
function decisiveOf(own: Answer, other: Answer, swapped: Swapped): Finding {
  const acts = other.decision.acts.map(({ act }) => act);
  return (own.findings.find(({ act }) => !acts.includes(act)) ??
    swapped.findings.find(({ verdict }) => verdict !== 'correct') ??
    own.findings[0]) as Finding;
}

function sideOf(
  { patient, decision }: Answer,
  fact: FactId,
  { row }: Finding,
  swapped: Swapped,
): Flip['a'] {
  return {
    value: seenFacts(patient)[fact] as Value,
    acts: decision.acts,
    row,
    swapped: {
      verdict: swapped.offered ? worstOf(swapped.findings) : null,
      pitfalls: pitfallsOf(swapped),
    },
  };
}

const pitfallsOf = ({ findings }: Swapped): readonly string[] =>
  distinct(findings.flatMap(({ pitfalls }) => pitfalls));

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();
