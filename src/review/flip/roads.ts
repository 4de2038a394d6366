import type { Case, Situation, Step } from '../../domain/case.ts';
import type { Decision } from '../../domain/decision.ts';
import type { FactId } from '../../domain/fact.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Facts, Patient } from '../../domain/patient.ts';
import { bestDecision } from '../../course/best.ts';
import type { Cells } from '../../course/cells.ts';
import { entry, situationEntry } from '../../course/entry.ts';
import { isFrame, take } from '../../course/replay.ts';
import type { Place } from '../../course/replay.ts';
import type { Judge } from '../../rules/judge.ts';
import { askedAt } from './asked.ts';

/** A patient on arriving at a step, and all that was decided before. */
export interface Arrival {
  readonly patient: Patient;
  readonly decided: string;
}

/** The arrivals on a best road, by step. */
export type Road = ReadonlyMap<string, Arrival>;

/** Follows many patients of a case, and finds only once what is best for patients that look alike. */
export interface Roads {
  /** The best road of a patient; who is met in a situation, always the same for these facts, is met at its step alone. */
  of(given: Facts, situation: Situation | null): Road;
  /** What offering and judging at a step can ask for. */
  asked(step: Step): ReadonlySet<FactId>;
  /** Patients of whom the same is seen, as far as a step asks, look the same there. */
  looks(step: Step, patient: Patient): string;
}

export function roadsOf(judge: Judge, cells: Cells, kase: Case): Roads {
  const scope = { kase, chapter: null };
  const askedBy = new Map<string, ReadonlySet<FactId>>();
  const best = new Map<string, Decision | undefined>();
  const roads = new WeakMap<Facts, Road>();

  function asked(step: Step): ReadonlySet<FactId> {
    let facts = askedBy.get(step.id);
    if (!facts) askedBy.set(step.id, (facts = askedAt(judge, step)));
    return facts;
  }

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

  function follow(given: Facts): Road {
    const road = new Map<string, Arrival>();
    let place: Place | undefined = entry(judge, kase, given);
    let decided = '';
    while (place?.step) {
      const { step, patient }: Place = place;
      road.set(place.step.id, { patient, decided });
      const decision = bestAt(place.step, patient);
      const frame = decision && take(judge, scope, place.step, patient, decision);
      place = frame && isFrame(frame) ? frame.next : undefined;
      decided += `${step?.id} ${JSON.stringify(decision?.acts)} `;
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
    of(given, situation) {
      let road = roads.get(given);
      if (!road) roads.set(given, (road = situation ? meet(given, situation) : follow(given)));
      return road;
    },
  };
}
