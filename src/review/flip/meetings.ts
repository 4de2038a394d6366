import type { Case, Situation, Step } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import { cellsOf } from '../../course/cells.ts';
import type { Cells } from '../../course/cells.ts';
import type { Judge } from '../../rules/judge.ts';
import { compare, differing } from './compare.ts';
import type { Flip } from './compare.ts';
import { isDrawn } from './patients.ts';
import { roadsOf } from './roads.ts';
import type { Arrival } from './roads.ts';

/**
 * Two patients, one of whose given facts is another. Or one patient twice: `isApart`, where b is met in a situation
 * that sets one fact, and a without it.
 */
export interface Two {
  readonly situation: Situation | null;
  readonly isApart?: boolean;
  /** In which they differ. */
  readonly given: FactId;
  readonly a: Facts;
  readonly b: Facts;
}

/** Lets two patients of a case meet the same steps. What was found out about patients that look alike is remembered. */
export interface Meetings {
  readonly cells: Cells;
  areDrawn(two: Two): boolean;
  /** What flips between the two, by step. */
  all(two: Two): ReadonlyMap<string, Flip>;
  /** What flips between the two at one step; undefined if nothing does, or one of them does not come there. */
  at(step: string, two: Two): Flip | undefined;
}

/** Where the first of the two is met. */
const ofFirst = ({ situation, isApart }: Two): Situation | null => (isApart ? null : situation);

export function meetingsIn(judge: Judge, kase: Case): Meetings {
  const cells = cellsOf(judge.book, kase);
  const roads = roadsOf(judge, cells, kase);
  const known = new Map<string, Flip | undefined>();

  /**
   * The fact of which the two are seen to differ. Others may differ that follow from it by themselves, so only where
   * the same was decided for both; then it is the one that the step asks for.
   */
  function factBetween(
    step: Step,
    given: FactId,
    a: Arrival,
    b: Arrival,
    isApart: boolean,
  ): FactId | undefined {
    const different = differing(a.patient, b.patient);
    if (different.length > 1 && a.decided !== b.decided && !isApart) return undefined;
    const asked = different.filter((id) => roads.asked(step).has(id));
    return asked.find((id) => id === given) ?? asked[0];
  }

  function meet(
    step: Step,
    given: FactId,
    a: Arrival,
    b: Arrival,
    isApart = false,
  ): Flip | undefined {
    const looks = [roads.looks(step, a.patient), roads.looks(step, b.patient)];
    if (looks[0] === looks[1]) return undefined;
    const fact = factBetween(step, given, a, b, isApart);
    if (fact === undefined) return undefined;
    const key = [...looks, fact].join();
    if (!known.has(key)) known.set(key, compare(judge, cells, step, fact, [a.patient, b.patient]));
    return known.get(key);
  }

  function* along(two: Two): Generator<[string, Flip]> {
    const { situation, given, a, b } = two;
    const one = roads.of(a, ofFirst(two));
    const other = situation ? roads.of(b, situation) : roads.beside(one, b, given);
    for (const [id, theirs] of other) {
      const mine = one.get(id);
      const flip = mine && meet(kase.steps[id] as Step, given, mine, theirs, two.isApart);
      if (flip) yield [id, flip];
    }
  }

  const isDrawnIn = (given: Facts, situation: Situation | null): boolean =>
    isDrawn(judge.reader, kase, given, situation);

  return {
    cells,
    areDrawn: (two) => isDrawnIn(two.a, ofFirst(two)) && isDrawnIn(two.b, two.situation),
    all: (two) => new Map(along(two)),
    at(step, two) {
      const mine = roads.of(two.a, ofFirst(two)).get(step);
      const theirs = roads.of(two.b, two.situation).get(step);
      return mine && theirs && meet(kase.steps[step] as Step, two.given, mine, theirs, two.isApart);
    },
  };
}
