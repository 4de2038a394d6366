import type { Situation } from '../../domain/case.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Facts } from '../../domain/patient.ts';
import { factsThatMatter } from './inspect.ts';
import type { Note } from './issues.ts';
import { change } from './local.ts';
import type { Locals } from './local.ts';
import type { Model, Stage } from './model.ts';
import { codesOf, nameOf, placeOf, undrawn } from './slots.ts';
import type { Codes, Slot } from './slots.ts';

/**
 * The states in which a situation begins: after the best decisions before it, its facts preset. None if the
 * best road of no such patient comes through its step.
 */
export function situationStates(
  model: Model,
  locals: Locals,
  situation: Situation,
  note: Note,
): readonly Codes[] {
  const { judge, kase, slots, stages, indexOf } = model;
  const codes = undrawn(judge.book, kase, slots);
  preset(model, codes, situation.given);
  const at = indexOf.get(situation.at) as number;
  const pools = stages.map(() => new Set<string>());
  const arrive = (index: number, arrived: Codes): void => {
    if (index > at) return;
    if (index === at) preset(model, arrived, situation.set);
    (stages[index] as Stage).reduce(arrived);
    (pools[index] as Set<string>).add(nameOf(arrived));
  };
  arrive(indexOf.get(kase.start) as number, codes);
  for (const stage of stages.slice(0, at)) {
    const pool = pools[stage.index] as Set<string>;
    if (pool.size === 0) continue;
    const arrivedAt = locals(stage);
    for (const state of [...pool].flatMap((name) =>
      model.split(codesOf(name), stage.view, stage.reduce),
    )) {
      const { codes: from, local } = arrivedAt(state);
      const { decision } = local.judgement.best;
      const followed = decision && local.follow(decision);
      if (!followed || 'is' in followed) continue;
      const next = from.slice();
      change(next, followed.delta);
      arrive(followed.next, next);
    }
  }
  const met = [...(pools[at] as Set<string>)].map(codesOf);
  inspectTold(model, locals, situation, met, note);
  return met;
}

/** What is told of a situation is told on arriving. */
function inspectTold(
  model: Model,
  locals: Locals,
  { at, tells }: Situation,
  met: readonly Codes[],
  note: Note,
): void {
  const stage = model.stages[model.indexOf.get(at) as number] as Stage;
  for (const codes of met.flatMap((one) => model.split(one, stage.view, stage.reduce))) {
    const { patient } = locals(stage)(codes).local;
    const facts = factsThatMatter(model, stage, patient);
    for (const words of model.leaks.of(tells, seenFacts(patient))) {
      note('unseenLeaks', { step: at, facts, decision: null, words });
    }
  }
}

/** Gives facts their values; those that nobody reads have no slot. */
function preset(model: Model, codes: Codes, facts: Facts): void {
  const { slots } = model;
  for (const [fact, value] of Object.entries(facts)) {
    const i = slots.indexOf.get(fact);
    if (i === undefined) continue;
    codes[i] = 2 * placeOf(slots.all[i] as Slot, value) + ((codes[i] as number) & 1);
  }
}
