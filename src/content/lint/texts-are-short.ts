import type { Linter } from './linter.ts';
import { textsOf } from './texts.ts';
import type { PlacedText } from './texts.ts';

const MOST_WORDS: Readonly<Partial<Record<PlacedText['purpose'], number>>> = {
  story: 80,
  consequence: 40,
  option: 12,
  why: 50,
};
const MOST_SENTENCES: typeof MOST_WORDS = { why: 2 };

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** A full stop, question or exclamation mark that ends a sentence; "1.8" and "e.g." do not. */
const sentences = (text: string): number =>
  [...text.matchAll(/[.!?]["”]?(?=\s+["“]?[\p{Lu}\d{]|$)/gu)].length;

/** Texts fit a phone: a piece of narrative, an ending, an option, a consequence, and a verdict's reason of one or two sentences. */
export const textsAreShort: Linter = (library, report) => {
  for (const { kind, id, path, purpose, text } of textsOf(library)) {
    for (const [count, most = Infinity, what] of [
      [words(text), MOST_WORDS[purpose], 'words'],
      [sentences(text), MOST_SENTENCES[purpose], 'sentences'],
    ] as const) {
      if (count > most) report(kind, id, path, `has ${count} ${what}; say it in ${most}`);
    }
  }
};
