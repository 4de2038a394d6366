import type { Case, Situation } from '../../domain/case.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import { draw, soundnessOf } from '../../course/draw.ts';
import type { Judge } from '../../rules/judge.ts';
import type { Meetings, Two } from './meetings.ts';
import { describing, firstOf, valuesIn } from './patients.ts';

/** Situations in which others have done something first: such patients are met there, and nowhere else. */
const begun = (kase: Case): readonly Situation[] =>
  kase.situations.filter((one) => !describing(kase).includes(one));

/** The patients to try: the first ones, then drawn ones, always the same. */
function patientsOf(
  judge: Judge,
  kase: Case,
  situation: Situation | null,
  drawn: number,
): readonly Facts[] {
  const soundness = soundnessOf(judge.reader, kase);
  const few = Math.ceil(drawn / 10);
  const kinds = situation
    ? [{ given: situation.given, many: few }]
    : [{ given: {}, many: drawn }, ...describing(kase).map(({ given }) => ({ given, many: few }))];
  return kinds.flatMap(({ given, many }) => [
    { ...firstOf(kase, situation), ...given },
    ...Array.from({ length: many }, (_, seed) => draw(soundness, kase, seed + 1, given)),
  ]);
}

/**
 * Pairs of sound patients who differ in one given fact, as far as any condition tells its values apart; and patients
 * with and without the one fact that others brought about in a situation.
 * @param drawn how many patients are drawn.
 */
export function* pairsOf(
  judge: Judge,
  kase: Case,
  meetings: Meetings,
  drawn: number,
): Generator<Two> {
  for (const situation of [null, ...begun(kase)]) {
    const first = firstOf(kase, situation);
    const patients = patientsOf(judge, kase, situation, drawn);
    const [set, ...sets] = Object.keys(situation?.set ?? {});
    for (const a of patients.filter((one) =>
      meetings.areDrawn({ situation, given: '', a: one, b: one }),
    )) {
      const twice: Two = { situation, isApart: true, given: set ?? '', a, b: a };
      if (set !== undefined && sets.length === 0 && meetings.areDrawn(twice)) yield twice;
      for (const given of Object.keys(kase.variation)) {
        const usual = { ...a, ...asUsual(a, given) };
        for (const b of others(a, given)) {
          const two: Two = { situation, given, a: usual, b };
          if (meetings.areDrawn(two)) yield two;
        }
      }
    }

    /** The value of a fact as the first patient has it, where nothing tells the two apart. */
    function asUsual(a: Facts, fact: FactId): Facts {
      const value = first[fact] as Value;
      const own = meetings.cells
        .of(fact, valuesIn(kase, fact))
        .find((cell) => cell.includes(value));
      return own?.includes(a[fact] as Value) ? { [fact]: value } : {};
    }

    /** A patient with another value of a fact: the usual one of its cell, if it has it. */
    function others(a: Facts, fact: FactId): readonly Facts[] {
      return meetings.cells
        .of(fact, valuesIn(kase, fact))
        .filter((cell) => !cell.includes(a[fact] as Value))
        .map((cell) => ({ ...a, [fact]: cell.find((value) => value === first[fact]) ?? cell[0] }))
        .map((facts) => facts as Facts);
    }
  }
}
