import { expect } from 'vitest';
import { buildLibrary } from '../../src/content/library.ts';
import type { ContentFile, ContentProblem } from '../../src/content/problem.ts';
import { tinyFiles } from './tiny-library.ts';
import type { Edit } from './tiny-library.ts';

/** What is said of a mistake: what stands at the place it points to, the path, the message. */
export type Said = readonly [at: string, path: string, message: string];

/** Files that the tiny library does without: what the sources leave open, and what we make of it. */
const more: readonly ContentFile[] = [
  {
    path: 'guidance/measures.yaml',
    text: 'alive: { title: Alive, part: survival }',
  },
  {
    path: 'guidance/gaps.yaml',
    text: 'G17: { title: A gap, says: Nothing., handling: Not scored. }',
  },
  {
    path: 'guidance/conflicts.yaml',
    text: `K01:
  title: A conflict
  sides: [{ says: One., statements: [look-first] }, { says: Two., statements: [clear-it] }]
  resolution: One.
  scored: One.
  outside: Both.
`,
  },
  {
    path: 'guidance/conventions.yaml',
    text: 'PR01: { title: A number, says: Five., why: A word needs one., fills: [G17, K01] }',
  },
  {
    path: 'guidance/flaws.yaml',
    text: 'W01: { title: A flaw, says: It is wrong., statements: [look-first] }',
  },
];

/** The tiny content with a file of every kind. */
export function allFiles(...edits: readonly Edit[]): readonly ContentFile[] {
  const mine = edits.filter(({ file }) => more.some(({ path }) => path === file));
  const others = edits.filter((edit) => !mine.includes(edit));
  const added = more.map((file) =>
    mine
      .filter((edit) => edit.file === file.path)
      .reduce((one, { from, to }) => {
        if (!one.text.includes(from)) throw new Error(`${one.path} does not contain: ${from}`);
        return { ...one, text: one.text.replaceAll(from, to) };
      }, file),
  );
  return [...tinyFiles(...others), ...added];
}

/** What stands at the place of a problem, to the end of its line. */
function textAt(files: readonly ContentFile[], problem: ContentProblem): string {
  const text = files.find(({ path }) => path === problem.file)?.text ?? '';
  return (text.split('\n')[problem.line - 1] ?? '').slice(problem.column - 1);
}

/** Builds the tiny content with these mistakes; exactly this has to be said, in any order, and nothing built. */
function expectSaid(edits: readonly Edit[], said: readonly Said[]): void {
  const files = allFiles(...edits);
  const { library, problems } = buildLibrary(files);
  expect(library).toBeUndefined();
  const found = problems.map(({ path, message }) => `${path}: ${message}`);
  expect([...found].sort()).toEqual(said.map(([, path, message]) => `${path}: ${message}`).sort());
  for (const [at, path, message] of said) {
    const places = problems
      .filter((problem) => problem.path === path && problem.message === message)
      .map((problem) => textAt(files, problem).slice(0, at.length));
    expect(places, path).toContain(at);
  }
}

/** The same for one mistake in one file. */
export function expectOne(file: string, from: string, to: string, ...said: readonly Said[]): void {
  expectSaid([{ file, from, to }], said);
}
