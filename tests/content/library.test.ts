import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/content/library.ts';
import { formatProblem } from '../../src/content/problem.ts';
import type { ContentFile } from '../../src/content/problem.ts';
import { tinyFiles } from '../support/tiny-library.ts';

function said(files: readonly ContentFile[]): readonly string[] {
  const { library, problems } = buildLibrary(files);
  expect(library).toBeUndefined();
  return problems.map(formatProblem);
}

describe('content files', () => {
  it('are built into a library, frozen', () => {
    const { library, problems } = buildLibrary(tinyFiles());
    expect(problems).toEqual([]);
    expect(library?.version).toBe('2026.1');
    expect(Object.isFrozen(library?.cases['tiny']?.steps['first']?.options)).toBe(true);
  });

  it('without one that says their version are refused', () => {
    expect(said(tinyFiles().filter(({ path }) => path !== 'content.yaml'))).toEqual([
      'content.yaml:1:1 (file): is missing; write it, with the version of this content',
    ]);
  });

  it('are not linked where one cannot be read, since what it defines is not known', () => {
    const unread = { path: 'reasons/all.yaml', text: 'quick: It is quick.\nquick: Twice.' };
    expect(said(tinyFiles().map((file) => (file.path === unread.path ? unread : file)))).toEqual([
      'reasons/all.yaml:2:1 (YAML): "quick" stands twice; keep one of them',
    ]);
  });
});
