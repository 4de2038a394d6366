import type { Step } from '../../domain/case.ts';
import type { ActDone } from '../../domain/decision.ts';
import type { Fact } from '../../domain/fact.ts';
import { FLIPS_FILE } from '../../domain/flip.ts';
import type { FlipPair, FlipRecord, FlipSide } from '../../domain/flip.ts';
import type { Library } from '../../domain/library.ts';
import { said, settingsInWords } from '../../course/text.ts';
import { findFlips } from '../../review/flips.ts';
import { readArguments } from '../arguments.ts';
import { openLibrary } from '../content.ts';
import { asJson, asText } from '../run.ts';
import type { Command, World } from '../run.ts';

const usage = {
  options: { record: { type: 'boolean' } },
  words: 0,
  help: `Usage: npm run -s flips [-- --json] [--record]

Finds pairs of sound patients who differ in one fact, where what is right for the one is not right for the other; the
most instructive first. The app offers those of ${FLIPS_FILE}: --record writes them there. Ends with 1 if they are not
those that the content gives today.`,
} as const;

/** `npm run -s flips` */
export const flips: Command = (args, world) => {
  const { values } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  const { library, judge } = openLibrary(world);
  const pairs = findFlips(judge, Object.values(library.cases));
  const record = inFile({ pairs });
  if (values.record) world.write(FLIPS_FILE, record);
  const recorded = isRecorded(world, record);
  const code = recorded ? 0 : 1;
  if (values.json) return asJson(code, { pairs: pairs.map(withActs), recorded });
  return asText(code, [
    ...pairs.flatMap((pair) => inLines(library, pair)),
    ...Object.values(library.cases).map(
      ({ id, title }) => `${title}: ${pairs.filter((pair) => pair.case === id).length}`,
    ),
    `${pairs.length} pairs.`,
    ...(recorded ? [] : [STALE]),
  ]);
};

const STALE = 'The app would offer other pairs than these; run "npm run -s flips -- --record".';

/** One pair a line, so that a change shows where it is. */
function inFile({ pairs }: FlipRecord): string {
  const lines = pairs.map((pair) => JSON.stringify(pair)).join(',\n');
  return `{"pairs":[\n${lines}\n]}\n`;
}

/** Are these the pairs that the app offers? Where none were recorded, it offers none. */
function isRecorded(world: World, record: string): boolean {
  try {
    return world.read(FLIPS_FILE) === record;
  } catch {
    return true;
  }
}

/** The right acts of both side by side, for whoever reads the list alone. */
const withActs = (pair: FlipPair) => ({
  ...pair,
  acts: [pair.a, pair.b].map(({ acts }) => acts.map(({ act }) => act)),
});

function inLines(library: Library, pair: FlipPair): readonly string[] {
  const step = library.cases[pair.case]?.steps[pair.step] as Step;
  const fact = library.facts[pair.fact] as Fact;
  const situation = library.cases[pair.case]?.situations.find(({ id }) => id === pair.situation);
  const errors = pair.pitfalls.map((id) => library.pitfalls[id]?.title ?? id);
  return [
    `${step.title}: ${step.question}`,
    ...[pair.a, pair.b].map((side) => `  ${sideInWords(library, fact, side)}`),
    ...(situation && pair.plain ? [`  Without and with the situation: ${situation.title}`] : []),
    ...(errors.length > 0 ? [`  Pitfall: ${errors.join(', ')}`] : []),
    ...(pair.conflicts.length > 0 ? [`  Conflict: ${pair.conflicts.join(', ')}`] : []),
    ...(pair.conventions.length > 0 ? [`  Our rule: ${pair.conventions.join(', ')}`] : []),
    `  [${pair.table}] ${pair.id}`,
    '',
  ];
}

function sideInWords(
  library: Library,
  fact: Fact,
  { value, acts, row, swapped }: FlipSide,
): string {
  const inWords = ({ act, with: parameters }: ActDone): string =>
    [library.acts[act]?.label ?? act, ...settingsInWords({ book: library }, parameters)].join(', ');
  const other = swapped.verdict ?? 'not offered';
  return `${fact.label} ${said(fact, value)} → ${acts.map(inWords).join(' + ')} (the other: ${other}) [${row}]`;
}
