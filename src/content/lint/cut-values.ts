import type { Comparison, Fact, Value } from '../../domain/fact.ts';

/** Values of a fact that meet every combination of these comparisons: its words, or each bound and both sides of it. */
export function cutValues(
  fact: Fact | undefined,
  comparisons: readonly Comparison[],
): readonly Value[] {
  if (!fact || fact.domain.type === 'boolean') return [true, false];
  if (fact.domain.type === 'word') return fact.domain.values;
  const { from, to } = fact.domain;
  const bounds = comparisons.flatMap((comparison): readonly (Value | undefined)[] => {
    if (comparison.op === 'is') return [comparison.value];
    if (comparison.op === 'in') return comparison.values;
    return [comparison.over, comparison.atLeast, comparison.under, comparison.atMost];
  });
  const numbers = bounds.filter((bound) => typeof bound === 'number');
  return [from, to, ...numbers.flatMap((n) => [n - 1e-3, n, n + 1e-3])].filter(
    (n) => n >= from && n <= to,
  );
}
