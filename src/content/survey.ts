import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair } from 'yaml';

/** Something in a YAML document that must not become data, and where it begins. */
export interface Trouble {
  readonly offset: number;
  readonly message: string;
}

const MAX_VALUES = 100_000;
const MAX_ALIASES = 1000;

/** Names that every JavaScript object has. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

const NO_NAME = 'is no name; write one word before the colon';

function wrongIn(name: string, above: ReadonlySet<string>): string | undefined {
  if (above.has(name)) return `"${name}" stands twice; keep one of them`;
  return RESERVED.includes(name) ? `"${name}" cannot be a name; choose another` : undefined;
}

/**
 * Looks over a document before it becomes data: names that stand twice, names that are no words, aliases of
 * nothing or of what they stand in, and aliases that make more of a document than anybody wrote.
 */
export function survey(doc: Document): readonly Trouble[] {
  const troubles: Trouble[] = [];
  /** How many values hang on an anchor; undefined while it is being read. */
  const anchors = new Map<string, number | undefined>();
  let aliases = 0;
  const report = (node: Node, message: string): void => {
    troubles.push({ offset: (node.range as [number, number, number])[0], message });
  };

  function count(node: unknown): number {
    if (isAlias(node)) return countAlias(node);
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, undefined);
    const values = 1 + (isMap(node) ? countMap(node.items) : isSeq(node) ? sum(node.items) : 0);
    if (anchor !== undefined) anchors.set(anchor, values);
    return values;
  }
  const sum = (items: readonly unknown[]): number =>
    items.reduce<number>((all, item) => all + count(item), 0);

  function countMap(pairs: readonly Pair[]): number {
    const names = new Set<string>();
    for (const { key } of pairs) {
      const wrong = isScalar(key) ? wrongIn(String(key.value), names) : NO_NAME;
      if (wrong !== undefined) report(key as Node, wrong);
      names.add(String(key));
    }
    return sum(pairs.flatMap(({ key, value }) => [key, value]));
  }

  function countAlias(node: Node & { readonly source: string }): number {
    aliases++;
    const values = anchors.get(node.source);
    if (values !== undefined) return values;
    const isOpen = anchors.has(node.source);
    report(
      node,
      isOpen
        ? `*${node.source} stands in what it repeats; write it out`
        : `no anchor is called &${node.source}; write it above, or correct the name`,
    );
    return 1;
  }

  const values = count(doc.contents);
  if (values > MAX_VALUES || aliases > MAX_ALIASES) {
    troubles.push({
      offset: 0,
      message: 'holds too many values; repeat less with anchors, or split it by topic',
    });
  }
  return troubles;
}
