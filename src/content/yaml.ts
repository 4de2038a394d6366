import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import type { CST, Document } from 'yaml';

const MAX_DEPTH = 60;

/** The YAML of today, whatever a file says: no tags, no merging, no "yes" for true. */
const OPTIONS = {
  prettyErrors: false,
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false, // they are told apart one by one: the survey does it at once
} as const;

/** A document, what is wrong with its syntax, and the lines it stands on. */
export interface ReadYaml {
  readonly doc: Document;
  readonly faults: readonly { readonly offset: number; readonly message: string }[];
  readonly lines: LineCounter;
}

/**
 * Reads a text as one YAML document.
 * @returns undefined if it is nested so deeply that no content can be meant, as soon as that is known: composing
 *   such a text would take minutes, or all memory.
 */
export function readYaml(text: string): ReadYaml | undefined {
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  if (!tokens) return undefined;
  const [doc, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  const faults = [...(doc as Document).errors, ...(doc as Document).warnings].map(
    ({ pos: [offset], message }) => ({ offset, message: `${message}; correct the YAML` }),
  );
  if (second)
    faults.push({
      offset: second.range[0],
      message: 'here a second of multiple documents begins; keep one',
    });
  return { doc: doc as Document, faults, lines };
}

function tokensOf(text: string, lines: LineCounter): CST.Token[] | undefined {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return undefined;
  }
  tokens.push(...parser.end());
  return tokens;
}
