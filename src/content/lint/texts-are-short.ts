import type { Linter } from './linter.ts';
import { stepsOf } from './steps.ts';

const MOST_WORDS = { narrative: 80, why: 50, option: 12, consequence: 40 } as const;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** A full stop, question or exclamation mark that ends a sentence; "1.8" and "e.g." do not. */
const sentences = (text: string): number =>
  [...text.matchAll(/[.!?]["”]?(?=\s+["“]?[\p{Lu}\d{]|$)/gu)].length;

/** Texts fit a phone: a piece of narrative, an option, a consequence, and a verdict's reason of one or two sentences. */
export const textsAreShort: Linter = (library, report) => {
  const tooLong = (text: string, most: number): string | undefined =>
    words(text) > most ? `has ${words(text)} words; say it in ${most}` : undefined;
  for (const { kase, step, path } of stepsOf(library)) {
    step.tells.forEach((piece, t) => {
      const message = tooLong(piece.text, MOST_WORDS.narrative);
      if (message !== undefined) report('case', kase.id, [...path, 'tells', t, 'text'], message);
    });
    step.options.forEach((option, o) => {
      const message = tooLong(option.text, MOST_WORDS.option);
      if (message !== undefined) report('case', kase.id, [...path, 'options', o, 'text'], message);
    });
  }
  for (const act of Object.values(library.acts)) {
    for (const table of act.consequences) {
      table.rows.forEach((row, r) => {
        const message = tooLong(row.tells ?? '', MOST_WORDS.consequence);
        if (message !== undefined)
          report('acts', act.id, ['consequences', table.name, r, 'tells'], message);
      });
    }
  }
  for (const table of Object.values(library.tables)) {
    table.rows.forEach((row, r) => {
      for (const [act, mark] of Object.entries(row.marks)) {
        const message =
          tooLong(mark.why, MOST_WORDS.why) ??
          (sentences(mark.why) > 3
            ? `has ${sentences(mark.why)} sentences; say it in two`
            : undefined);
        if (message !== undefined) report('rules', table.id, ['rows', r, 'verdicts', act], message);
      }
    });
  }
};
