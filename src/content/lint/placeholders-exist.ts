import type { Linter } from './linter.ts';
import { isPersonWord, placeholders } from '../../course/text.ts';
import { stepsOf } from './steps.ts';

/** Every placeholder in a text is a fact, or a word for the person. */
export const placeholdersExist: Linter = (library, report) => {
  const unknown = (text: string): string | undefined =>
    placeholders(text).find((word) => !isPersonWord(word) && !Object.hasOwn(library.facts, word));
  const message = (word: string): string =>
    `no fact is called "{${word}}"; correct the placeholder`;
  for (const { kase, step, path } of stepsOf(library)) {
    const check = (text: string, ...at: (string | number)[]): void => {
      const word = unknown(text);
      if (word !== undefined) report('case', kase.id, [...path, ...at], message(word));
    };
    check(step.title, 'title');
    check(step.question, 'question');
    step.tells.forEach((text, t) => check(text.text, 'tells', t, 'text'));
    step.options.forEach((option, o) => {
      check(option.text, 'options', o, 'text');
      check(option.tempts ?? '', 'options', o, 'tempts');
    });
  }
  for (const act of Object.values(library.acts)) {
    for (const table of act.consequences) {
      table.rows.forEach((row, r) => {
        const word = unknown(row.tells ?? '');
        if (word !== undefined)
          report('acts', act.id, ['consequences', table.name, r, 'tells'], message(word));
      });
    }
  }
  for (const table of Object.values(library.tables)) {
    table.rows.forEach((row, r) => {
      for (const [act, mark] of Object.entries(row.marks)) {
        const word = unknown(`${mark.why} ${mark.leftOut?.why ?? ''}`);
        if (word !== undefined)
          report('rules', table.id, ['rows', r, 'verdicts', act], message(word));
      }
    });
  }
  for (const kase of Object.values(library.cases)) {
    kase.endings.forEach((ending, e) => {
      ending.texts.forEach((text, t) => {
        const word = unknown(text.text);
        if (word !== undefined) report('case', kase.id, ['endings', e, 'texts', t], message(word));
      });
    });
  }
};
