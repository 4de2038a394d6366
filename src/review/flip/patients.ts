import type { Case, Situation } from '../../domain/case.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import type { FlipPair } from '../../domain/flip.ts';
import type { Facts } from '../../domain/patient.ts';
import { HOLDS } from '../../rules/condition.ts';
import type { Reader } from '../../rules/condition.ts';

/** The first patient of a case, or of one of its situations. */
export const firstOf = (kase: Case, situation: Situation | null): Facts => ({
  ...kase.base,
  ...situation?.given,
});

export const situationOf = (kase: Case, id: string | null): Situation | null =>
  kase.situations.find((one) => one.id === id) ?? null;

/** The given facts of one of the patients of a pair. */
export const patientOf = (kase: Case, pair: FlipPair, side: 'a' | 'b'): Facts => ({
  ...firstOf(kase, situationOf(kase, pair.situation)),
  ...pair[side].patient,
});

/** In what a patient differs from the first one. */
export function differences(given: Facts, first: Facts): Facts {
  const different = Object.entries(given).filter(([id, value]) => first[id] !== value);
  return Object.fromEntries(different);
}

/** Situations that only say who the patient is: nothing was done by others, so all of the road is open. */
export const describing = (kase: Case): readonly Situation[] =>
  kase.situations.filter(({ set }) => Object.keys(set).length === 0);

/**
 * Is this a patient that the case draws? Met in a situation, of that situation; otherwise of the case, or as a
 * situation describes one. No rule of soundness may speak against it.
 */
export function isDrawn(
  reader: Reader,
  kase: Case,
  given: Facts,
  situation: Situation | null,
): boolean {
  const asIn = (described: Facts): boolean =>
    Object.entries(described).every(([id, value]) => given[id] === value) &&
    Object.entries(given).every(
      ([id, value]) => described[id] === value || kase.variation[id]?.includes(value),
    );
  const kinds = situation ? [situation.given] : [{}, ...describing(kase).map((one) => one.given)];
  const known = { ...kase.fixed, ...given };
  return kinds.some(asIn) && kase.sound.every(({ never }) => reader.test(never, known) !== HOLDS);
}

/** The values that a patient of a case can have of each fact. */
export function valuesIn(kase: Case, fact: FactId): readonly Value[] {
  const told = describing(kase).flatMap(({ given }) => given[fact] ?? []);
  return [...new Set([...(kase.variation[fact] as readonly Value[]), ...told])];
}
