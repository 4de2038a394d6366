import type { Case } from '../../domain/case.ts';
import type { Comparison, Condition, Fact, FactId, Value } from '../../domain/fact.ts';
import { meets } from '../../rules/condition.ts';

/** Can this condition hold in some patient of the case, as far as the facts that are drawn tell? */
export type Possible = (condition: Condition) => boolean;

type Sometimes = 'always' | 'sometimes' | 'never';

/**
 * Looks at fixed facts, variation and situations only; what is done in the course may be anything. A fact that
 * the case does not give is never known.
 */
export function possibilitiesOf(facts: Readonly<Record<FactId, Fact>>, kase: Case): Possible {
  /** Undefined: any value. */
  function valuesOf(id: FactId): readonly Value[] | undefined {
    const fact = facts[id];
    if (fact?.derivation?.by === 'rows') {
      const words: Value[] = [];
      for (const row of fact.derivation.rows) {
        const holds = test(row.when);
        if (holds !== 'never') words.push(row.is);
        if (holds === 'always') break;
      }
      return words;
    }
    if (fact?.kind !== 'given') return undefined;
    const preset = kase.situations.map((situation) => situation.given[id] ?? situation.set[id]);
    return [kase.fixed[id], ...(kase.variation[id] ?? []), ...preset].filter(
      (value) => value !== undefined,
    );
  }

  function compare(comparison: Comparison): Sometimes {
    const values = valuesOf(comparison.fact);
    if (values === undefined) return 'sometimes';
    const met = values.filter((value) => meets(comparison, value)).length;
    return met === 0 ? 'never' : met === values.length ? 'always' : 'sometimes';
  }

  function test(condition: Condition): Sometimes {
    switch (condition.op) {
      case 'all':
        return together(condition.of.map(test), 'never', 'always');
      case 'any':
        return together(condition.of.map(test), 'always', 'never');
      case 'not':
        return opposite[test(condition.of)];
      default:
        return compare(condition);
    }
  }
  return (condition) => test(condition) !== 'never';
}

const opposite = { always: 'never', sometimes: 'sometimes', never: 'always' } as const;

/** One part that is `decisive` decides; if every part is `otherwise`, so is the whole. */
function together(
  parts: readonly Sometimes[],
  decisive: Sometimes,
  otherwise: Sometimes,
): Sometimes {
  if (parts.includes(decisive)) return decisive;
  return parts.every((part) => part === otherwise) ? otherwise : 'sometimes';
}
