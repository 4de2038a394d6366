import * as v from 'valibot';
import { LineCounter, isAlias, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { fileKinds } from './files.ts';
import type { FileKind } from './files.ts';
import { Spot } from './problem.ts';
import type { ContentFile, Gathered } from './problem.ts';
import { isTooDeep, survey } from './survey.ts';

/** A file of the right shape, not yet linked. */
export interface ParsedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly raw: unknown;
  readonly spot: Spot;
}

const MAX_CHARACTERS = 1_000_000;

/** The YAML of today, whatever a file says: no tags, no merging, no "yes" for true. */
const YAML = {
  prettyErrors: false,
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false, // they are told apart one by one: the survey does it at once
} as const;

/**
 * Reads one content file: where it lies says what it must hold. Reports every problem of syntax and shape.
 * @returns undefined if there are any; "unreadable" if not even the names it defines can be told.
 */
export function parseFile(
  { path, text }: ContentFile,
  gathered: Gathered,
): ParsedFile | 'unreadable' | undefined {
  const counter = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const top = new Spot(path, [], () => ({ line: 1, column: 1 }), gathered);
  const refuse = (message: string): 'unreadable' => {
    top.report(message);
    return 'unreadable';
  };
  const kind = fileKinds.find((one) => one.where.test(path));
  if (!kind) return refuse(`no content of this project lies here; move it to ${folders}`);
  if (text.length > MAX_CHARACTERS) {
    return refuse('holds more than a million characters; split it by topic');
  }
  if (isTooDeep(text)) return refuse('is nested too deeply to be meant; flatten it');
  const doc = parseDocument(text, { ...YAML, lineCounter: counter });
  const faults = [...doc.errors, ...doc.warnings].map(({ pos: [offset], message }) => ({
    offset,
    message: `${message}; correct the YAML`,
  }));
  const troubles = faults.length > 0 ? faults : survey(doc);
  for (const { offset, message } of troubles) {
    gathered.problems.push({ file: path, ...place(offset), path: '(YAML)', message });
  }
  if (troubles.length > 0) return 'unreadable';
  const spot = new Spot(path, [], (keys) => place(offsetOf(doc, keys)), gathered);
  const data: unknown = doc.toJS({ maxAliasCount: -1 }); // the survey has counted them
  const result = v.safeParse<v.GenericSchema>(kind.schema, data);
  if (!result.success) {
    for (const issue of result.issues.flatMap((one) => leaves(one))) {
      spot.to(...issue.path).report(issue.message);
    }
    for (const name of namesIn(data)) gathered.unread.add(name);
    return undefined;
  }
  return { path, kind: kind.kind, raw: result.output, spot };
}

export const isParsed = (file: ParsedFile | 'unreadable' | undefined): file is ParsedFile =>
  typeof file === 'object';

const folders =
  'facts/, guidance/, pitfalls/, reasons/, rules/, acts/ or cases/, and end it in .yaml';

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
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

interface Leaf {
  readonly path: (string | number)[];
  readonly message: string;
}

/** A union reports one issue with those of its branches below it: the branch that got furthest says most. */
function leaves(issue: v.BaseIssue<unknown>, base: (string | number)[] = []): readonly Leaf[] {
  const path = [...base, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const deeper = (issue.issues ?? []).flatMap((one) => leaves(one, path));
  const depth = Math.max(0, ...deeper.map((leaf) => leaf.path.length));
  if (depth > path.length) return deeper.filter((leaf) => leaf.path.length === depth);
  return [{ path, message: wording(issue) }];
}

function wording(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.expected === 'never') return 'is not known here; correct its spelling or remove it';
  const wanted = inYaml(issue.expected as string);
  return issue.received === 'undefined'
    ? `is missing; add it (${wanted})`
    : `is ${inYaml(issue.received)}; write ${wanted}`;
}

/** What YAML calls what JavaScript calls an object or an array. */
const inYaml = (words: string): string =>
  words.replaceAll('Object', 'a map').replaceAll('Array', 'a list').replace('null', 'nothing');
