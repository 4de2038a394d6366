import type { Case, Text } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Rulebook } from '../../domain/library.ts';
import { comparisonsOf, sourcesOf } from '../../rules/condition.ts';
import { isPersonWord, placeholders } from '../text.ts';

/** Which facts may be hidden from the trainee at some moment of a case, and which texts hang on them. */
export interface Sight {
  /** The facts in a text's placeholders that may not be seen when it is told. */
  readonly hiddenIn: (text: string) => readonly FactId[];
  /** Could this text leak, or could it be left open whether it is told? */
  readonly canLeak: (text: Text) => boolean;
}

export function sightOf({ facts }: Rulebook, kase: Case): Sight {
  const isSeen = (id: FactId): boolean => {
    const fact = facts[id];
    if (fact?.kind === 'derived') return sourcesOf(fact).every(isSeen);
    if (fact?.kind === 'course') return !fact.hidden;
    return kase.known.includes(id) && (id in kase.fixed || id in kase.variation);
  };
  const hiddenIn = (text: string): readonly FactId[] =>
    placeholders(text).filter((word) => !isPersonWord(word) && !isSeen(word));
  return {
    hiddenIn,
    canLeak: ({ when, text }) =>
      hiddenIn(text).length > 0 || comparisonsOf(when).some(({ fact }) => !isSeen(fact)),
  };
}
