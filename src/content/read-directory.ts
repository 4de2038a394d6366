import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentFile } from './problem.ts';

/** Every YAML file under a directory, in the order of their paths. Node only: build, command line, tests. */
export function readDirectory(root: string): readonly ContentFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: name.split(sep).join('/'),
      text: readFileSync(join(root, name), 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
