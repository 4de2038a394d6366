import type { Case, Step, Text } from '../../domain/case.ts';
import type { Facts } from '../../domain/patient.ts';
import { MISSING } from '../../rules/condition.ts';
import type { Reader } from '../../rules/condition.ts';
import { always } from '../../domain/fact.ts';
import { isPersonWord, placeholders } from '../text.ts';

/** What a text would give away or leave open for this patient, one sentence each. */
export function leaksOf(reader: Reader, texts: readonly Text[], seen: Facts): readonly string[] {
  return texts.flatMap(({ when, text }) => {
    if (reader.test(when, seen) === MISSING) {
      return [`Whether to say "${start(text)}" hangs on a fact that is not seen.`];
    }
    return reader.holds(when, seen) ? gapsIn(reader, text, seen) : [];
  });
}

/** The placeholders of a text that cannot be filled from what is seen, one sentence each. */
export function gapsIn(reader: Reader, text: string, seen: Facts): readonly string[] {
  return placeholders(text)
    .filter((word) => !isPersonWord(word) && reader.value(word, seen) === undefined)
    .map((word) => `"${start(text)}" names ${word}, which is not seen.`);
}

/** Everything that a step may say before the decision. */
export function textsOf(kase: Case, step: Step): readonly Text[] {
  return [
    { when: always, text: kase.patient },
    ...step.tells,
    { when: always, text: step.question },
    ...step.options.flatMap(({ when, text, tempts }) => [
      { when, text },
      ...(tempts === undefined ? [] : [{ when, text: tempts }]),
    ]),
  ];
}

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
