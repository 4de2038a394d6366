import type { Library } from '../domain/library.ts';
import type { RuleTable } from '../domain/table.ts';

/** A step of a case that asks a table. */
export interface Asker {
  readonly case: string;
  readonly chapter: string;
  readonly step: string;
  readonly title: string;
}

/** Who uses what: for each id, the ids of those that name it. */
export interface Usage {
  /** By statement: rule tables, pitfalls, conflicts, flaws, cases whose ending it supports. */
  readonly statements: Readonly<Record<string, StatementUse>>;
  /** By rule table: the steps that ask it, or the table whose place it takes. */
  readonly tables: Readonly<Record<string, readonly Asker[]>>;
  /** By pitfall, conflict, gap and convention: the rule tables that name it. */
  readonly named: Readonly<Record<string, readonly string[]>>;
}

export interface StatementUse {
  readonly tables: readonly string[];
  readonly pitfalls: readonly string[];
  readonly conflicts: readonly string[];
  readonly flaws: readonly string[];
  readonly cases: readonly string[];
}

export function usageOf(library: Library): Usage {
  const { statements, tables, pitfalls, conflicts, flaws, cases } = library;
  const cited = Object.values(tables).map((table) => [table.id, citedBy(table)] as const);
  const naming = <T extends { readonly id: string }>(
    of: Readonly<Record<string, T>>,
    names: (one: T) => readonly string[],
    id: string,
  ): readonly string[] =>
    Object.values(of)
      .filter((one) => names(one).includes(id))
      .map((one) => one.id);
  return {
    statements: mapped(Object.keys(statements), (id) => ({
      tables: cited.filter(([, ids]) => ids.has(id)).map(([table]) => table),
      pitfalls: naming(pitfalls, (one) => one.statements, id),
      conflicts: naming(conflicts, ({ sides }) => sides.flatMap((side) => side.statements), id),
      flaws: naming(flaws, (one) => one.statements, id),
      cases: naming(
        cases,
        ({ endings }) => endings.flatMap(({ texts }) => texts.flatMap((one) => one.statements)),
        id,
      ),
    })),
    tables: mapped(Object.keys(tables), (id) => askersOf(library, id)),
    named: mapped(
      [pitfalls, conflicts, library.gaps, library.conventions].flatMap((of) => Object.keys(of)),
      (id) => naming(tables, (table) => [...namedBy(table)], id),
    ),
  };
}

const mapped = <T>(ids: readonly string[], make: (id: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(ids.map((id) => [id, make(id)]));

const groundsOf = ({ rows, constraints }: RuleTable) => [
  ...rows.flatMap(({ marks }) =>
    Object.values(marks).flatMap((mark) => [mark, ...(mark.leftOut ? [mark.leftOut] : [])]),
  ),
  ...constraints.map(({ broken }) => broken),
];

const citedBy = (table: RuleTable): ReadonlySet<string> =>
  new Set(groundsOf(table).flatMap(({ statements }) => statements));

const namedBy = (table: RuleTable): ReadonlySet<string> =>
  new Set([
    ...groundsOf(table).flatMap(({ pitfalls }) => pitfalls),
    ...table.rows.flatMap(({ conflicts, conventions, gap }) => [
      ...conflicts,
      ...conventions,
      ...(gap === undefined ? [] : [gap]),
    ]),
  ]);

/** A table that takes the place of another is asked wherever that one is. */
function askersOf({ cases, tables }: Library, id: string): readonly Asker[] {
  const ids = [id, tables[id]?.overrides];
  return Object.values(cases).flatMap((kase) =>
    Object.values(kase.steps)
      .filter((step) => step.asks.some((table) => ids.includes(table)))
      .map(({ id: step, chapter, title }) => ({ case: kase.id, chapter, step, title })),
  );
}
