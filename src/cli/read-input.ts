import { LineCounter, parseDocument } from 'yaml';
import { Refusal } from './refusal.ts';
import type { World } from './run.ts';

const MAX_ALIASES = 100;

/** Reads a file of YAML, which JSON is a part of. What cannot be read is refused with its place. */
export function readInput(world: World, path: string): unknown {
  const name = path === '-' ? 'the input' : path;
  let text: string;
  try {
    text = world.read(path);
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new Refusal(1, `Cannot read ${name}: ${because}. Check the path.`);
  }
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = doc.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const because = error.message.replace(/\s+/g, ' ');
    throw new Refusal(1, `${name}:${line}:${col}: ${because}. Correct the YAML.`);
  }
  return doc.toJS({ maxAliasCount: MAX_ALIASES });
}
