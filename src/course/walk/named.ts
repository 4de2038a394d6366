import type { Case, Step } from '../../domain/case.ts';
import type { Rulebook } from '../../domain/library.ts';
import type { Ground, RuleTable } from '../../domain/table.ts';
import { possibilitiesOf } from './possible.ts';

/** A row, or a constraint of an order, that a step of the case can meet. */
export interface NamedRow {
  readonly table: string;
  readonly row: string;
  /** False where no patient of this case can match it: it was written for others. */
  readonly possible: boolean;
  readonly pitfalls: readonly string[];
}

/** All rows of the tables that a case asks which speak of an act that is offered there. */
export function rowsNamed(book: Rulebook, kase: Case): readonly NamedRow[] {
  const rows = Object.values(kase.steps).flatMap((step) => rowsOfStep(book, kase, step));
  const byName = new Map<string, NamedRow>();
  for (const row of rows) {
    const name = `${row.table} ${row.row}`;
    const other = byName.get(name);
    const pitfalls = [...new Set([...(other?.pitfalls ?? []), ...row.pitfalls])];
    byName.set(name, { ...row, pitfalls });
  }
  return [...byName.values()];
}

/** The pitfalls that some patient of the case could meet, as far as the tables alone can tell. */
export function pitfallsNamed(book: Rulebook, kase: Case): readonly string[] {
  const rows = rowsNamed(book, kase).filter((row) => row.possible);
  return [...new Set(rows.flatMap((row) => row.pitfalls))];
}

function rowsOfStep(book: Rulebook, kase: Case, step: Step): readonly NamedRow[] {
  const acts = step.options.map((option) => option.act);
  const possible = possibilitiesOf(book.facts, kase);
  return step.asks.flatMap((id) => {
    const table = book.tables[id] as RuleTable;
    const speaks = possible(table.applies);
    const rows = table.rows.flatMap((row): readonly NamedRow[] => {
      const marks = acts.map((act) => row.marks[act]).filter((mark) => mark !== undefined);
      if (marks.length === 0) return [];
      const grounds: readonly Ground[] = marks.flatMap((mark) => [
        mark,
        ...(mark.leftOut ? [mark.leftOut] : []),
      ]);
      const pitfalls = grounds.flatMap((ground) => committable(ground, step.kind === 'several'));
      return [{ table: id, row: row.id, possible: speaks && possible(row.when), pitfalls }];
    });
    const constraints = table.constraints.map((one) => ({
      table: id,
      row: one.id,
      possible: speaks && possible(one.when),
      pitfalls: one.broken.pitfalls,
    }));
    return step.kind === 'order' ? constraints : rows;
  });
}

/** Pitfalls count where less than full credit is earned; a correct act can only be left out. */
function committable(ground: Ground, canBeLeftOut: boolean): readonly string[] {
  const isError =
    ground.verdict === 'acceptable with reason' ||
    ground.verdict === 'suboptimal' ||
    ground.verdict === 'harmful';
  return isError || (canBeLeftOut && ground.verdict === 'correct') ? ground.pitfalls : [];
}
