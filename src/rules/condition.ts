import { rounded } from '../domain/fact.ts';
import type { Comparison, Condition, Fact, FactId, Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';

/** Three answers: a condition on something not known neither holds nor fails. */
export const HOLDS = 1;
export const FAILS = 0;
export const MISSING = -1;
export type Truth = typeof HOLDS | typeof FAILS | typeof MISSING;

type Test = (known: Facts) => Truth;
type Read = (known: Facts) => Value | undefined;

/** Reads conditions against facts. Every condition and derived fact is compiled once, to closures. */
export interface Reader {
  readonly facts: Readonly<Record<FactId, Fact>>;
  /** The value of a fact, worked out if it is a derived one; undefined if it is not known. */
  value(fact: FactId, known: Facts): Value | undefined;
  test(condition: Condition, known: Facts): Truth;
  holds(condition: Condition, known: Facts): boolean;
}

/**
 * @param facts every fact a condition may name. The content check has made sure that derived facts
 * form no circle and that every named fact exists.
 */
export function compileReader(facts: Readonly<Record<FactId, Fact>>): Reader {
  const tests = new WeakMap<Condition, Test>();
  const reads = new Map<FactId, Read>();

  function read(id: FactId): Read {
    let found = reads.get(id);
    if (!found) reads.set(id, (found = compileRead(id)));
    return found;
  }

  function compileRead(id: FactId): Read {
    const derivation = facts[id]?.derivation;
    if (!derivation) return (known) => known[id];
    if (derivation.by === 'rows') {
      const rows = derivation.rows.map((row) => ({ test: test(row.when), is: row.is }));
      return (known) => {
        for (const row of rows) {
          const truth = row.test(known);
          if (truth !== FAILS) return truth === HOLDS ? row.is : undefined;
        }
        return undefined;
      };
    }
    const parts = derivation.of.map(read);
    const combine = arithmetic[derivation.by];
    return (known) => {
      let total: number | undefined;
      for (const part of parts) {
        const value = part(known);
        if (typeof value !== 'number') return undefined;
        total = total === undefined ? value : combine(total, value);
      }
      return total === undefined ? undefined : rounded(total);
    };
  }

  function test(condition: Condition): Test {
    let found = tests.get(condition);
    if (!found) tests.set(condition, (found = compileTest(condition)));
    return found;
  }

  function compileTest(condition: Condition): Test {
    switch (condition.op) {
      case 'all':
        return compileAll(condition.of.map(test));
      case 'any':
        return compileAny(condition.of.map(test));
      case 'not': {
        const inner = test(condition.of);
        return (known) => {
          const truth = inner(known);
          return truth === MISSING ? MISSING : truth === HOLDS ? FAILS : HOLDS;
        };
      }
      default:
        return compileComparison(condition, read(condition.fact));
    }
  }

  return {
    facts,
    value: (fact, known) => read(fact)(known),
    test: (condition, known) => test(condition)(known),
    holds: (condition, known) => test(condition)(known) === HOLDS,
  };
}

const arithmetic = {
  sum: (a: number, b: number) => a + b,
  difference: (a: number, b: number) => a - b,
  product: (a: number, b: number) => a * b,
};

function compileAll(tests: readonly Test[]): Test {
  return (known) => {
    let truth: Truth = HOLDS;
    for (const test of tests) {
      const one = test(known);
      if (one === FAILS) return FAILS;
      if (one === MISSING) truth = MISSING;
    }
    return truth;
  };
}

function compileAny(tests: readonly Test[]): Test {
  return (known) => {
    let truth: Truth = FAILS;
    for (const test of tests) {
      const one = test(known);
      if (one === HOLDS) return HOLDS;
      if (one === MISSING) truth = MISSING;
    }
    return truth;
  };
}

function compileComparison(comparison: Comparison, read: Read): Test {
  const isMet = compileMeets(comparison);
  return (known) => {
    const value = read(known);
    return value === undefined ? MISSING : isMet(value) ? HOLDS : FAILS;
  };
}

function compileMeets(comparison: Comparison): (value: Value) => boolean {
  switch (comparison.op) {
    case 'is': {
      const { value: wanted } = comparison;
      return (value) => value === wanted;
    }
    case 'in': {
      const { values } = comparison;
      return (value) => values.includes(value);
    }
    case 'range': {
      const {
        over = -Infinity,
        atLeast = -Infinity,
        under = Infinity,
        atMost = Infinity,
      } = comparison;
      return (value) =>
        typeof value === 'number' &&
        value > over &&
        value >= atLeast &&
        value < under &&
        value <= atMost;
    }
  }
}

/** Does a value meet a comparison? What is no number meets no range. */
export function meets(comparison: Comparison, value: Value): boolean {
  return compileMeets(comparison)(value);
}

/** The comparisons a condition is made of, in the order written. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(comparisonsOf);
    case 'not':
      return comparisonsOf(condition.of);
    default:
      return [condition];
  }
}

/** The facts that a condition depends on: those it names, and those the derived ones are worked out of. */
export function factsRead(
  condition: Condition,
  facts: Readonly<Record<FactId, Fact>>,
): ReadonlySet<FactId> {
  const found = new Set<FactId>();
  const add = (id: FactId): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const source of sourcesOf(facts[id])) add(source);
  };
  for (const comparison of comparisonsOf(condition)) add(comparison.fact);
  return found;
}

/** The facts that a fact is directly worked out of; none for a fact that is not derived. */
export function sourcesOf(fact: Fact | undefined): readonly FactId[] {
  const derivation = fact?.derivation;
  if (!derivation) return [];
  return derivation.by === 'rows'
    ? derivation.rows.flatMap((row) => comparisonsOf(row.when).map((c) => c.fact))
    : derivation.of;
}
