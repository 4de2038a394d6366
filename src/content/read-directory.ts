import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { FLIPS_FILE } from '../domain/flip.ts';
import type { FlipRecord } from '../domain/flip.ts';
import { PROOF_FILE } from '../domain/proof.ts';
import type { ProofRecord } from '../domain/proof.ts';
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

/** The figures of the last proof that was recorded beside the content; null if there is none. */
export function readProof(root: string): ProofRecord | null {
  return readRecord(root, PROOF_FILE) as ProofRecord | null;
}

/** The flip pairs that were recorded beside the content; null if there are none. */
export function readFlips(root: string): FlipRecord | null {
  return readRecord(root, FLIPS_FILE) as FlipRecord | null;
}

function readRecord(root: string, file: string): unknown {
  const path = join(root, basename(file));
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
