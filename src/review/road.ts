import type { AttemptHeader } from '../domain/attempt.ts';
import type { Case, Situation, Step } from '../domain/case.ts';
import { END } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { FactId, Value } from '../domain/fact.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import { bestDecision } from '../course/best.ts';
import type { Cells } from '../course/cells.ts';
import { untouched } from '../course/entry.ts';
import { arrive } from '../course/evolve.ts';
import { isFrame, route, take } from '../course/replay.ts';
import { readsOf } from '../course/walk/reads.ts';
import type { Part } from '../course/walk/reads.ts';
import { sightOf } from '../course/walk/sight.ts';
import type { Judge } from '../rules/judge.ts';

/** A step of the best road, and a patient on arriving there. */
export interface Stop {
  readonly step: Step;
  readonly patient: Patient;
  /** The decisions since the beginning, or since a situation was met. */
  readonly decisions: readonly Decision[];
}

/** Where an attempt begins, and the decisions already taken from there. */
export type Start = Pick<AttemptHeader, 'chapter' | 'from' | 'prelude'>;

/** The best road of a case, walked for many patients. */
export interface Roads {
  /**
   * Where the best road of a patient meets a step, the same as `placeToBegin` says; undefined if it does not.
   * @param situation the patient is met in it, and the road goes on from there.
   */
  to(step: string, given: Facts, situation?: Situation): Stop | undefined;
  /** Where decisions lead that were taken from a beginning on; undefined where they do not fit this patient. */
  after(start: Start, given: Facts, situation?: Situation): Stop | undefined;
  /** Every step of it, those before the situation left out. */
  along(given: Facts, situation?: Situation): readonly Stop[];
}

/** What the best decision of a step, or arriving at it, does to all patients who are alike in what that reads. */
interface Change {
  readonly set: readonly (readonly [FactId, Value])[];
  readonly shown: readonly FactId[];
  readonly next: string;
  readonly decision?: Decision;
}

/** What counts of a patient for one change, and the changes found so far. */
interface Reading {
  readonly values: readonly FactId[];
  readonly flags: readonly FactId[];
  readonly known: Branch;
}

/** A tree of what was found, by one value after the other: no names have to be put together for it. */
interface Branch {
  by?: Map<Value | undefined, Branch>;
  change?: Change;
}

/** The patient who walks. */
interface Walker {
  readonly facts: Record<FactId, Value>;
  readonly unseen: Set<FactId>;
}

/**
 * Drawing a patient with a wanted trap walks many best roads. What a step does is worked out once for all patients
 * who do not differ in what it reads or writes.
 */
