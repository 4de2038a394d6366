import type { Decision, Problem } from '../../domain/decision.ts';
import type { Step } from '../../domain/case.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import type { Patient } from '../../domain/patient.ts';
import { FAILS, MISSING } from '../../rules/condition.ts';
import type { Judge } from '../../rules/judge.ts';
import { arrive, evolve } from '../evolve.ts';
import type { Evolved } from '../evolve.ts';
import { route } from '../replay.ts';
import { actsName, judgingAt } from './judgement.ts';
import type { Judgement, Judging } from './judgement.ts';
import type { Model, Phase, Stage } from './model.ts';
import { keyOf, patientOf, placeOf } from './slots.ts';
import type { Codes, Slot } from './slots.ts';

/** What changes in the codes of a patient. */
export interface Delta {
  /** Slot and place in turn. */
  readonly sets: readonly number[];
  readonly reveals: readonly number[];
}

/** Where a decision leads. */
export interface Followed {
  readonly evolved: Evolved;
  /** The index of the next stage. */
  readonly next: number;
  readonly delta: Delta;
}

/** A step, for all patients that look the same to everything at it. */
export interface Local {
  /** The patient as far as the step reads. */
  readonly patient: Patient;
  readonly judgement: Judgement;
  readonly follow: (decision: Decision) => Followed | Problem;
}

/** A state after whatever happens on arriving. */
export interface Arrived {
  readonly codes: Codes;
  readonly arrival: Arrival | undefined;
  readonly local: Local;
}

/** What happens on arriving, for all patients that look the same to it. */
export interface Arrival extends Evolved {
  readonly delta: Delta;
}

/** Everything is worked out once for those that look the same. */
export type Locals = (stage: Stage) => (codes: Codes) => Arrived;

export function localsOf(model: Model): Locals {
  const known = new Map<number, (codes: Codes) => Arrived>();
  return (stage) => {
    let found = known.get(stage.index);
    if (!found) known.set(stage.index, (found = localsAt(model, stage)));
    return found;
  };
}

function localsAt(model: Model, stage: Stage): (codes: Codes) => Arrived {
  const judging = judgingAt(model, stage);
  const { arriving, leaving } = stage;
  const localFor = remembering(leaving, (codes) => localOf(model, stage, codes, judging));
  if (!arriving) return (codes) => ({ codes, arrival: undefined, local: localFor(codes) });
  const arrivalFor = remembering(arriving, (codes) => arrivalOf(model, stage, arriving, codes));
  return (codes) => {
    const arrival = arrivalFor(codes);
    const arrived = codes.slice();
    change(arrived, arrival.delta);
    return { codes: arrived, arrival, local: localFor(arrived) };
  };
}

function remembering<T>({ view }: Phase, make: (codes: Codes) => T): (codes: Codes) => T {
  const known = new Map<string, T>();
  return (codes) => {
    const key = keyOf(view, codes);
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = make(codes)));
    return found;
  };
}

function arrivalOf(model: Model, stage: Stage, phase: Phase, codes: Codes): Arrival {
  const before = patientIn(model, phase, codes);
  const evolved = arrive(model.judge, (stage.step as Step).arrives, before);
  return { ...evolved, delta: deltaOf(model, phase, before, evolved.patient) };
}

function localOf(model: Model, stage: Stage, codes: Codes, judging: Judging): Local {
  const step = stage.step as Step;
  const patient = patientIn(model, stage.leaving, codes);
  const followed = new Map<string, Followed | Problem>();
  return {
    patient,
    judgement: judging(patient),
    follow(decision) {
      const name = actsName(decision);
      let found = followed.get(name);
      if (!found) followed.set(name, (found = follow(model, stage, step, patient, decision)));
      return found;
    },
  };
}

const patientIn = ({ judge, slots }: Model, phase: Phase, codes: Codes): Patient =>
  patientOf(judge.book, slots, phase.view, phase.revealable, codes);

function follow(
  model: Model,
  stage: Stage,
  step: Step,
  patient: Patient,
  decision: Decision,
): Followed | Problem {
  const { judge } = model;
  const evolved = evolve(judge, patient, decision.acts, step.kind === 'order');
  if ('is' in evolved) return evolved;
  const open = openRoute(judge, step, evolved.patient);
  if (open !== undefined) return { is: 'cannot', step: step.id, because: open };
  const next = route(judge, step, evolved.patient);
  return {
    evolved,
    next: model.indexOf.get(next) as number,
    delta: deltaOf(model, stage.leaving, patient, evolved.patient),
  };
}

/** A route that comes before the one taken and hangs on a fact that this patient does not have. */
function openRoute({ reader }: Judge, step: Step, { facts }: Patient): string | undefined {
  const first = step.next.find(({ when }) => reader.test(when, facts) !== FAILS);
  return first && reader.test(first.when, facts) === MISSING
    ? `the route to "${first.to}" hangs on a fact that no patient of this case has`
    : undefined;
}

function deltaOf(model: Model, phase: Phase, before: Patient, after: Patient): Delta {
  const { slots } = model;
  const factAt = (i: number): FactId => (slots.all[i] as Slot).fact;
  const sets = phase.written.flatMap((i) => {
    const value: Value | undefined = after.facts[factAt(i)];
    const isNew = value !== undefined && value !== before.facts[factAt(i)];
    return isNew ? [i, placeOf(slots.all[i] as Slot, value)] : [];
  });
  const isNew = (fact: FactId): boolean => before.unseen.has(fact) && !after.unseen.has(fact);
  return { sets, reveals: phase.revealed.filter((i) => isNew(factAt(i))) };
}

/** Changes codes in place. */
export function change(codes: Codes, { sets, reveals }: Delta): void {
  for (let i = 0; i < sets.length; i += 2) {
    const slot = sets[i] as number;
    codes[slot] = 2 * (sets[i + 1] as number) + ((codes[slot] as number) & 1);
  }
  for (const slot of reveals) codes[slot] = (codes[slot] as number) | 1;
}
