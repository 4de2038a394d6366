import type { Comparison, Condition, Fact, FactId } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import { cutValues } from './cut-values.ts';
import { FAILS, compileReader } from '../../rules/condition.ts';

/**
 * Is there a patient for whom all these conditions hold? Looks at each conjunction of their alternatives, and
 * at one fact at a time: derived facts count as facts of their own. May say yes where there is none, never no
 * where there is one.
 */
export function canHoldTogether(
  conditions: readonly Condition[],
  facts: Readonly<Record<FactId, Fact>>,
): boolean {
  const plain = compileReader(withoutDerivations(facts));
  return alternatives({ op: 'all', of: conditions }, true).some((conjunction) =>
    [...new Set(conjunction.map((part) => part.comparison.fact))].every((id) => {
      const parts = conjunction.filter((part) => part.comparison.fact === id);
      return cutValues(
        facts[id],
        parts.map((part) => part.comparison),
      ).some((value) => {
        const known: Facts = { [id]: value };
        return parts.every(
          ({ comparison, wanted }) => (plain.test(comparison, known) !== FAILS) === wanted,
        );
      });
    }),
  );
}

interface Literal {
  readonly comparison: Comparison;
  /** Whether it must hold or fail. */
  readonly wanted: boolean;
}

/** A condition as alternatives of conjunctions (disjunctive normal form). */
function alternatives(condition: Condition, wanted: boolean): readonly (readonly Literal[])[] {
  if (condition.op === 'not') return alternatives(condition.of, !wanted);
  if (!('of' in condition)) return [[{ comparison: condition, wanted }]];
  const parts = condition.of.map((part) => alternatives(part, wanted));
  if ((condition.op === 'any') === wanted) return parts.flat();
  return parts.reduce<readonly (readonly Literal[])[]>(
    (all, part) => all.flatMap((left) => part.map((right) => [...left, ...right])),
    [[]],
  );
}

function withoutDerivations(facts: Readonly<Record<FactId, Fact>>): Readonly<Record<FactId, Fact>> {
  return Object.fromEntries(
    Object.entries(facts).map(([id, { derivation: _, ...fact }]) => [id, fact]),
  );
}
