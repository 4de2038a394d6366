import { isProblem } from '../domain/decision.ts';
import type { Finding, Match, Problem } from '../domain/decision.ts';
import type { FactId } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { Constraint, RuleTable, Verdict } from '../domain/table.ts';
import { FAILS, HOLDS, MISSING } from '../rules/condition.ts';
import { missingFacts } from '../rules/explain.ts';
import type { Judge } from '../rules/judge.ts';

/** What a table says of one act. */
export interface Advice {
  readonly act: string;
  readonly verdict: Verdict;
  readonly row: string;
  readonly why: string;
  readonly statements: readonly string[];
  readonly pitfalls: readonly string[];
  readonly matched: readonly Match[];
}

/** What a table says of a patient. */
export interface TableAdvice {
  readonly table: string;
  readonly question: string;
  readonly acts: readonly Advice[];
  /** What has to come before what. */
  readonly order: readonly Pick<Constraint, 'id' | 'first' | 'then'>[];
  /** Facts without which it cannot say more. */
  readonly missing: readonly FactId[];
  /** Whether it speaks of this patient at all hangs on a fact that is missing. */
  readonly unsure?: true;
  /** The table that takes its place for this patient; it is not repeated. */
  readonly overriddenBy?: string;
}

/** Holds known facts against every table that speaks, or may speak, of this patient. */
export function adviseOn(judge: Judge, known: Facts): readonly TableAdvice[] {
  const { book, reader } = judge;
  const speaking = Object.values(book.tables).filter(
    (table) => reader.test(table.applies, known) !== FAILS,
  );
  const overriding = new Map(
    speaking
      .filter((table) => reader.test(table.applies, known) === HOLDS)
      .flatMap((table) => (table.overrides === undefined ? [] : [[table.overrides, table.id]])),
  );
  return speaking.map((table) => {
    const head = { table: table.id, question: table.question, acts: [], order: [], missing: [] };
    const overriddenBy = overriding.get(table.id);
    if (overriddenBy !== undefined) return { ...head, overriddenBy };
    if (reader.test(table.applies, known) === MISSING) {
      return { ...head, missing: missingFacts(reader, table.applies, known), unsure: true };
    }
    return { ...head, ...speak(judge, table, known) };
  });
}

function speak(judge: Judge, table: RuleTable, known: Facts) {
  const { reader } = judge;
  const judged =
    table.rows.length === 0 ? [] : table.judges.map((act) => judge.judge(table.id, act, known));
  const unknown = table.constraints.filter((one) => reader.test(one.when, known) === MISSING);
  return {
    acts: judged.filter((one) => !isProblem(one)).map((one) => adviceOf(one as Finding)),
    order: table.constraints
      .filter((one) => reader.holds(one.when, known))
      .map(({ id, first, then }) => ({ id, first, then })),
    missing: [
      ...new Set([
        ...judged.filter(isProblem).flatMap(missingOf),
        ...unknown.flatMap((one) => missingFacts(reader, one.when, known)),
      ]),
    ],
  };
}

const missingOf = (problem: Problem): readonly FactId[] =>
  problem.is === 'missing' ? problem.facts : [];

const adviceOf = (finding: Finding): Advice => ({
  act: finding.act,
  verdict: finding.verdict,
  row: finding.row,
  why: finding.why,
  statements: finding.statements,
  pitfalls: finding.pitfalls,
  matched: finding.matched,
});
