import type { Case, Step } from '../domain/case.ts';
import type { Condition } from '../domain/fact.ts';
import type { Library } from '../domain/library.ts';
import type { Mark, Row, RuleTable } from '../domain/table.ts';
import type { WalkReport } from '../course/walk.ts';

/** Content that something is changed in. */
export interface Ground {
  readonly library: Library;
  readonly kase: Case;
}

/** Content in which a defect may be planted, and what a walk said of it before. */
export interface Soil extends Ground {
  readonly report: WalkReport;
}

/** A copy with the defect; undefined where there is nothing to plant it in. */
export type Plant = (soil: Soil) => Ground | undefined;

export const never: Condition = { op: 'any', of: [] };

/** The first visit. */
export const firstStep = (kase: Case): Step => kase.steps[kase.start] as Step;

/** The acts that a step offers to some patient. */
export const actsOf = (step: Step): readonly string[] => step.options.map((option) => option.act);

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
