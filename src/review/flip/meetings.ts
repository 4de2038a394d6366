import type { Case, Situation, Step } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Facts, Patient } from '../../domain/patient.ts';
import { cellsOf } from '../../course/cells.ts';
import type { Cells } from '../../course/cells.ts';
import { comparisonsOf } from '../../rules/condition.ts';
import type { Judge } from '../../rules/judge.ts';
import { factsJudged } from '../../course/open.ts';
import { placeholders } from '../../course/text.ts';
import { roadsOf } from '../road.ts';
import type { Stop } from '../road.ts';
import { compare, differing } from './compare.ts';
import type { Flip } from './compare.ts';
import { isDrawn } from './patients.ts';

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

  /** Patients of whom the same is seen, as far as a step asks, look the same there. */
  function looks(step: Step, patient: Patient): string {
    const seen = seenFacts(patient);
    let words = step.id;
    for (const id of factsJudged(judge, step)) words += `,${String(seen[id])}`;
    return words;
  }

  /**
   * The fact of which the two are seen to differ. Others may differ that follow from it by themselves, so only where
   * the same acts were done to both; then it is the one that the step asks for, and lets be found.
   */
  function factBetween(given: FactId, a: Stop, b: Stop, isApart: boolean): FactId | undefined {
    const different = differing(a.patient, b.patient);
    if (different.length > 1 && actsIn(a) !== actsIn(b) && !isApart) return undefined;
    const asked = different.filter(
      (id) => factsJudged(judge, a.step).includes(id) && canBeFound(judge, a.step, id),
    );
    return asked.find((id) => id === given) ?? asked[0];
  }

  function meet(given: FactId, a: Stop, b: Stop, isApart = false): Flip | undefined {
    const looksOf = [looks(a.step, a.patient), looks(b.step, b.patient)];
    if (looksOf[0] === looksOf[1]) return undefined;
    const fact = factBetween(given, a, b, isApart);
    if (fact === undefined) return undefined;
    const key = [...looksOf, fact].join();
    if (!known.has(key)) {
      known.set(key, compare(judge, cells, a.step, fact, [a.patient, b.patient]));
    }
    return known.get(key);
  }

  /** Where a patient is met: all along the best road, or at the step of a situation alone. */
  function stopsOf(given: Facts, situation: Situation | null): readonly Stop[] {
    if (!situation) return roads.along(given);
    const stop = roads.to(situation.at, given, situation);
    return stop ? [stop] : [];
  }

  function all(two: Two): ReadonlyMap<string, Flip> {
    const { situation, given, a, b, isApart } = two;
    const mine = new Map(stopsOf(a, ofFirst(two)).map((stop) => [stop.step.id, stop]));
    const found = new Map<string, Flip>();
    for (const theirs of stopsOf(b, situation)) {
      const own = mine.get(theirs.step.id);
      const flip = own && meet(given, own, theirs, isApart);
      if (flip) found.set(theirs.step.id, flip);
    }
    return found;
  }

  const isDrawnIn = (given: Facts, situation: Situation | null): boolean =>
    isDrawn(judge.reader, kase, given, situation);

  return {
    cells,
    areDrawn: (two) => isDrawnIn(two.a, ofFirst(two)) && isDrawnIn(two.b, two.situation),
    all,
    at: (step, two) => all(two).get(step),
  };
}

/** What was done on the way: neither how sure and why, nor the numbers that were set, which follow from the patient. */
const actsIn = ({ decisions }: Stop): string =>
  JSON.stringify(decisions.map(({ acts }) => acts.map(({ act }) => act)));

/** A fact is found in the chart, or in what the step tells. What is only drawn there is for the patient who is met. */
const canBeFound = ({ book }: Judge, { tells }: Step, fact: FactId): boolean =>
  book.facts[fact]?.charted !== false ||
  tells.some(({ when, text }) =>
    [...placeholders(text), ...comparisonsOf(when).map((one) => one.fact)].includes(fact),
  );
