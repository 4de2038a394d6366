import type { Case } from '../domain/case.ts';
import type { Facts } from '../domain/patient.ts';
import type { Cells } from '../course/cells.ts';
import { draw, soundnessOf } from '../course/draw.ts';
import type { Soundness } from '../course/draw.ts';
import type { Judge } from '../rules/judge.ts';
import { openAt } from '../course/open.ts';
import { roadsOf } from './road.ts';
import type { Roads } from './road.ts';

/** A step on the best road of a case, from the beginning or from a situation on. */
export interface Spot {
  readonly step: string;
  readonly situation: string | null;
}

/** A case, with all that drawing its patients needs. Made once for each case. */
export interface Ground {
  readonly judge: Judge;
  readonly cells: Cells;
  readonly kase: Case;
  readonly soundness: Soundness;
  readonly roads: Roads;
  /** By step: some patients who meet a pitfall there without an error, from the beginning or from a situation on. */
  readonly meeting: (
    pitfall: string,
    situation: string | null,
  ) => ReadonlyMap<string, readonly Facts[]>;
}

/** So many patients are led along a road to see which pitfalls they meet where; so many of each are remembered. */
const SAMPLE = 40;
const EXAMPLES = 4;

/** By pitfall and step. */
type Survey = ReadonlyMap<string, ReadonlyMap<string, readonly Facts[]>>;
const nowhere: ReadonlyMap<string, readonly Facts[]> = new Map();

export function groundOf(judge: Judge, cells: Cells, kase: Case): Ground {
  const soundness = soundnessOf(judge.reader, kase);
  const roads = roadsOf(judge, cells, kase);
  const surveys = new Map<string | null, Survey>();

  /** Worked out when it is first asked for. */
  function survey(id: string | null): Survey {
    const situation = kase.situations.find((one) => one.id === id);
    const found = new Map<string, Map<string, Facts[]>>();
    for (let seed = 1; seed <= SAMPLE; seed++) {
      const patient = draw(soundness, kase, seed, situation?.given);
      const note = (pitfall: string, step: string): void => {
        const steps = found.get(pitfall) ?? new Map<string, Facts[]>();
        const patients = steps.get(step) ?? [];
        if (patients.length < EXAMPLES) patients.push(patient);
        found.set(pitfall, steps.set(step, patients));
      };
      for (const { step, patient: met } of roads.along(patient, situation)) {
        for (const pitfall of openAt(judge, cells, step, met)) note(pitfall, step.id);
      }
    }
    return found;
  }

  return {
    judge,
    cells,
    kase,
    soundness,
    roads,
    meeting(pitfall, situation) {
      let found = surveys.get(situation);
      if (!found) surveys.set(situation, (found = survey(situation)));
      return found.get(pitfall) ?? nowhere;
    },
  };
}

/** A spot, and patients of whom it is known that they meet the pitfall there. */
export interface Met {
  readonly spot: Spot;
  readonly models: readonly Facts[];
}

/** Where a pitfall can be met in a case: from the beginning, else from some situation on. */
export function spotsOf({ kase, meeting }: Ground, pitfall: string): readonly Met[] {
  const from = (situation: string | null): readonly Met[] =>
    [...meeting(pitfall, situation)].map(([step, models]) => ({
      spot: { step, situation },
      models,
    }));
  const near = from(null);
  return near.length > 0 ? near : kase.situations.flatMap(({ id }) => from(id));
}
