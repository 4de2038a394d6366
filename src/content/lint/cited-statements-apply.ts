import type { Linter } from './linter.ts';
import { canHoldTogether } from './can-hold-together.ts';

/** A row may cite a statement only where the statement's own conditions can hold for the row's patients. */
export const citedStatementsApply: Linter = (library, report) => {
  for (const table of Object.values(library.tables)) {
    table.rows.forEach((row, r) => {
      for (const [act, mark] of Object.entries(row.marks)) {
        for (const id of new Set([...mark.statements, ...(mark.leftOut?.statements ?? [])])) {
          const statement = library.statements[id];
          if (
            statement &&
            !canHoldTogether([table.applies, row.when, statement.applies], library.facts)
          ) {
            report(
              'rules',
              table.id,
              ['rows', r, 'verdicts', act],
              `"${id}" does not speak of this row's patients; cite another`,
            );
          }
        }
      }
    });
    table.constraints.forEach((constraint, c) => {
      for (const id of constraint.broken.statements) {
        const statement = library.statements[id];
        if (
          statement &&
          !canHoldTogether([table.applies, constraint.when, statement.applies], library.facts)
        ) {
          report(
            'rules',
            table.id,
            ['constraints', c],
            `"${id}" does not speak of this rule's patients; cite another`,
          );
        }
      }
    });
  }
};
