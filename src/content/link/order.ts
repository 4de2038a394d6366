import type { FactId } from '../../domain/fact.ts';
import { sourcesOf } from '../../rules/condition.ts';
import type { FactsById } from './condition.ts';

/** A fact, what it is worked out of, and what is worked out of it. */
interface Node {
  readonly id: FactId;
  readonly sources: Set<Node>;
  readonly readers: Set<Node>;
}

/** Facts so that each stands after those it is worked out of; apart from them those that stand in a circle. */
export function orderOf(facts: FactsById): {
  readonly order: readonly FactId[];
  readonly circular: readonly FactId[];
} {
  const nodes = graphOf(facts);
  const order = peeled(nodes, 'sources', 'readers');
  const left = nodes.filter((node) => node.sources.size > 0);
  peeled(left, 'readers', 'sources');
  const circular = left.filter((node) => node.readers.size > 0);
  const idsOf = (some: readonly Node[]) => some.map((node) => node.id);
  return { order: idsOf(order), circular: idsOf(circular) };
}

function graphOf(facts: FactsById): readonly Node[] {
  const nodes = new Map(
    Object.keys(facts).map((id): [FactId, Node] => [
      id,
      { id, sources: new Set(), readers: new Set() },
    ]),
  );
  for (const node of nodes.values()) {
    for (const source of sourcesOf(facts[node.id]).flatMap((id) => nodes.get(id) ?? [])) {
      node.sources.add(source);
      source.readers.add(node);
    }
  }
  return [...nodes.values()];
}

/** Takes away the nodes that have none on this side, then those that have none without these, and so on. */
function peeled(
  nodes: readonly Node[],
  side: 'sources' | 'readers',
  other: 'sources' | 'readers',
): readonly Node[] {
  const free = nodes.filter((node) => node[side].size === 0);
  for (const node of free) {
    for (const next of node[other]) {
      next[side].delete(node);
      if (next[side].size === 0) free.push(next);
    }
  }
  return free;
}
