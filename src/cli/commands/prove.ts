import type { Example } from '../../course/walk/issues.ts';
import type { Case } from '../../domain/case.ts';
import { PROOF_FILE } from '../../domain/proof.ts';
import type { ProofRecord } from '../../domain/proof.ts';
import type { Library } from '../../domain/library.ts';
import { readArguments } from '../arguments.ts';
import { findCase, openLibrary } from '../content.ts';
import { figuresOf, recordOf } from '../figures.ts';
import { prove } from '../proof.ts';
import type { Broken } from '../proof.ts';
import { Refusal } from '../refusal.ts';
import { asJson, asText } from '../run.ts';
import type { Command, World } from '../run.ts';
import { selfTest } from '../self-test.ts';
import type { Planted } from '../self-test.ts';

const usage = {
  options: {
    case: { type: 'string' },
    'self-test': { type: 'boolean' },
    record: { type: 'boolean' },
  },
  words: 0,
  help: `Usage: npm run -s prove [-- --case ID] [--self-test] [--record] [--json]

Walks every state that any decision of any sound patient leads to, in every case, and holds it against the promises:
no dead end, no step that nothing leads to, nothing unjudged or without a statement, no text that gives away what is
not seen, every pitfall reachable and avoidable, the best decisions score 100 %, doing the least or the most fails.
Then plays every case by chance from each of its beginnings, and works out the picture of all that it meets.
Ends with 1 if a promise breaks. --self-test plants one defect of each kind into a copy of the content, and ends with
1 if one is not reported. The app shows the figures of ${PROOF_FILE}: --record writes them there, and a proof of all cases
ends with 1 if they are not its own.`,
} as const;

/** `npm run -s prove` */
export const proveCommand: Command = (args, world) => {
  const { values } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  if (values.record && values.case !== undefined)
    throw new Refusal(
      2,
      'The figures of all cases are recorded together: leave out --case.',
      usage.help,
    );
  const { library, judge } = openLibrary(world);
  const cases = chosen(library, values.case);
  if (values['self-test'])
    return tested(
      cases.flatMap((kase) => selfTest(library, kase)),
      values.json,
    );
  const from = world.seconds();
  const proofs = cases.map((kase) => prove(judge, library, kase));
  const figures = figuresOf(proofs, Math.round(100 * (world.seconds() - from)) / 100);
  const broken = proofs.flatMap((proof) => proof.broken);
  const record = recordOf(library.version, proofs);
  if (values.record) world.write(PROOF_FILE, inFile(record));
  const recorded = values.case !== undefined || isRecorded(world, record);
  const code = figures.ok && recorded ? 0 : 1;
  if (values.json) return asJson(code, { ...figures, recorded, broken });
  const rows = proofs.flatMap(({ report }) =>
    report.unreachableRows.map(
      ({ table, row, possible }) =>
        `${report.case}: no patient meets row "${row}" of "${table}"${possible ? '' : ', which is for other patients'}`,
    ),
  );
  return asText(code, [
    ...Object.entries(figures).map(([name, value]) => `${name.padEnd(22)} ${inFigures(value)}`),
    '',
    ...rows,
    ...broken.flatMap(inLines),
    figures.ok ? 'All promises hold.' : `${broken.length} promises do not hold.`,
    ...(recorded ? [] : [STALE]),
  ]);
};

const STALE = `The app would show other figures than these; run "npm run -s prove -- --record".`;

/** Is the record that the app shows the one of this proof? Where there is none, the app shows none. */
function isRecorded(world: World, record: ProofRecord): boolean {
  let text: string;
  try {
    text = world.read(PROOF_FILE);
  } catch {
    return true;
  }
  return text === inFile(record);
}

const inFile = (record: ProofRecord): string => `${JSON.stringify(record, null, 2)}\n`;

const chosen = (library: Library, id: string | undefined): readonly Case[] =>
  id === undefined ? Object.values(library.cases) : [findCase(library, id)];

const inFigures = (value: number | boolean): string =>
  typeof value === 'number'
    ? (Math.round(100 * value) / 100).toLocaleString('en-GB')
    : String(value);

function inLines({ case: id, words, examples }: Broken): readonly string[] {
  return [`BROKEN ${id}: ${words}`, ...examples.flatMap(exampleInLines)];
}

function exampleInLines({ step, facts, decision, words }: Example): readonly string[] {
  const known = Object.entries(facts).map(([id, value]) => `${id} ${value}`);
  const acts = decision?.acts.map(({ act, with: settings }) =>
    [act, ...Object.values(settings)].join(' '),
  );
  return [
    `  ${step}: ${words}`,
    ...(acts ? [`    decided: ${acts.join(', ')}`] : []),
    ...(known.length > 0 ? [`    where: ${known.join(', ')}`] : []),
  ];
}

function tested(planted: readonly Planted[], json: boolean | undefined) {
  const missed = planted.filter((one) => !one.reported);
  const code = missed.length > 0 ? 1 : 0;
  if (json) return asJson(code, { planted, ok: missed.length === 0 });
  return asText(code, [
    ...planted.map(
      ({ case: id, defect, reported, words }) =>
        `${reported ? 'reported' : 'MISSED  '} ${id}: ${defect}${words === '' ? '' : ` (${words})`}`,
    ),
    `${planted.length - missed.length} of ${planted.length} defects reported.`,
  ]);
}
