import type { Comparison, Fact, FactId } from '../domain/fact.ts';
import type { Match } from '../domain/decision.ts';
import { said } from '../course/text.ts';

type FactsById = Readonly<Record<FactId, Fact>>;

/** A comparison that was looked at, with this patient's value: "Size is 6.2 cm (asked: above 5)". */
export function matchInWords(facts: FactsById, match: Match): string {
  const fact = facts[match.on];
  const label = fact?.label ?? match.on;
  const value = fact ? said(fact, match.is) : String(match.is);
  const asked = wantedInWords(fact, match.wanted);
  const from = (match.from ?? []).map((one) => matchInWords(facts, one));
  const why = from.length > 0 ? `, from ${from.join(' and ')}` : '';
  return asked === '' ? `${label} ${value}${why}` : `${label}: ${value} (asked: ${asked})${why}`;
}

function wantedInWords(fact: Fact | undefined, wanted: Comparison): string {
  switch (wanted.op) {
    case 'is':
      return fact ? said(fact, wanted.value) : String(wanted.value);
    case 'in':
      return wanted.values.map((value) => (fact ? said(fact, value) : String(value))).join(' or ');
    case 'range':
      return [
        ['above', wanted.over],
        ['at least', wanted.atLeast],
        ['below', wanted.under],
        ['at most', wanted.atMost],
      ]
        .filter(([, bound]) => bound !== undefined)
        .map(([word, bound]) => `${word} ${bound}`)
        .join(' and ');
  }
}
