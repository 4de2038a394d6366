import { inspectFollowed, inspectJudgement } from './inspect.ts';
import type { Gathered, Statements } from './inspect.ts';
import type { Judgement } from './judgement.ts';
import type { Delta, Local, Locals } from './local.ts';
import { seenFacts } from '../../domain/patient.ts';
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

/** The edges that leave a state. Every local view is inspected once, on the way. */
export function edgesAt(
  model: Model,
  locals: Locals,
  stage: Stage,
  bits: Bits,
  statements: Statements,
  gathered: Gathered,
): (codes: Codes) => Edges {
  const known = new WeakMap<Local, Edges>();
  const inspected = new WeakSet<Judgement>();
  const localOf = locals(stage);
  return (codes) => {
    const local = localOf(codes);
    let found = known.get(local);
    if (found) return found;
    if (!inspected.has(local.judgement)) {
      inspected.add(local.judgement);
      inspectJudgement(model, stage, local.judgement, statements, gathered);
    }
    known.set(local, (found = edgesOf(model, stage, local, bits, gathered)));
    return found;
  };
}

function edgesOf(model: Model, stage: Stage, local: Local, bits: Bits, gathered: Gathered): Edges {
  const { arrived, judgement } = local;
  const seen = seenFacts(arrived.patient);
  for (const words of arrived.told.flatMap(({ text }) => model.leaks.of(text, seen))) {
    gathered.note('unseenLeaks', { step: stage.id, facts: {}, decision: null, words });
  }
  const edges = new Map<string, Edge>();
  for (const assessed of judgement.choices) {
    const followed = local.follow(assessed.decision);
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
