import { coverageOf } from '../../guidance/coverage.ts';
import { readArguments } from '../arguments.ts';
import { openLibrary } from '../content.ts';
import { asJson, asText } from '../run.ts';
import type { Command } from '../run.ts';

const usage = {
  options: {},
  words: 0,
  help: `Usage: npm run -s guidance [-- --json]

Counts how much of the guidance the trainer uses: statements by rules, in cases, in the library alone; conflicts, gaps,
outdated statements, pitfalls. Ends with 1 if a statement is neither met in a case nor explained.`,
};

/** `npm run -s guidance` */
export const guidance: Command = (args, world) => {
  const { values } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  const coverage = coverageOf(openLibrary(world).library);
  const code = coverage.unaccounted > 0 ? 1 : 0;
  if (values.json) return asJson(code, coverage);
  return asText(
    code,
    Object.entries(coverage).map(
      ([name, count]) => `${name.padEnd(18)} ${String(count).padStart(4)}`,
    ),
  );
};
