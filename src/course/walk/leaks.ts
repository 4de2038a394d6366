import type { Text } from '../../domain/case.ts';
import type { Facts } from '../../domain/patient.ts';
import { HOLDS, MISSING } from '../../rules/condition.ts';
import type { Reader } from '../../rules/condition.ts';
import type { Sight } from './sight.ts';

/** Finds what texts would give away, or could not say, one sentence each. */
export interface Leaks {
  /** Of texts that are told where their conditions hold. */
  readonly ofTexts: (texts: readonly Text[], seen: Facts) => readonly string[];
  /** Of one text that is told. */
  readonly of: (text: string, seen: Facts) => readonly string[];
}

export function leaksOf(reader: Reader, sight: Sight): Leaks {
  const of: Leaks['of'] = (text, seen) =>
    sight
      .hiddenIn(text)
      .filter((word) => reader.value(word, seen) === undefined)
      .map((word) => `"${start(text)}" names ${word}, which is not seen.`);
  return {
    of,
    ofTexts: (texts, seen) =>
      texts.filter(sight.canLeak).flatMap(({ when, text }) => {
        const told = reader.test(when, seen);
        if (told === HOLDS) return of(text, seen);
        return told === MISSING
          ? [`Whether to say "${start(text)}" hangs on a fact that is not seen.`]
          : [];
      }),
  };
}

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
