import type { Finding, Problem } from '../domain/decision.ts';
import type { FactId } from '../domain/fact.ts';
import type { Rulebook } from '../domain/library.ts';
import type { Facts } from '../domain/patient.ts';
import type { ActId, Ground, Mark, Row, RuleTable, Verdict } from '../domain/table.ts';
import { FAILS, HOLDS, MISSING, compileReader } from './condition.ts';
import type { Reader } from './condition.ts';
import { explain, missingFacts } from './explain.ts';

/** Judges acts against the rule tables. Compiled once from the rulebook; reads nothing but what it is given. */
export interface Judge {
  readonly book: Rulebook;
  readonly reader: Reader;
  /** The one of `tables` that judges `act`. */
  tableFor(tables: readonly string[], act: ActId): string | undefined;
  /**
   * Judges one act done.
   * @param known the facts that have been seen, with the act's parameters.
   * @param reason the reason given, if any; it decides what "acceptable with reason" is worth.
   */
  judge(table: string, act: ActId, known: Facts, reason?: string | null): Finding | Problem;
  /** Judges leaving out an act that would have been correct. */
  judgeLeftOut(table: string, act: ActId, known: Facts): Finding | Problem | undefined;
  /** Judges a sequence: one finding for each constraint that applies to this patient. */
  judgeOrder(table: string, acts: readonly ActId[], known: Facts): readonly (Finding | Problem)[];
}

export const isProblem = (x: Finding | Problem): x is Problem => 'is' in x;

/** What a verdict is worth, from 0 to 1. `sound` says whether the reason given was one of the row's. */
export function creditOf(verdict: Verdict, sound: boolean): number {
  switch (verdict) {
    case 'correct':
    case 'acceptable':
    case 'not scored':
      return 1;
    case 'acceptable with reason':
      return sound ? 1 : 0.5;
    case 'suboptimal':
      return 0.5;
    case 'harmful':
      return 0;
  }
}

export function compileJudge(book: Rulebook): Judge {
  const reader = compileReader(book.facts);
  const rowsByAct = new Map<string, Map<ActId, readonly Row[]>>();
  for (const table of Object.values(book.tables)) {
    rowsByAct.set(
      table.id,
      new Map(table.judges.map((act) => [act, table.rows.filter((row) => act in row.marks)])),
    );
  }

  /** The first row that names the act and holds, or why none can be told. */
  function decide(table: RuleTable, act: ActId, known: Facts): { row: Row; mark: Mark; tried: Row[] } | Problem {
    const rows = rowsByAct.get(table.id)?.get(act);
    if (!rows) return { is: 'unknown act', act };
    const tried: Row[] = [];
    for (const row of rows) {
      const truth = reader.test(row.when, known);
      if (truth === HOLDS) return { row, mark: row.marks[act] as Mark, tried };
      if (truth === MISSING) return missing(table, missingFacts(reader, row.when, known));
      tried.push(row);
    }
    return { is: 'unjudged', table: table.id, act };
  }

  function missing(table: RuleTable, facts: readonly FactId[]): Problem {
    return { is: 'missing', table: table.id, facts };
  }

  function open(id: string, known: Facts): RuleTable | Problem {
    const table = book.tables[id];
    if (!table) return { is: 'unknown table', table: id };
    const truth = reader.test(table.applies, known);
    if (truth === FAILS) return { is: 'does not apply', table: id };
    if (truth === MISSING) return missing(table, missingFacts(reader, table.applies, known));
    return table;
  }

  function judge(tableId: string, act: ActId, known: Facts, reason: string | null = null): Finding | Problem {
    const table = open(tableId, known);
    if ('is' in table) return table;
    const found = decide(table, act, known);
    if ('is' in found) return found;
    const { row, mark, tried } = found;
    const sound = reason !== null && mark.reasons.includes(reason);
    const generic = table.overrides === undefined ? undefined : book.tables[table.overrides];
    const other = generic && decide(generic, act, known);
    return {
      act,
      done: true,
      table: tableId,
      row: row.id,
      ...grounds(mark, creditOf(mark.verdict, sound) < 1),
      reasons: mark.reasons,
      conflicts: row.conflicts,
      conventions: row.conventions,
      ...(row.gap === undefined ? {} : { gap: row.gap }),
      matched: explain(reader, row.when, known),
      notMatched: tried.map((r) => ({ row: r.id, because: explain(reader, r.when, known) })),
      ...(other && !('is' in other)
        ? { overridden: { table: table.overrides as string, row: other.row.id, verdict: other.mark.verdict } }
        : {}),
    };
  }

  function judgeLeftOut(tableId: string, act: ActId, known: Facts): Finding | Problem | undefined {
    const finding = judge(tableId, act, known);
    if (isProblem(finding)) return finding;
    if (finding.verdict !== 'correct') return undefined;
    const row = book.tables[tableId]?.rows.find((r) => r.id === finding.row) as Row;
    const mark = row.marks[act] as Mark;
    const ground: Ground = mark.leftOut ?? { ...mark, verdict: 'suboptimal' };
    return { ...finding, done: false, ...grounds(ground, true) };
  }

  function judgeOrder(tableId: string, acts: readonly ActId[], known: Facts): readonly (Finding | Problem)[] {
    const table = open(tableId, known);
    if ('is' in table) return [table];
    return table.constraints.flatMap((constraint): (Finding | Problem)[] => {
      const truth = reader.test(constraint.when, known);
      if (truth === FAILS) return [];
      if (truth === MISSING) return [missing(table, missingFacts(reader, constraint.when, known))];
      const first = acts.indexOf(constraint.first);
      const then = acts.indexOf(constraint.then);
      const kept = first >= 0 && then >= 0 && first < then;
      const ground: Ground = kept ? { ...constraint.broken, verdict: 'correct' } : constraint.broken;
      return [
        {
          act: then < 0 ? constraint.then : first < 0 ? constraint.first : constraint.then,
          done: first >= 0 && then >= 0,
          table: tableId,
          row: constraint.id,
          ...grounds(ground, !kept),
          reasons: [],
          conflicts: [],
          conventions: [],
          matched: explain(reader, constraint.when, known),
          notMatched: [],
        },
      ];
    });
  }

  return {
    book,
    reader,
    tableFor: (tables, act) => tables.find((id) => book.tables[id]?.judges.includes(act)),
    judge,
    judgeLeftOut,
    judgeOrder,
  };
}

function grounds(ground: Ground, committed: boolean): Pick<Finding, 'verdict' | 'why' | 'statements' | 'pitfalls'> {
  return {
    verdict: ground.verdict,
    why: ground.why,
    statements: ground.statements,
    pitfalls: committed ? ground.pitfalls : [],
  };
}
