import { severities } from '../../domain/guidance.ts';
import type { FlipPair, FlipSide } from '../../domain/flip.ts';
import type { Rulebook } from '../../domain/library.ts';

/**
 * Pairs by what they teach: those that name a conflict or a pitfall first, then the gravest pitfall, then where
 * taking one patient for the other is most harmful; among equals the most ordinary patients.
 */
export function ranked(book: Rulebook, pairs: readonly FlipPair[]): readonly FlipPair[] {
  return pairs
    .map((pair) => ({ pair, key: keyOf(book, pair) }))
    .sort((one, other) => {
      const i = one.key.findIndex((part, at) => part !== other.key[at]);
      return (one.key[i] ?? 0) - (other.key[i] ?? 0);
    })
    .map(({ pair }) => pair);
}

/** How far a pair is from the first patients of its case: facts that differ, of both. */
export const distance = ({ a, b }: FlipPair): number =>
  Object.keys(a.patient).length + Object.keys(b.patient).length;

/** The lower, the earlier. */
function keyOf({ pitfalls }: Rulebook, pair: FlipPair): readonly number[] {
  const named = pair.pitfalls.length + pair.conflicts.length;
  const worst = pair.pitfalls.map((id) => {
    const pitfall = pitfalls[id];
    return pitfall ? severities.indexOf(pitfall.severity) : severities.length;
  });
  const sides: readonly FlipSide[] = [pair.a, pair.b];
  const count = (verdict: string): number =>
    sides.filter(({ swapped }) => swapped.verdict === verdict).length;
  return [
    named > 0 ? 0 : 1,
    Math.min(severities.length, ...worst),
    -count('harmful'),
    -count('suboptimal'),
    pair.situation === null ? 0 : 1,
    distance(pair),
  ];
}
