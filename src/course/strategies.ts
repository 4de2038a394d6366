import type { Act } from '../domain/act.ts';
import type { Option, Step } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import { valuesOf } from '../domain/fact.ts';
import type { Fact, Value } from '../domain/fact.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { ActId } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { bestDecision } from './best.ts';
import type { Cells } from './cells.ts';
import { choices } from './choices.ts';
import { judgeDecision } from './decide.ts';
import { offered } from './offer.ts';
import { begin, extend } from './replay.ts';
import type { Course, Place, Scope } from './replay.ts';

export const strategyNames = ['best', 'least', 'most', 'worst'] as const;
/**
 * best: full credit wherever there is some. least: as few acts as can be, of the least burden, at the lowest
 * setting. most: everything that can be combined, of the highest burden, at the highest setting. worst: whatever
 * earns least.
 */
export type StrategyName = (typeof strategyNames)[number];

/** What somebody who plays by one idea decides; undefined if nothing is offered. */
export type Strategy = (
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
) => Decision | undefined;

export const strategies: Readonly<Record<StrategyName, Strategy>> = {
  best: (judge, cells, step, patient) =>
    bestDecision(judge, cells, step, patient).decision ??
    extreme(judge, cells, step, patient, (credit, other) => credit > other),
  worst: (judge, cells, step, patient) =>
    extreme(judge, cells, step, patient, (credit, other) => credit < other),
  least(judge, _, step, patient) {
    const options = offered(judge, step, patient);
    const lightest = options.filter((one, i) =>
      options.every((other, j) => burden(judge, one) < burden(judge, other) + Number(i <= j)),
    );
    return decided(judge, step, lightest, (values) => values[0]);
  },
  most(judge, _, step, patient) {
    const options = offered(judge, step, patient);
    const together = options.filter((option) => !option.alone);
    const heaviest = options.filter((one, i) =>
      options.every((other, j) => burden(judge, one) + Number(i <= j) > burden(judge, other)),
    );
    const all = step.kind !== 'one' && together.length > 0;
    return decided(judge, step, all ? together : heaviest, (values) => values.at(-1));
  },
};

/** Plays from a place by one strategy until the end, or until nothing that fits is offered. */
export function runStrategy(
  judge: Judge,
  cells: Cells,
  scope: Scope,
  entry: Place,
  strategy: Strategy,
): Course {
  let course = begin(scope, entry);
  while (course.place.step && course.notReplayed.length === 0) {
    const decision = strategy(judge, cells, course.place.step, course.place.patient);
    if (!decision) break;
    course = extend(judge, course, decision);
  }
  return course;
}

/** The first choice whose credit beats that of all before it. */
function extreme(
  judge: Judge,
  cells: Cells,
  step: Step,
  patient: Patient,
  beats: (credit: number, other: number) => boolean,
): Decision | undefined {
  let found: { decision: Decision; credit: number } | undefined;
  for (const decision of choices(judge, cells, step, patient)) {
    const { credit } = judgeDecision(judge, step, patient, decision);
    if (!found || beats(credit, found.credit)) found = { decision, credit };
  }
  return found?.decision;
}

const burden = (judge: Judge, { act }: Option): number => (judge.book.acts[act] as Act).burden;

function decided(
  judge: Judge,
  step: Step,
  options: readonly Option[],
  setting: (values: readonly Value[]) => Value | undefined,
): Decision | undefined {
  if (options.length === 0) return undefined;
  const acts = options.map(({ act }) => ({ act, with: allSet(judge, act, setting) }));
  return { step: step.id, acts, certainty: 'certain', reason: step.reasons[0] ?? null };
}

/** Every parameter of an act at one place of its values. */
function allSet(
  judge: Judge,
  act: ActId,
  setting: (values: readonly Value[]) => Value | undefined,
): Facts {
  const { parameters } = judge.book.acts[act] as Act;
  return Object.fromEntries(
    parameters.map((id) => [id, setting(valuesOf((judge.book.facts[id] as Fact).domain)) as Value]),
  );
}
