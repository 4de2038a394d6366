import type { Step } from '../domain/case.ts';
import type { Condition, FactId } from '../domain/fact.ts';
import type { Rulebook } from '../domain/library.ts';
import type { Row, RuleTable } from '../domain/table.ts';
import { factsRead } from '../rules/condition.ts';

/** The rows of a table that can decide at a step: those that name an act offered there. */
export function rowsAsked(step: Step, table: RuleTable): readonly Row[] {
  return table.rows.filter(({ marks }) =>
    step.options.some(({ act }) => Object.hasOwn(marks, act)),
  );
}

/** Every condition that judging by a table can ask at a step. */
export const conditionsAsked = (step: Step, table: RuleTable): readonly Condition[] => [
  table.applies,
  ...[...rowsAsked(step, table), ...table.constraints].map(({ when }) => when),
];

/** The facts of a patient that offering and judging at a step can read, derived ones traced to what they come from. */
export function factsAsked(book: Rulebook, step: Step): readonly FactId[] {
  const of = [
    ...step.options.map((option) => option.when),
    ...step.asks.flatMap((id) => conditionsAsked(step, book.tables[id] as RuleTable)),
  ];
  return [...factsRead({ op: 'all', of }, book.facts)].filter((id) => {
    const kind = book.facts[id]?.kind;
    return kind === 'given' || kind === 'course';
  });
}
