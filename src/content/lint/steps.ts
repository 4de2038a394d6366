import { stepOf } from '../../course/offer.ts';
import type { Case, Step } from '../../domain/case.ts';
import type { Library } from '../../domain/library.ts';
import type { RuleTable } from '../../domain/table.ts';

/** A step with the case it belongs to, the tables it asks, and its path in the case's file. */
export interface PlacedStep {
  readonly kase: Case;
  readonly step: Step;
  readonly tables: readonly RuleTable[];
  readonly path: readonly (string | number)[];
}

/** Every step of every case, in the order written. */
export function stepsOf(library: Library): readonly PlacedStep[] {
  return Object.values(library.cases).flatMap((kase) =>
    kase.chapters.flatMap((chapter, c) =>
      chapter.steps.map((id, s) => {
        const step = stepOf(kase, id);
        const tables = step.asks.map((table) => library.tables[table] as RuleTable);
        return { kase, step, tables, path: ['chapters', c, 'steps', s] };
      }),
    ),
  );
}
