import { severities } from '../../domain/guidance.ts';
import type { Domain } from '../../domain/fact.ts';
import type { FlipPair, FlipSide } from '../../domain/flip.ts';
import type { Rulebook } from '../../domain/library.ts';

/**
 * Pairs by what they teach: those that name a conflict or a pitfall first; of each question one, of its facts one each,
 * then the second ones. Within them the gravest pitfall, two values next to each other, where taking one patient for the
 * other is most harmful; among equals the most ordinary patients.
 */
export function ranked(book: Rulebook, pairs: readonly FlipPair[]): readonly FlipPair[] {
  const byKey = inOrder(pairs, (pair) => keyOf(book, pair));
  const byFact = inTurns(byKey, ({ case: kase, step, fact }) => `${kase}/${step}/${fact}`);
  const byQuestion = inTurns(byFact, ({ case: kase, step }) => `${kase}/${step}`);
  return inOrder(byQuestion, (pair) => [Number(!isNamed(pair))]);
}

/** The lower the key, the earlier; what is equal stays as it is. */
function inOrder<T>(all: readonly T[], keyOfOne: (one: T) => readonly number[]): readonly T[] {
  return all
    .map((one) => ({ one, key: keyOfOne(one) }))
    .sort((one, other) => {
      const i = one.key.findIndex((part, at) => part !== other.key[at]);
      return (one.key[i] ?? 0) - (other.key[i] ?? 0);
    })
    .map(({ one }) => one);
}

/** The first of each group, then the second of each, and so on. */
function inTurns<T>(all: readonly T[], groupOf: (one: T) => string): readonly T[] {
  const met = new Map<string, number>();
  return inOrder(
    all.map((one) => {
      const group = groupOf(one);
      const turn = met.get(group) ?? 0;
      met.set(group, turn + 1);
      return { one, turn };
    }),
    ({ turn }) => [turn],
  ).map(({ one }) => one);
}

const isNamed = ({ pitfalls, conflicts }: FlipPair): boolean =>
  pitfalls.length + conflicts.length > 0;

/** How far a pair is from the first patients of its case: facts that differ, of both. */
export const distance = ({ a, b }: FlipPair): number =>
  Object.keys(a.patient).length + Object.keys(b.patient).length;

/** The lower, the earlier. */
function keyOf({ pitfalls, facts }: Rulebook, pair: FlipPair): readonly number[] {
  const worst = pair.pitfalls.map((id) => {
    const pitfall = pitfalls[id];
    return pitfall ? severities.indexOf(pitfall.severity) : severities.length;
  });
  const sides: readonly FlipSide[] = [pair.a, pair.b];
  const count = (verdict: string): number =>
    sides.filter(({ swapped }) => swapped.verdict === verdict).length;
  return [
    Number(!isNamed(pair)),
    Math.min(severities.length, ...worst),
    wordsBetween(facts[pair.fact]?.domain, pair),
    -count('harmful'),
    -count('suboptimal'),
    pair.situation === null ? 0 : 1,
    distance(pair),
  ];
}

/** How many words of a scale lie between the two. Of numbers none: which of a cell is shown says nothing. */
function wordsBetween(domain: Domain | undefined, { a, b }: FlipPair): number {
  if (domain?.type !== 'word') return 0;
  const [from, to] = [a, b].map(({ value }) => domain.values.indexOf(String(value)));
  return Math.abs(Number(to) - Number(from)) - 1;
}
