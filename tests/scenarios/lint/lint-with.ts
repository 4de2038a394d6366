import { fileURLToPath } from 'node:url';
import { buildLibrary } from '../../../src/content/library.ts';
import { lintLibrary, linters } from '../../../src/content/lint.ts';
import type { Linter } from '../../../src/content/lint/linter.ts';
import { formatProblem } from '../../../src/content/problem.ts';
import { readDirectory } from '../../../src/content/read-directory.ts';

const shipped = readDirectory(fileURLToPath(new URL('../../../scenarios', import.meta.url)));

/** A change to the shipped content: `[file, from, to]`; the file must hold `from`. */
export type Change = readonly [file: string, from: string, to: string];

/** What one linter, or all of them, say of the shipped content after some changes. */
export function lintWith(
  rules: Linter | readonly Linter[] = linters,
  ...changes: readonly Change[]
): readonly string[] {
  const files = shipped.map((file) => {
    const mine = changes.filter(([path]) => path === file.path);
    const text = mine.reduce((now, [, from, to]) => {
      if (!now.includes(from)) throw new Error(`${file.path} no longer holds: ${from}`);
      return now.replace(from, to);
    }, file.text);
    return { ...file, text };
  });
  const built = buildLibrary(files);
  if (!built.library) throw new Error(built.problems.map(formatProblem).join('\n'));
  return lintLibrary(built.library, files, [rules].flat()).map(formatProblem);
}
