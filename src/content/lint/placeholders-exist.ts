import { isPersonWord, placeholders } from '../../course/text.ts';
import type { Linter } from './linter.ts';
import { textsOf } from './texts.ts';

/** Every placeholder in a text is a fact, or a word for the person. */
export const placeholdersExist: Linter = (library, report) => {
  for (const { kind, id, path, text } of textsOf(library)) {
    const unknown = placeholders(text).find(
      (word) => !isPersonWord(word) && !Object.hasOwn(library.facts, word),
    );
    if (unknown !== undefined)
      report(kind, id, path, `no fact is called "{${unknown}}"; correct the placeholder`);
  }
};
