import { isAlias, isMap, isNode, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { kindOf } from './files.ts';
import type { FileKind } from './files.ts';
import { Spot } from './problem.ts';
import type { ContentFile, Gathered } from './problem.ts';
import { shaped } from './shape.ts';
import { survey } from './survey.ts';
import { typeset } from './typeset.ts';
import { readYaml } from './yaml.ts';

/** A file of the right shape, not yet linked. */
export interface ParsedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly raw: unknown;
  readonly spot: Spot;
}

const MAX_CHARACTERS = 1_000_000;

/**
 * Reads one content file: where it lies says what it must hold. Reports every problem of syntax and shape.
 * @returns undefined if there are any; "unreadable" if not even the names it defines can be told.
 */
export function parseFile(
  { path, text }: ContentFile,
  gathered: Gathered,
): ParsedFile | 'unreadable' | undefined {
  const top = new Spot(path, [], () => ({ line: 1, column: 1 }), gathered);
  const refuse = (message: string): 'unreadable' => {
    top.report(message);
    return 'unreadable';
  };
  const kind = kindOf(path);
  if (!kind) return refuse(`no content of this project lies here; move it to ${folders}`);
  if (text.length > MAX_CHARACTERS) {
    return refuse('holds more than a million characters; split it by topic');
  }
  const yaml = readYaml(text);
  if (!yaml) return refuse('is nested too deeply to be meant; flatten it');
  const { doc, faults, lines } = yaml;
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const troubles = faults.length > 0 ? faults : survey(doc);
  for (const { offset, message } of troubles) {
    gathered.problems.push({ file: path, ...place(offset), path: '(YAML)', message });
  }
  if (troubles.length > 0) return 'unreadable';
  const spot = new Spot(path, [], (keys) => place(offsetOf(doc, keys)), gathered);
  const data: unknown = doc.toJS({
    maxAliasCount: -1, // the survey has counted them
    reviver: (_, value: unknown) => (typeof value === 'string' ? typeset(value) : value),
  });
  const { output, misshapes } = shaped(kind.schema, data);
  for (const misshape of misshapes) spot.to(...misshape.path).report(misshape.message);
  if (misshapes.length > 0) {
    for (const name of namesIn(data)) gathered.unread.add(name);
    return undefined;
  }
  return { path, kind: kind.kind, raw: output, spot };
}

export const isParsed = (file: ParsedFile | 'unreadable' | undefined): file is ParsedFile =>
  typeof file === 'object';

const folders =
  'facts/, guidance/, pitfalls/, reasons/, rules/, acts/, cases/ or quizzes/, and end it in .yaml';

/** Every name that data may define: its keys, at any depth, and its ids. */
function namesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    key,
    ...(key === 'id' ? [String(value)] : []),
    ...namesIn(value),
  ]);
}

/** Offset of the deepest node that exists on `path`: the key of a map entry, the item of a list. */
function offsetOf(doc: Document, path: readonly (string | number)[]): number {
  let node: unknown = doc.contents;
  let offset = 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) as number;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
