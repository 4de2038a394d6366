import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDirectory, readProof } from '../../src/content/read-directory.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('reads every YAML file under a directory, by its path with forward slashes', () => {
  mkdirSync(join(root, 'rules', 'deep'), { recursive: true });
  writeFileSync(join(root, 'rules', 'deep', 'b.yaml'), 'b: "ä"');
  writeFileSync(join(root, 'rules', 'a.yaml'), 'a: 1');
  writeFileSync(join(root, 'content.yaml'), 'c: 1');
  writeFileSync(join(root, 'README.md'), '# no content');
  expect(readDirectory(root)).toEqual([
    { path: 'content.yaml', text: 'c: 1' },
    { path: 'rules/a.yaml', text: 'a: 1' },
    { path: 'rules/deep/b.yaml', text: 'b: "ä"' },
  ]);
});

it('finds nothing in an empty directory', () => expect(readDirectory(root)).toEqual([]));

it('reads the recorded figures, if there are any', () => {
  expect(readProof(root)).toBeNull();
  writeFileSync(join(root, 'proof.json'), '{ "content": "2026.1", "cases": {} }');
  expect(readProof(root)).toEqual({ content: '2026.1', cases: {} });
});
