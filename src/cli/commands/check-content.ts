import { buildLibrary } from '../../content/library.ts';
import { lintLibrary } from '../../content/lint.ts';
import { formatProblem } from '../../content/problem.ts';
import { readArguments } from '../arguments.ts';
import { asJson } from '../run.ts';
import type { Command } from '../run.ts';

const usage = {
  options: {},
  words: 0,
  help: `Usage: npm run -s content [-- --json]

Reads everything under scenarios/ and prints each problem as file:line:column path: what is wrong; what to do.`,
};

/** `npm run -s content` */
export const checkContent: Command = (args, world) => {
  const { values } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  const files = world.content();
  const { library, problems: wrong } = buildLibrary(files);
  const problems = library ? lintLibrary(library, files) : wrong;
  const code = problems.length > 0 ? 1 : 0;
  if (values.json) return asJson(code, { files: files.length, problems });
  const lines = problems.map((problem) => `scenarios/${formatProblem(problem)}`);
  const sum = `${files.length} files, ${problems.length} problems`;
  return { code, text: [...lines, sum].join('\n') };
};
