import { fileURLToPath } from 'node:url';
import { linkLibrary } from '../../../src/content/link/library.ts';
import { lintLibrary, linters } from '../../../src/content/lint.ts';
import type { Linter } from '../../../src/content/lint/linter.ts';
import { isParsed, parseFile } from '../../../src/content/parse.ts';
import type { ParsedFile } from '../../../src/content/parse.ts';
import { formatProblem, nothingGathered } from '../../../src/content/problem.ts';
import type { ContentFile, Gathered } from '../../../src/content/problem.ts';
import { readDirectory } from '../../../src/content/read-directory.ts';

const shipped = readDirectory(fileURLToPath(new URL('../../../scenarios', import.meta.url)));

/** Files that no test changes are parsed once. */
const parsed = new Map<ContentFile, ParsedFile>();

/** A change to the shipped content: `[file, from, to]`; the file must hold `from`. */
export type Change = readonly [file: string, from: string, to: string];

/** What one linter, or all of them, say of the shipped content after some changes. */
export function lintWith(
  rules: Linter | readonly Linter[] = linters,
  ...changes: readonly Change[]
): readonly string[] {
  const files = shipped.map((file) => changed(file, changes));
  const gathered = nothingGathered();
  const library = linkLibrary(files.map((file) => parse(file, gathered)));
  if (gathered.problems.length > 0) throw broken(gathered);
  return lintLibrary(library, files, [rules].flat()).map(formatProblem);
}

function changed(file: ContentFile, changes: readonly Change[]): ContentFile {
  const mine = changes.filter(([path]) => path === file.path);
  if (mine.length === 0) return file;
  const text = mine.reduce((now, [, from, to]) => {
    if (!now.includes(from)) throw new Error(`${file.path} no longer holds: ${from}`);
    return now.replace(from, to);
  }, file.text);
  return { ...file, text };
}

function parse(file: ContentFile, gathered: Gathered): ParsedFile {
  const found = parsed.get(file) ?? parseFile(file, gathered);
  if (!isParsed(found)) throw broken(gathered);
  if (shipped.includes(file)) parsed.set(file, found);
  return found;
}

const broken = ({ problems }: Gathered): Error => new Error(problems.map(formatProblem).join('\n'));
