import * as v from 'valibot';
import { LineCounter, isAlias, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { fileKinds } from './files.ts';
import type { FileKind } from './files.ts';
import { Spot } from './problem.ts';
import type { ContentFile, ContentProblem } from './problem.ts';

/** A file of the right shape, not yet linked. */
export interface ParsedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly raw: unknown;
  readonly spot: Spot;
}

const MAX_CHARACTERS = 1_000_000;

/** Reads one content file: where it lies says what it must hold. Reports every problem of syntax and shape. */
export function parseFile(file: ContentFile, problems: ContentProblem[]): ParsedFile | undefined {
  const counter = new LineCounter();
  const nowhere = new Spot(file.path, [], () => ({ line: 1, column: 1 }), problems);
  const kind = fileKinds.find((one) => one.where.test(file.path));
  if (!kind) {
    nowhere.report(`no content of this project lies here; move it to ${folders}`);
    return undefined;
  }
  if (file.text.length > MAX_CHARACTERS) {
    nowhere.report('holds more than a million characters; split it by topic');
    return undefined;
  }
  const doc = parseDocument(file.text, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  if (doc.errors.length > 0) {
    for (const error of doc.errors) {
      problems.push({
        file: file.path,
        ...place(error.pos[0]),
        path: '(YAML)',
        message: `${error.message.replace(/\s+/g, ' ')}; correct the YAML`,
      });
    }
    return undefined;
  }
  const spot = new Spot(file.path, [], (path) => place(offsetOf(doc, path)), problems);
  const result = v.safeParse(kind.schema as v.GenericSchema, doc.toJS({ maxAliasCount: 1000 }));
  if (!result.success) {
    for (const issue of result.issues.flatMap((one) => leaves(one))) {
      spot.to(...issue.path).report(issue.message);
    }
    return undefined;
  }
  return { path: file.path, kind: kind.kind, raw: result.output, spot };
}

const folders =
  'facts/, guidance/, pitfalls/, reasons/, rules/, acts/ or cases/, and end it in .yaml';

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
  if (issue.received === 'undefined') return `is missing; add it (${issue.expected ?? 'a value'})`;
  return `is ${issue.received}; write ${issue.expected ?? 'another value'}`;
}
