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
import type { Judgement } from './judgement.ts';
import type { Model, Stage } from './model.ts';
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
  /** The patient as far as the step reads, on arriving there. */
  readonly arrived: Evolved;
  readonly judgement: Judgement;
  readonly follow: (decision: Decision) => Followed | Problem;
}

/** The local view of every state of a step; computed once for those that look the same. */
export type Locals = (stage: Stage) => (codes: Codes) => Local;

export function localsOf(model: Model): Locals {
  const known = new Map<number, (codes: Codes) => Local>();
  return (stage) => {
    let found = known.get(stage.index);
    if (!found) known.set(stage.index, (found = localsAt(model, stage)));
    return found;
  };
}

function localsAt(model: Model, stage: Stage): (codes: Codes) => Local {
  const known = new Map<string, Local>();
  const judging = judgingAt(model, stage);
  return (codes) => {
    const key = keyOf(stage.view, codes);
    let found = known.get(key);
    if (!found) known.set(key, (found = localOf(model, stage, codes, judging)));
    return found;
  };
}

function localOf(
  model: Model,
  stage: Stage,
  codes: Codes,
  judging: (patient: Patient) => Judgement,
): Local {
  const { judge, slots } = model;
  const step = stage.step as Step;
  const before = patientOf(judge.book, slots, stage.view, stage.reads.revealed, codes);
  const arrived = arrive(judge, step.arrives, before);
  const followed = new Map<string, Followed | Problem>();

  function follow(decision: Decision): Followed | Problem {
    const evolved = evolve(judge, arrived.patient, decision.acts, step.kind === 'order');
    if ('is' in evolved) return evolved;
    const open = openRoute(judge, step, evolved.patient);
    if (open) return { is: 'cannot', step: step.id, because: open };
    const next = route(judge, step, evolved.patient);
    return {
      evolved,
      next: model.indexOf.get(next) as number,
      delta: deltaOf(model, stage, before, evolved.patient),
    };
  }
  return {
    arrived,
    judgement: judging(arrived.patient),
    follow(decision) {
      const name = actsName(decision);
      let found = followed.get(name);
      if (!found) followed.set(name, (found = follow(decision)));
      return found;
    },
  };
}

/** A route that comes before the one taken and hangs on a fact that this patient does not have. */
function openRoute({ reader }: Judge, step: Step, { facts }: Patient): string | undefined {
  const first = step.next.find(({ when }) => reader.test(when, facts) !== FAILS);
  return first && reader.test(first.when, facts) === MISSING
    ? `the route to "${first.to}" hangs on a fact that no patient of this case has`
    : undefined;
}

function deltaOf(model: Model, stage: Stage, before: Patient, after: Patient): Delta {
  const { slots } = model;
  const factAt = (i: number): FactId => (slots.all[i] as Slot).fact;
  const sets = stage.written.flatMap((i) => {
    const value: Value | undefined = after.facts[factAt(i)];
    const isNew = value !== undefined && value !== before.facts[factAt(i)];
    return isNew ? [i, placeOf(slots.all[i] as Slot, value)] : [];
  });
  const isNew = (fact: FactId): boolean => before.unseen.has(fact) && !after.unseen.has(fact);
  return { sets, reveals: stage.revealed.filter((i) => isNew(factAt(i))) };
}

/** Changes codes in place. */
export function change(codes: Codes, { sets, reveals }: Delta): void {
  for (let i = 0; i < sets.length; i += 2) {
    const slot = sets[i] as number;
    codes[slot] = 2 * (sets[i + 1] as number) + ((codes[slot] as number) & 1);
  }
  for (const slot of reveals) codes[slot] = (codes[slot] as number) | 1;
}
