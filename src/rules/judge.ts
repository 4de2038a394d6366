import type { Finding, Problem } from '../domain/decision.ts';
import type { Condition } from '../domain/fact.ts';
import type { Rulebook } from '../domain/library.ts';
import type { Facts } from '../domain/patient.ts';
import type { ActId, Ground, Mark, Row, RuleTable, Verdict } from '../domain/table.ts';
import { FAILS, HOLDS, MISSING, compileReader } from './condition.ts';
import type { Reader } from './condition.ts';
import { explain, missingFacts } from './explain.ts';
import type { Writable } from './writable.ts';

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

/** A table with the rows that name each of its acts. */
interface Opened {
  readonly table: RuleTable;
  readonly rowsOf: ReadonlyMap<ActId, readonly Row[]>;
}

/** The first row that names an act and holds. */
interface Answer {
  readonly table: RuleTable;
  readonly row: Row;
  readonly mark: Mark;
  /** The rows tried before it. */
  readonly tried: readonly Row[];
}

/**
 * Compiles the rule tables and every condition in them, once.
 * @param book linked content: every name in it resolves. What cannot be judged is a Problem, never a throw.
 */
export function compileJudge(book: Rulebook): Judge {
  const reader = compileReader(book.facts);
  const tables = new Map(Object.values(book.tables).map((table) => [table.id, withRows(table)]));

  function missing(table: RuleTable, condition: Condition, known: Facts): Problem {
    return { is: 'missing', table: table.id, facts: missingFacts(reader, condition, known) };
  }

  function open(id: string, known: Facts): Opened | Problem {
    const opened = tables.get(id);
    if (!opened) return { is: 'unknown table', table: id };
    const { table } = opened;
    const truth = reader.test(table.applies, known);
    if (truth === FAILS) return { is: 'does not apply', table: id };
    return truth === MISSING ? missing(table, table.applies, known) : opened;
  }

  /** What a table says of an act, or why it cannot say anything. */
  function answer(id: string, act: ActId, known: Facts): Answer | Problem {
    const opened = open(id, known);
    if ('is' in opened) return opened;
    const { table, rowsOf } = opened;
    const rows = rowsOf.get(act);
    if (!rows) return { is: 'unknown act', act };
    const tried: Row[] = [];
    for (const row of rows) {
      const truth = reader.test(row.when, known);
      if (truth === HOLDS) return { table, row, mark: row.marks[act] as Mark, tried };
      if (truth === MISSING) return missing(table, row.when, known);
      tried.push(row);
    }
    return { is: 'unjudged', table: id, act };
  }

  function findingOf(
    { table, row, mark, tried }: Answer,
    act: ActId,
    known: Facts,
    reason: string | null,
  ): Finding {
    const sound = reason !== null && mark.reasons.includes(reason);
    const generic = table.overrides === undefined ? undefined : answer(table.overrides, act, known);
    // built key by key: play and proof make a finding for every option of every step
    const finding: Writable<Finding> = {
      act,
      done: true,
      table: table.id,
      row: row.id,
      ...grounds(mark, creditOf(mark.verdict, sound) < 1),
      reasons: mark.reasons,
      conflicts: row.conflicts,
      conventions: row.conventions,
      matched: explain(reader, row.when, known),
      notMatched: tried.map((r) => ({ row: r.id, because: explain(reader, r.when, known) })),
    };
    if (row.gap !== undefined) finding.gap = row.gap;
    if (generic && !('is' in generic)) {
      finding.overridden = {
        table: generic.table.id,
        row: generic.row.id,
        verdict: generic.mark.verdict,
      };
    }
    return finding;
  }

  function judge(
    table: string,
    act: ActId,
    known: Facts,
    reason: string | null = null,
  ): Finding | Problem {
    const found = answer(table, act, known);
    return 'is' in found ? found : findingOf(found, act, known, reason);
  }

  function judgeLeftOut(table: string, act: ActId, known: Facts): Finding | Problem | undefined {
    const found = answer(table, act, known);
    if ('is' in found) return found;
    const { mark } = found;
    if (mark.verdict !== 'correct') return undefined;
    const ground: Ground = mark.leftOut ?? { ...mark, verdict: 'suboptimal' };
    return { ...findingOf(found, act, known, null), done: false, ...grounds(ground, true) };
  }

  function judgeOrder(
    tableId: string,
    acts: readonly ActId[],
    known: Facts,
  ): readonly (Finding | Problem)[] {
    const opened = open(tableId, known);
    if ('is' in opened) return [opened];
    const { table } = opened;
    return table.constraints.flatMap((constraint): (Finding | Problem)[] => {
      const truth = reader.test(constraint.when, known);
      if (truth === FAILS) return [];
      if (truth === MISSING) return [missing(table, constraint.when, known)];
      const first = acts.indexOf(constraint.first);
      const then = acts.indexOf(constraint.then);
      const kept = first >= 0 && then >= 0 && first < then;
      const ground: Ground = kept
        ? { ...constraint.broken, verdict: 'correct' }
        : constraint.broken;
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
    tableFor: (ids, act) => ids.find((id) => tables.get(id)?.rowsOf.has(act)),
    judge,
    judgeLeftOut,
    judgeOrder,
  };
}

const withRows = (table: RuleTable): Opened => ({
  table,
  rowsOf: new Map(
    table.judges.map((act) => [act, table.rows.filter((row) => Object.hasOwn(row.marks, act))]),
  ),
});

function grounds(
  ground: Ground,
  committed: boolean,
): Pick<Finding, 'verdict' | 'why' | 'statements' | 'pitfalls'> {
  return {
    verdict: ground.verdict,
    why: ground.why,
    statements: ground.statements,
    pitfalls: committed ? ground.pitfalls : [],
  };
}
