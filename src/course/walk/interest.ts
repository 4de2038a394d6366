import type { Comparison, Condition, Fact, FactId } from '../../domain/fact.ts';
import { comparisonsOf } from '../../rules/condition.ts';

/** What readers want to know of the facts that are not worked out of others. */
export interface Interest {
  /** The comparisons made. Values on which all of them agree are one value to these readers. */
  readonly asked: Map<FactId, Set<Comparison>>;
  /** Facts whose exact value counts: arithmetic reads it, or a consequence copies it. */
  readonly exact: Set<FactId>;
  /** Facts of which it counts whether they have been seen. */
  readonly seen: Set<FactId>;
}

type Facts = Readonly<Record<FactId, Fact>>;

export const noInterest = (): Interest => ({ asked: new Map(), exact: new Set(), seen: new Set() });

/** Does anybody want the value of this fact? */
export const wantsValue = (interest: Interest, fact: FactId): boolean =>
  interest.asked.has(fact) || interest.exact.has(fact);

/** Adds what a condition reads. `asSeen`: it is held against what has been seen, not against the truth. */
export function wantCondition(into: Interest, facts: Facts, condition: Condition, asSeen: boolean) {
  for (const comparison of comparisonsOf(condition)) {
    const { fact } = comparison;
    if (facts[fact]?.derivation) {
      wantFact(into, facts, fact, asSeen);
      continue;
    }
    const asked = into.asked.get(fact);
    if (asked) asked.add(comparison);
    else into.asked.set(fact, new Set([comparison]));
    if (asSeen) into.seen.add(fact);
  }
}

/** Adds the exact value of a fact, or all that it is worked out of. */
export function wantFact(into: Interest, facts: Facts, fact: FactId, asSeen: boolean): void {
  const derivation = facts[fact]?.derivation;
  if (derivation?.by === 'rows') {
    for (const row of derivation.rows) wantCondition(into, facts, row.when, asSeen);
  } else if (derivation) {
    for (const part of derivation.of) wantFact(into, facts, part, asSeen);
  } else {
    into.exact.add(fact);
    if (asSeen) into.seen.add(fact);
  }
}

/** Adds what it takes to tell whether a fact is known: of one that is not worked out, only its having been seen. */
export function wantSight(into: Interest, facts: Facts, fact: FactId): void {
  if (facts[fact]?.derivation) wantFact(into, facts, fact, true);
  else into.seen.add(fact);
}

/** Adds all of one interest to another. */
export function join(into: Interest, more: Interest): void {
  for (const [fact, comparisons] of more.asked) {
    const asked = into.asked.get(fact);
    if (asked) comparisons.forEach((one) => asked.add(one));
    else into.asked.set(fact, new Set(comparisons));
  }
  more.exact.forEach((fact) => into.exact.add(fact));
  more.seen.forEach((fact) => into.seen.add(fact));
}

/** Several interests as one. */
export function joined(...all: readonly Interest[]): Interest {
  const into = noInterest();
  for (const one of all) join(into, one);
  return into;
}
