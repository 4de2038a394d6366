import { problemInWords } from '../../domain/decision.ts';
import { admit } from '../../rules/admit.ts';
import type { Judge } from '../../rules/judge.ts';
import { adviseOn } from '../advice.ts';
import type { TableAdvice } from '../advice.ts';
import { readArguments } from '../arguments.ts';
import { openLibrary } from '../content.ts';
import { readInput } from '../read-input.ts';
import { Refusal } from '../refusal.ts';
import { asJson, asText } from '../run.ts';
import type { Command } from '../run.ts';
import { matchInWords } from '../words.ts';

const usage = {
  options: {},
  words: 1,
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
    throw new Refusal(
      1,
      `${path} holds values that cannot be:`,
      wrong.map(problemInWords).join('\n'),
    );
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
