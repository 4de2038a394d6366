import { shuffled } from '../course/chance.ts';
import { openAt } from '../course/open.ts';
import { spotsOf } from './ground.ts';
import type { Ground, Met } from './ground.ts';
import { drawTrap, drawTrapAfter } from './trap.ts';
import type { Position, Trap } from './trap.ts';

/** The decision at which a pitfall was last met. */
export interface Missed {
  readonly step: string;
  /** The position before it: its prelude are all decisions that led there. */
  readonly before: Position;
}

export interface FreshWanted {
  readonly pitfall: string;
  /** Null: unknown. Then any patient will do. */
  readonly missed: Missed | null;
  /** By case: patients who do not return yet. */
  readonly avoid: Readonly<Record<string, ReadonlySet<string>>>;
  readonly seed: number;
}

/**
 * A fresh patient with the same trap: at the same step; where errors had led there, after the same errors; else at
 * another step or in another case where the pitfall is open; at last at the same step where too little is seen for
 * three differences.
 * @param grounds the cases to look in. Undefined if no patient was found.
 */
export function freshTrap(grounds: readonly Ground[], wanted: FreshWanted): Trap | undefined {
  const { pitfall, missed, seed } = wanted;
  const drawIn = (ground: Ground, { spot, models }: Met, lenient = false): Trap | undefined =>
    drawTrap(ground, { ...askedOf(ground, wanted), spot, models, lenient });
  const own = missed && grounds.find(({ kase }) => kase.id === missed.before.case);
  const same = missed && own ? sameSpots(own, pitfall, missed) : [];
  const inOwn = (lenient: boolean): Trap | undefined => {
    if (!missed || !own) return undefined;
    if (same.length > 0) return firstOf(same, (one) => drawIn(own, one, lenient));
    const { before, step } = missed;
    const spot = { step, situation: before.situation };
    const again = { ...askedOf(own, wanted), spot, models: [before.patient], lenient };
    return drawTrapAfter(own, again, before);
  };
  const near = inOwn(false);
  if (near) return near;
  const elsewhere = grounds.flatMap((ground) =>
    spotsOf(ground, pitfall).map((met) => ({ ground, met })),
  );
  return (
    firstOf(shuffled(elsewhere, seed, pitfall), ({ ground, met }) => drawIn(ground, met)) ??
    inOwn(true)
  );
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is asked of a case; in another one than the missed, everything about a patient is different. */
const askedOf = ({ kase }: Ground, { pitfall, missed, avoid, seed }: FreshWanted) => ({
  pitfall,
  seed,
  missed: missed?.before.case === kase.id ? missed.before.patient : null,
  avoid: avoid[kase.id] ?? new Set<string>(),
});

/**
 * The step once more, if the best road meets the pitfall there: from the same situation first. If the missed patient
 * would have met it without an error, nobody else has to be asked.
 */
function sameSpots(own: Ground, pitfall: string, { step, before }: Missed): readonly Met[] {
  const { judge, cells, kase, roads, meeting } = own;
  return [...new Set([before.situation, null])].flatMap((id): readonly Met[] => {
    const spot = { step, situation: id };
    const situation = kase.situations.find((one) => one.id === id);
    const stop = roads.to(step, before.patient, situation);
    if (stop && openAt(judge, cells, stop.step, stop.patient).includes(pitfall))
      return [{ spot, models: [before.patient] }];
    const models = meeting(pitfall, id).get(step);
    return models ? [{ spot, models }] : [];
  });
}
