import { expect, it } from 'vitest';
import { buildLibrary } from '../../../src/content/library.ts';
import { formatProblem } from '../../../src/content/problem.ts';
import { tinyFiles } from '../../support/tiny-library.ts';

const textOf = (path: string): string =>
  tinyFiles().find((file) => file.path === path)?.text as string;

/** What is said of the tiny content with one more file. */
function saidWith(path: string, text: string) {
  const { library, problems } = buildLibrary([...tinyFiles(), { path, text }]);
  expect(library).toBeUndefined();
  return problems.map(formatProblem);
}

it('an id that two files define is reported in the second', () => {
  expect(saidWith('reasons/more.yaml', 'slow: Slow.\nquick: Fast.')).toEqual([
    'reasons/more.yaml:2:1 quick: another file defines this id; keep one of them',
  ]);
});

it('a source that two files are is reported in the second', () => {
  const text = textOf('guidance/900.yaml').replaceAll(/^  ([a-z-]+): \{/gm, '  again-$1: {');
  expect(saidWith('guidance/901.yaml', text)).toEqual([
    'guidance/901.yaml:3:3 source.id: another file is this source; give it an id of its own',
  ]);
});

it('a statement that two sources make is reported in the second', () => {
  const text = textOf('guidance/900.yaml')
    .replace('"900"', '"901"')
    .replaceAll(/^  (look-first|clear-it): \{/gm, '  again-$1: {');
  expect(saidWith('guidance/901.yaml', text)).toEqual([
    'guidance/901.yaml:14:3 statements.stay-on-line: another source has a statement of this id; give it its own',
  ]);
});

it('a case that two files are is reported in the second', () => {
  expect(saidWith('cases/other.yaml', textOf('cases/tiny.yaml'))).toEqual([
    'cases/other.yaml:2:1 id: another file is this case; give it an id of its own',
  ]);
});
