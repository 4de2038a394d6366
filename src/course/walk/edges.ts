import { inspectArrival, inspectFollowed, inspectJudgement } from './inspect.ts';
import type { Gathered, Statements } from './inspect.ts';
import type { Judgement } from './judgement.ts';
import type { Arrival, Delta, Local, Locals } from './local.ts';
import type { Bits } from './mending.ts';
import type { Model, Stage } from './model.ts';
import type { Codes } from './slots.ts';

/** All decisions of a step that change the same and lead to the same. */
export interface Edge {
  readonly next: number;
  readonly delta: Delta;
  /** The mendable pitfalls that some of them commit, one bit each. */
  commits: bigint;
}

export interface Edges {
  readonly edges: readonly Edge[];
  readonly decisions: number;
}

/** The edges that leave a state, and the codes that they leave from: those after arriving. */
export interface Leaving extends Edges {
  readonly codes: Codes;
}

/** Finds the edges of states. Everything that is worked out is inspected once, on the way. */
export function edgesAt(
  model: Model,
  locals: Locals,
  stage: Stage,
  bits: Bits,
  statements: Statements,
  gathered: Gathered,
): (codes: Codes) => Leaving {
  const known = new WeakMap<Local, Edges>();
  const inspected = new WeakSet<Judgement | Arrival>();
  const arrivedAt = locals(stage);
  return (codes) => {
    const { arrival, local, codes: from } = arrivedAt(codes);
    const { judgement } = local;
    if (arrival && !inspected.has(arrival)) {
      inspected.add(arrival);
      inspectArrival(model, stage, arrival, gathered.note);
    }
    if (!inspected.has(judgement)) {
      inspected.add(judgement);
      inspectJudgement(model, stage, judgement, statements, gathered);
    }
    let found = known.get(local);
    if (!found) known.set(local, (found = edgesOf(model, stage, local, bits, gathered)));
    return { ...found, codes: from };
  };
}

function edgesOf(
  model: Model,
  stage: Stage,
  { judgement, follow }: Local,
  bits: Bits,
  gathered: Gathered,
): Edges {
  const edges = new Map<string, Edge>();
  for (const assessed of judgement.choices) {
    const followed = follow(assessed.decision);
    inspectFollowed(model, stage, assessed, followed, gathered.note);
    if ('is' in followed) continue;
    const { next, delta } = followed;
    const name = `${next}:${delta.sets.join()}:${delta.reveals.join()}`;
    let edge = edges.get(name);
    if (!edge) edges.set(name, (edge = { next, delta, commits: 0n }));
    for (const pitfall of assessed.pitfalls) edge.commits |= bits.get(pitfall) ?? 0n;
  }
  return { edges: [...edges.values()], decisions: judgement.choices.length };
}
