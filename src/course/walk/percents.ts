import type { Decision } from '../../domain/decision.ts';
import type { Strategy } from '../strategies.ts';
import { change } from './local.ts';
import type { Arrived, Local, Locals } from './local.ts';
import type { Model, Stage } from './model.ts';
import { firstPair, pairsOf } from './pairs.ts';
import type { Marks, Pair, Traveller } from './pairs.ts';

/** The lowest and the highest score that a strategy gets, over every sound patient of a case. */
export interface Percents {
  readonly min: number;
  readonly max: number;
}

/**
 * Scores a strategy over all patients at once, each course beside its nearest road of full credit. Patients
 * that differ in nothing that is still to be read go on as one. A road on which nothing earns full credit ends
 * there, and what was earned at that step counts.
 */
export function percentsOf(model: Model, locals: Locals, strategy: Strategy): Percents {
  const pairs = pairsOf(model);
  pairs.arrive(firstPair(model));
  const decide = deciding(model, strategy);
  let ends: readonly Pair[] = [];
  for (const stage of model.stages) {
    const waiting = pairs.take(stage);
    if (!stage.step) ends = waiting;
    else for (const pair of waiting) pairs.arrive(further(model, locals, stage, pair, decide));
  }
  const percents = ends
    .flatMap(({ marks }) => [...marks.values()])
    .map(([earned, total]) => (total === 0 ? 100 : (100 * earned) / total));
  return { min: Math.min(...percents), max: Math.max(...percents) };
}

type Decide = (local: Local, stage: Stage) => Decision | undefined;

/** Asks the strategy once for all patients that look the same. */
function deciding({ judge, cells }: Model, strategy: Strategy): Decide {
  const known = new Map<Local, Decision | undefined>();
  return (local, { step }) => {
    if (!known.has(local) && step) {
      known.set(local, strategy(judge, cells, step, local.patient));
    }
    return known.get(local);
  };
}

/** The pair after whoever of the two stands at this stage has left it. */
function further(model: Model, locals: Locals, stage: Stage, pair: Pair, decide: Decide): Pair {
  const { course, road, marks } = pair;
  const end = model.stages.length - 1;
  const here = course.at === stage.index ? locals(stage)(course.codes) : undefined;
  const own = here && decide(here.local, stage);
  const taken = here && own && leave(here, own);
  const credit = taken ? here.local.judgement.assess(own).credit : 0;
  const ahead = here ? (taken ?? { ...course, at: end }) : course;
  if (road.at !== stage.index) return { course: ahead, road, marks };
  const there = locals(stage)(road.codes);
  const { assess, best } = there.local.judgement;
  const kept = taken && assess(own).credit === 1 ? leave(there, own) : undefined;
  const right = kept ?? (best.decision && leave(there, best.decision));
  const weighs = !stage.step?.detour && !best.silent;
  return {
    course: ahead,
    road: right ?? { ...road, at: end },
    marks: weighs ? plus(marks, credit) : marks,
  };
}

/** Where a decision leads; undefined if it cannot be taken. */
function leave({ codes: from, local }: Arrived, decision: Decision): Traveller | undefined {
  if (local.judgement.assess(decision).impossible.length > 0) return undefined;
  const followed = local.follow(decision);
  if ('is' in followed) return undefined;
  const codes = from.slice();
  change(codes, followed.delta);
  return { codes, at: followed.next };
}

function plus(marks: Marks, credit: number): Marks {
  const all = [...marks.values()].map(([earned, total]) => [earned + credit, total + 1] as const);
  return new Map(all.map((pair) => [`${pair[0].toFixed(6)},${pair[1]}`, pair]));
}
