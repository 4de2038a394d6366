import type { Step } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import type { RuleTable } from '../../domain/table.ts';
import { factsRead } from '../../rules/condition.ts';
import type { Judge } from '../../rules/judge.ts';

/** The facts that offering and judging at a step can ask for, derived ones and what they are worked out of included. */
export function askedAt({ book }: Judge, step: Step): ReadonlySet<FactId> {
  const tables = step.asks.map((id) => book.tables[id] as RuleTable);
  const conditions = [
    ...step.options.map((option) => option.when),
    ...tables.map((table) => table.applies),
    ...tables.flatMap((table) => [...table.rows, ...table.constraints].map(({ when }) => when)),
  ];
  return new Set(conditions.flatMap((condition) => [...factsRead(condition, book.facts)]));
}