export function roadsOf(judge: Judge, cells: Cells, kase: Case): Roads {
  const sight = sightOf(judge.book, kase);
  const reads = Object.values(kase.steps).map((step) => ({
    step,
    ...readsOf(judge.book, sight, kase, step),
  }));
  const differ = new Set<FactId>([
    ...Object.keys(kase.variation),
    ...kase.situations.flatMap(({ given, set }) => Object.keys({ ...given, ...set })),
    ...reads.flatMap(({ arriving, leaving }) => [...arriving.written, ...leaving.written]),
  ]);
  const stages = new Map(
    reads.map(({ step, arriving, leaving }) => [
      step.id,
      { step, arriving: readingOf(arriving, differ), leaving: readingOf(leaving, differ) },
    ]),
  );
  const start = untouched(judge, kase, {});

  /** What taking a decision does, the best where none is given. One that cannot be taken leads nowhere. */
  function leave(step: Step, walker: Walker, own: Decision | undefined): Change {
    const patient = snapshot(walker);
    const decision = own ?? bestDecision(judge, cells, step, patient).decision;
    const frame = decision && take(judge, { kase, chapter: null }, step, patient, decision);
    return frame && isFrame(frame)
      ? { ...changeTo(patient, frame.after, route(judge, step, frame.after)), decision }
      : { set: [], shown: [], next: END };
  }

  function arriveAt(step: Step, walker: Walker): Change {
    const patient = snapshot(walker);
    return changeTo(patient, arrive(judge, step.arrives, patient).patient, step.id);
  }

  /** Walks until `isThere`: by the decisions that `ownAt` gives, by the best where it gives none. */
  function follow(
    given: Facts,
    situation: Situation | undefined,
    isThere: (step: Step, walker: Walker, decisions: readonly Decision[]) => boolean,
    ownAt: (step: Step) => Decision | undefined = () => undefined,
  ): Stop | undefined {
    const met = { ...given, ...situation?.given };
    const walker: Walker = {
      facts: Object.assign({}, start.facts, met), // spreading both takes ten times as long
      unseen: new Set(start.unseen),
    };
    for (const id in met) if (!kase.known.includes(id)) walker.unseen.add(id);
    const decisions: Decision[] = [];
    let isMet = situation === undefined;
    let stage = stages.get(kase.start);
    while (stage) {
      const { step, arriving, leaving } = stage;
      if (situation?.at === step.id) {
        Object.assign(walker.facts, situation.set);
        isMet = true;
      }
      if (step.arrives.length > 0) apply(walker, arriving, '', () => arriveAt(step, walker));
      if (isMet && isThere(step, walker, decisions)) return { step, patient: walker, decisions };
      const own = isMet ? ownAt(step) : undefined;
      const name = own ? JSON.stringify(own) : '';
      const change = apply(walker, leaving, name, () => leave(step, walker, own));
      if (isMet && change.decision) decisions.push(change.decision);
      stage = stages.get(change.next);
    }
    return undefined;
  }

  function after({ from, chapter, prelude = [] }: Start, given: Facts, situation?: Situation) {
    let taken: number | undefined;
    const isBegin = (step: Step): boolean =>
      situation !== undefined ||
      (from === null ? chapter === null || step.chapter === chapter : step.id === from);
    return follow(
      given,
      situation,
      (step) => {
        if (taken === undefined && isBegin(step)) taken = 0;
        return taken === prelude.length;
      },
      () => (taken === undefined ? undefined : prelude[taken++]),
    );
  }

  return {
    to: (id, given, situation) => follow(given, situation, (step) => step.id === id),
    after,
    along(given, situation) {
      const stops: Stop[] = [];
      follow(given, situation, (step, walker, decisions) => {
        stops.push({ step, patient: snapshot(walker), decisions: [...decisions] });
        return false;
      });
      return stops;
    },
  };
}

const snapshot = ({ facts, unseen }: Walker): Patient => ({
  facts: { ...facts },
  unseen: new Set(unseen),
});

/** @param differ the facts in which patients of the case can differ; of the others nothing has to be asked. */
function readingOf({ interest, written, revealed }: Part, differ: ReadonlySet<FactId>): Reading {
  const values = new Set([...interest.asked.keys(), ...interest.exact, ...written]);
  return {
    values: [...values].filter((id) => differ.has(id)),
    flags: [...new Set([...interest.seen, ...revealed])],
    known: {},
  };
}

function changeTo(before: Patient, after: Patient, next: string): Change {
  return {
    set: Object.entries(after.facts).filter(([id, value]) => before.facts[id] !== value),
    shown: [...before.unseen].filter((id) => !after.unseen.has(id)),
    next,
  };
}

function apply(
  { facts, unseen }: Walker,
  { values, flags, known }: Reading,
  name: string,
  find: () => Change,
): Change {
  let branch = branchOf(known, name);
  for (const id of values) branch = branchOf(branch, facts[id]);
  for (const id of flags) branch = branchOf(branch, unseen.has(id));
  const change = (branch.change ??= find());
  for (const [id, value] of change.set) facts[id] = value;
  for (const id of change.shown) unseen.delete(id);
  return change;
}

function branchOf(branch: Branch, value: Value | undefined): Branch {
  branch.by ??= new Map();
  let next = branch.by.get(value);
  if (!next) branch.by.set(value, (next = {}));
  return next;
}
