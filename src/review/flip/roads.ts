import type { Case, Situation, Step } from '../../domain/case.ts';
import type { Decision } from '../../domain/decision.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Facts, Patient } from '../../domain/patient.ts';
import { bestDecision } from '../../course/best.ts';
import type { Cells } from '../../course/cells.ts';
import { entry, situationEntry } from '../../course/entry.ts';
import { evolve } from '../../course/evolve.ts';
import { goTo, route } from '../../course/replay.ts';
import type { Place } from '../../course/replay.ts';
import type { Judge } from '../../rules/judge.ts';
import { askedAt, readAt } from './asked.ts';

/** A patient on arriving at a step, and all that was decided before. */
export interface Arrival {
  readonly patient: Patient;
  readonly decided: string;
}

/** The arrivals on a best road, by step, in their order. */
export type Road = ReadonlyMap<string, Arrival>;

/** Follows many patients of a case, and finds only once what is best for patients that look alike. */
export interface Roads {
  /** The best road of a patient. Who is met in a situation is met at its step alone. */
  of(given: Facts, situation: Situation | null): Road;
  /** The best road of the same patient with another value of one given fact, from where that begins to tell. */
  beside(road: Road, given: Facts, fact: FactId): Road;
  /** What offering and judging at a step can ask for. */
  asked(step: Step): ReadonlySet<FactId>;
  /** Patients of whom the same is seen, as far as a step asks, look the same there. */
  looks(step: Step, patient: Patient): string;
}

export function roadsOf(judge: Judge, cells: Cells, kase: Case): Roads {
  const scope = { kase, chapter: null };
  const asked = remembered((step) => askedAt(judge, step));
  const read = remembered((step) => readAt(judge, step));
  const best = new Map<string, Decision | undefined>();

  function looks(step: Step, patient: Patient): string {
    const seen = seenFacts(patient);
    let words = step.id;
    for (const id of asked(step)) words += `,${String(seen[id])}`;
    return words;
  }

  function bestAt(step: Step, patient: Patient): Decision | undefined {
    const key = looks(step, patient);
    if (!best.has(key)) best.set(key, bestDecision(judge, cells, step, patient).decision);
    return best.get(key);
  }

  /** Where the best decision leads to; undefined if there is none. */
  function onward(step: Step, patient: Patient, decision: Decision): Place | undefined {
    const evolved = evolve(judge, patient, decision.acts, step.kind === 'order');
    if ('is' in evolved) return undefined;
    return goTo(judge, scope, route(judge, step, evolved.patient), evolved.patient);
  }

  function follow(from: Place, before: string): Road {
    const road = new Map<string, Arrival>();
    let { step, patient } = from;
    let decided = before;
    while (step) {
      road.set(step.id, { patient, decided });
      const decision = bestAt(step, patient);
      const next = decision && onward(step, patient, decision);
      if (!next) break;
      decided += JSON.stringify(decision.acts);
      ({ step, patient } = next);
    }
    return road;
  }

  function meet(given: Facts, situation: Situation): Road {
    const place = situationEntry(judge, cells, kase, situation, given);
    return new Map(place ? [[situation.at, { patient: place.patient, decided: '' }]] : []);
  }

  return {
    asked,
    looks,
    of: (given, situation) =>
      situation ? meet(given, situation) : follow(entry(judge, kase, given), ''),
    beside(road, given, fact) {
      const steps = [...road.keys()].map((id) => kase.steps[id] as Step);
      const first = steps.findIndex((step) => read(step).has(fact));
      if (first < 0) return new Map();
      const step = steps[first - 1];
      if (!step) return follow(entry(judge, kase, given), '');
      const { patient, decided } = road.get(step.id) as Arrival;
      const facts = { ...patient.facts, [fact]: given[fact] as Value };
      return follow({ step, patient: { ...patient, facts }, told: [] }, decided);
    },
  };
}

/** Works something out once for each step. */
function remembered<T>(work: (step: Step) => T): (step: Step) => T {
  const known = new Map<string, T>();
  return (step) => {
    let found = known.get(step.id);
    if (found === undefined) known.set(step.id, (found = work(step)));
    return found;
  };
}
