import type { Fact, FactId } from '../domain/fact.ts';
import type { Match } from '../domain/decision.ts';
import { wantedInWords } from '../course/present-rule.ts';
import { said } from '../course/text.ts';

/** A comparison that was looked at, with this patient's value: "Size: 6.2 cm (asked: over 5 cm)". */
export function matchInWords(facts: Readonly<Record<FactId, Fact>>, match: Match): string {
  const fact = facts[match.on] as Fact;
  const value = said(fact, match.is);
  const asked = wantedInWords(fact, match.wanted);
  const from = (match.from ?? []).map((one) => matchInWords(facts, one));
  const why = from.length > 0 ? `, from ${from.join(' and ')}` : '';
  return asked === ''
    ? `${fact.label} ${value}${why}`
    : `${fact.label}: ${value} (asked: ${asked})${why}`;
}
