import type { Step } from '../domain/case.ts';
import { shuffled } from '../course/chance.ts';
import { openAt } from '../course/open.ts';
import { faceFor } from './face.ts';
import { spotsOf } from './ground.ts';
import type { Ground, Met } from './ground.ts';
import { drawTrap, drawTrapAfter } from './trap.ts';
import type { Position, Trap } from './trap.ts';

/** The decision at which a pitfall was last met. */
export interface Missed {
  readonly step: string;
  /** The position before it: its prelude are all decisions that led there. */
  readonly before: Position;
  /** It was escaped there: now it may come in another guise. */
  readonly escaped: boolean;
}

export interface FreshWanted {
  readonly pitfall: string;
  /** Null: unknown. Then any patient will do. */
  readonly missed: Missed | null;
  /** By case: patients who do not return yet. */
  readonly avoid: Readonly<Record<string, ReadonlySet<string>>>;
  /** By case and name: when a patient of that name was last met. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly seed: number;
}

/**
 * A fresh patient with the same trap, told in other words and by another name: at the same step; where errors had led
 * there, after the same errors; else at another step or in another case where the pitfall is open; at last at the same
 * step where too little is seen for three differences. A pitfall that was escaped is looked for elsewhere first. An
 * order comes last: its cards name what is forgotten, so that it tempts nobody.
 * @param grounds the cases to look in. Undefined if no patient was found.
 */
export function freshTrap(grounds: readonly Ground[], wanted: FreshWanted): Trap | undefined {
  const trap = anyTrap(grounds, wanted);
  const kase = grounds.find((one) => one.kase.id === trap?.position.case)?.kase;
  if (!trap || !kase) return undefined;
  const { missed, names, seed } = wanted;
  const isSame = missed?.step === trap.step && missed.before.case === kase.id;
  const face = faceFor({
    kase,
    told: trap.told,
    names: names[kase.id] ?? {},
    ...(isSame ? { before: missed.before.seed } : {}),
    seed,
  });
  return { ...trap, position: { ...trap.position, seed: face } };
}

function anyTrap(grounds: readonly Ground[], wanted: FreshWanted): Trap | undefined {
  const { pitfall, missed, seed } = wanted;
  const own = missed ? grounds.find(({ kase }) => kase.id === missed.before.case) : undefined;
  const tempts = own && missed && isTempting(own, missed.step);
  const near = (lenient = false): Trap | undefined =>
    own && missed ? nearTrap(own, missed, wanted, lenient) : undefined;
  const far = (ways: readonly Way[]): Trap | undefined =>
    firstOf(ways, ({ ground, met }) => drawIn(ground, met, wanted));
  const first = tempts && !missed.escaped ? near() : undefined;
  if (first) return first;
  const elsewhere = grounds
    .flatMap((ground) => spotsOf(ground, pitfall).map((met): Way => ({ ground, met })))
    .filter(({ ground, met }) => ground !== own || met.spot.step !== missed?.step);
  const mixed = shuffled(elsewhere, seed, pitfall);
  const isGood = ({ ground, met }: Way): boolean => isTempting(ground, met.spot.step);
  return (
    far(mixed.filter(isGood)) ?? near() ?? far(mixed.filter((way) => !isGood(way))) ?? near(true)
  );
}

/** A place where a pitfall can be met. */
interface Way {
  readonly ground: Ground;
  readonly met: Met;
}

const isTempting = ({ kase }: Ground, step: string): boolean =>
  (kase.steps[step] as Step).kind !== 'order';

const drawIn = (
  ground: Ground,
  { spot, models }: Met,
  wanted: FreshWanted,
  lenient = false,
): Trap | undefined => drawTrap(ground, { ...askedOf(ground, wanted), spot, models, lenient });

/** At the step where it was last met. */
function nearTrap(
  own: Ground,
  missed: Missed,
  wanted: FreshWanted,
  lenient: boolean,
): Trap | undefined {
  const same = sameSpots(own, wanted.pitfall, missed);
  if (same.length > 0) return firstOf(same, (met) => drawIn(own, met, wanted, lenient));
  const { before, step } = missed;
  const spot = { step, situation: before.situation };
  const again = { ...askedOf(own, wanted), spot, models: [before.patient], lenient };
  return drawTrapAfter(own, again, before);
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
