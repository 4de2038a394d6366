import { lintLibrary } from '../../../src/content/lint.ts';
import type { Linter } from '../../../src/content/lint/linter.ts';
import { formatProblem } from '../../../src/content/problem.ts';
import { tiny, tinyFiles } from '../../support/tiny-library.ts';
import type { Edit } from '../../support/tiny-library.ts';

/** What one linter says of the tiny content after some changes. */
export function lintTiny(rule: Linter, ...edits: readonly Edit[]): readonly string[] {
  return lintLibrary(tiny(...edits).library, tinyFiles(...edits), [rule]).map(formatProblem);
}
