import { wantedInWords } from '../course/present-rule.ts';
import type { Comparison, Condition, Fact, FactId } from '../domain/fact.ts';

type Facts = Readonly<Record<FactId, Fact>>;

/** A condition as a phrase: "Grade: high, and (Size: over 5 cm, or Depth: deep)". Empty if it always holds. */
export function conditionInWords(facts: Facts, condition: Condition): string {
  return phrase(facts, condition, false);
}

function phrase(facts: Facts, condition: Condition, inside: boolean): string {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.of
        .map((part) => phrase(facts, part, condition.of.length > 1))
        .filter((part) => part !== '');
      const joined = parts.join(condition.op === 'all' ? ', and ' : ', or ');
      return inside && parts.length > 1 ? `(${joined})` : joined;
    }
    case 'not':
      return `not (${phrase(facts, condition.of, false)})`;
    default:
      return comparison(facts, condition);
  }
}

function comparison(facts: Facts, wanted: Comparison): string {
  const fact = facts[wanted.fact] as Fact;
  return `${fact.label}: ${wantedInWords(fact, wanted)}`;
}
