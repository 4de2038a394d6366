import { inWords } from '../../domain/decision.ts';
import type { Finding, Match, Problem } from '../../domain/decision.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Constraint, RuleTable, Verdict } from '../../domain/table.ts';
import { admit } from '../../rules/admit.ts';
import { FAILS, HOLDS, MISSING } from '../../rules/condition.ts';
import { missingFacts } from '../../rules/explain.ts';
import { isProblem } from '../../rules/judge.ts';
import type { Judge } from '../../rules/judge.ts';
import { readArguments } from '../arguments.ts';
import { openLibrary } from '../content.ts';
import { readInput } from '../read-input.ts';
import { Refusal } from '../refusal.ts';
import { asJson, asText } from '../run.ts';
import type { Command } from '../run.ts';
import { matchInWords } from '../words.ts';

const usage = {
  options: {},
  words: { from: 1, to: 1 },
  help: `Usage: npm run -s advise -- <patient.yaml | -> [--json]

Holds a patient against every rule table. The file, or what is piped in with "-", is a flat map from facts to
values, for example:

  site: saphenous
  stage: suspected
  workup.imagingDone: true
  tract.direction: along
  tract.offsetMm: 3

Facts and parameters of acts that are not given count as not known.`,
};

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

/** `npm run -s advise` */
export const advise: Command = (args, world) => {
  const { values, words } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  const path = words[0] as string;
  const { judge } = openLibrary(world);
  const raw = readInput(world, path);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new Refusal(1, `${path} holds no patient: write a flat map, one "fact: value" a line.`);
  }
  const { facts, problems } = admit(judge.book.facts, raw as Record<string, unknown>);
  const wrong = problems.filter((problem) => problem.is !== 'unknown fact');
  if (wrong.length > 0) {
    throw new Refusal(1, `${path} holds values that cannot be:`, wrong.map(inWords).join('\n'));
  }
  const unknown = problems.flatMap((problem) =>
    problem.is === 'unknown fact' ? [problem.fact] : [],
  );
  const tables = adviseOn(judge, facts);
  if (values.json) return asJson(0, { tables, unknown });
  return asText(0, [
    ...unknown.map((fact) => `No fact is called "${fact}"; it was left aside. Correct the name.`),
    ...tables.flatMap((table) => tableInWords(judge, table)),
  ]);
};

function tableInWords(judge: Judge, advice: TableAdvice): readonly string[] {
  const { facts, acts } = judge.book;
  const label = (act: string): string => acts[act]?.label ?? act;
  const head = `${advice.question}  [${advice.table}]`;
  if (advice.overriddenBy !== undefined) return [head, `  see ${advice.overriddenBy}`, ''];
  return [
    head,
    ...advice.acts.flatMap((one) => [
      `  ${label(one.act)}: ${one.verdict}`,
      `    ${one.why}`,
      `    row ${one.row}${listed(
        ', because',
        one.matched.map((m) => matchInWords(facts, m)),
        '; ',
      )}`,
      ...(one.statements.length > 0 ? [`    says ${one.statements.join(', ')}`] : []),
      ...(one.pitfalls.length > 0 ? [`    pitfall ${one.pitfalls.join(', ')}`] : []),
    ]),
    ...advice.order.map((one) => `  ${label(one.first)} before ${label(one.then)}`),
    ...(advice.missing.length > 0
      ? [
          `  ${advice.unsure ? 'May speak of this patient' : 'Would say more'} with: ${advice.missing.join(', ')}`,
        ]
      : []),
    '',
  ];
}

const listed = (before: string, items: readonly string[], between: string): string =>
  items.length > 0 ? `${before} ${items.join(between)}` : '';
