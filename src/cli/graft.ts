import type { Case, Step } from '../domain/case.ts';
import type { Library } from '../domain/library.ts';
import type { Mark, Row, RuleTable } from '../domain/table.ts';

/** Content that something is changed in. */
export interface Ground {
  readonly library: Library;
  readonly kase: Case;
}

/** The case with one step changed. */
export function withStep(kase: Case, step: Step, change: (step: Step) => Step): Case {
  return { ...kase, steps: { ...kase.steps, [step.id]: change(step) } };
}

/** The content with every rule table changed. */
export function withTables(ground: Ground, change: (table: RuleTable) => RuleTable) {
  const { library, kase } = ground;
  const all = Object.values(library.tables).map((table) => [table.id, change(table)] as const);
  const tables: Library['tables'] = Object.fromEntries(all);
  return { library: { ...library, tables }, kase };
}

/** A row with its marks changed, or without those that come back undefined. */
export function withMarks(row: Row, change: (mark: Mark, act: string) => Mark | undefined): Row {
  const marks = Object.entries(row.marks).flatMap(([act, mark]) => {
    const changed = change(mark, act);
    return changed ? [[act, changed] as const] : [];
  });
  return { ...row, marks: Object.fromEntries(marks) };
}
