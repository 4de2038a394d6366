import type { Act, ConsequenceTable } from '../../domain/act.ts';
import type { Step } from '../../domain/case.ts';
import type { Condition, FactId } from '../../domain/fact.ts';
import type { Amount, RuleTable } from '../../domain/table.ts';
import { factsRead, sourcesOf } from '../../rules/condition.ts';
import type { Judge } from '../../rules/judge.ts';

/** The facts that offering and judging at a step can ask for, derived ones and what they are worked out of included. */
export function askedAt({ book }: Judge, step: Step): ReadonlySet<FactId> {
  const tables = step.asks.map((id) => book.tables[id] as RuleTable);
  return readBy(book.facts, [
    ...step.options.map((option) => option.when),
    ...tables.map((table) => table.applies),
    ...tables.flatMap((table) => [...table.rows, ...table.constraints].map(({ when }) => when)),
  ]);
}

/** All facts that can make a difference from arriving at a step to arriving at the next: those asked, and those that happen. */
export function readAt(judge: Judge, step: Step): ReadonlySet<FactId> {
  const { acts, facts } = judge.book;
  const done = step.options.map(({ act }) => acts[act] as Act);
  const tables = [...step.arrives, ...done.flatMap((act) => act.consequences)];
  const amounts = [...done.map((act) => act.takesWeeks), ...tables.flatMap(amountsIn)];
  const taken = amounts.flatMap((amount) => (typeof amount === 'object' ? [amount.of] : []));
  return new Set([
    ...askedAt(judge, step),
    ...readBy(
      facts,
      step.next.map((to) => to.when),
    ),
    ...readBy(
      facts,
      tables.flatMap(({ rows }) => rows.map((row) => row.when)),
    ),
    ...taken,
    ...taken.flatMap((id) => sourcesOf(facts[id])),
  ]);
}

const readBy = (
  facts: Judge['book']['facts'],
  conditions: readonly Condition[],
): ReadonlySet<FactId> =>
  new Set(conditions.flatMap((condition) => [...factsRead(condition, facts)]));

function amountsIn({ rows }: ConsequenceTable): readonly (Amount | string | boolean)[] {
  return rows.flatMap(({ set, add }) => [...Object.values(set), ...Object.values(add)]);
}
