import type { AttemptHeader } from '../domain/attempt.ts';
import type { Case, Situation, Step, Text } from '../domain/case.ts';
import type { FactId, Value } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import { chance, pick, shuffled } from '../course/chance.ts';
import { draw } from '../course/draw.ts';
import type { Judge } from '../rules/judge.ts';
import type { Ground, Spot } from './ground.ts';
import { factsJudged, openAt } from '../course/open.ts';
import { patientName } from './reviewed.ts';

/** Where an attempt begins, and with which patient. */
export type Position = Pick<
  AttemptHeader,
  'case' | 'chapter' | 'from' | 'situation' | 'seed' | 'patient' | 'prelude'
>;

/** A fresh patient at the step of a trap. */
export interface Trap {
  readonly position: Position;
  readonly step: string;
  /** What is told there, in all its wordings. */
  readonly told: readonly Text[];
  /** All pitfalls that are open there. */
  readonly open: readonly string[];
}

export interface Wanted {
  readonly pitfall: string;
  readonly spot: Spot;
  /** Patients of whom it is known that they meet it there: what is drawn may lean on them. */
  readonly models: readonly Facts[];
  /** The patient in whom it was missed, of the same case; null if there is none. */
  readonly missed: Facts | null;
  /** Patients who do not return yet, as `patientName` calls them. */
  readonly avoid: ReadonlySet<string>;
  /** Chance: the same seed draws the same patient. */
  readonly seed: number;
  /** Where fewer than three facts that vary are seen, as many as there are are enough. */
  readonly lenient?: boolean;
}

/** In so many of the facts that are seen a fresh patient differs from the missed one. */
const DIFFERING = 3;
const TRIES = 24;

/**
 * A fresh sound patient in whom a trap is open at a spot. She or he differs from the missed one in at least three facts
 * that are seen there, at least one of which the step's rules do not read. Undefined if none was found.
 */
export function drawTrap(ground: Ground, wanted: Wanted): Trap | undefined {
  const { kase, roads } = ground;
  const { step, situation: id } = wanted.spot;
  const situation = situationOf(kase, id);
  return tryPatients(ground, wanted, situation, (patient, seed) => {
    const stop = roads.to(step, patient, situation);
    if (!stop) return undefined;
    const { decisions } = stop;
    const drawn = { case: kase.id, chapter: null, seed, patient };
    const position: Position = situation
      ? {
          ...drawn,
          from: null,
          situation: situation.id,
          ...(decisions.length > 0 ? { prelude: decisions } : {}),
        }
      : { ...drawn, from: step, situation: null };
    return { ...stop, position };
  });
}

/**
 * The same where errors led to the step: the decisions before it are taken once more, with a fresh patient.
 * @param before where the missed attempt began; its prelude are all decisions before the missed one.
 */
export function drawTrapAfter(ground: Ground, wanted: Wanted, before: Position): Trap | undefined {
  const situation = situationOf(ground.kase, before.situation);
  return tryPatients(ground, wanted, situation, (patient, seed) => {
    const stop = ground.roads.after(before, patient, situation);
    return stop && { ...stop, position: { ...before, seed, patient } };
  });
}

const situationOf = (kase: Case, id: string | null): Situation | undefined =>
  kase.situations.find((one) => one.id === id);

/** A patient at the step, to be looked at. */
interface Candidate {
  readonly step: Step;
  readonly patient: Patient;
  readonly position: Position;
}

function tryPatients(
  { judge, cells, kase, soundness }: Ground,
  { pitfall, spot, models, missed, avoid, seed, lenient = false }: Wanted,
  situation: Situation | undefined,
  lead: (patient: Facts, seed: number | null) => Candidate | undefined,
): Trap | undefined {
  const given = situation?.given ?? {};
  const own = missed && patientName(kase, missed);
  const model = pick(models, seed, 'model');
  const eye = eyeOf(judge, kase, spot.step, given, lead(model, null)?.patient);
  if (missed && !lenient && eye.seen.length < DIFFERING) return undefined;
  for (let turn = 0; turn < TRIES; turn++) {
    const drawn = Math.floor(chance(seed, pitfall, turn) * 2 ** 31);
    const keep = kept(kase, model, missed, eye, turn, drawn);
    const patient = draw(soundness, kase, drawn, { ...keep, ...given });
    const name = patientName(kase, patient);
    if (avoid.has(name) || name === own || !soundness.completable(patient)) continue;
    const candidate = lead(patient, drawn);
    if (candidate?.step.id !== spot.step) continue;
    const open = openAt(judge, cells, candidate.step, candidate.patient);
    const isFresh = !missed || differs(judge, kase, candidate, missed, given);
    if (isFresh && open.includes(pitfall)) return { ...trapAt(judge, candidate), open };
  }
  return undefined;
}

function trapAt({ reader }: Judge, { step, patient, position }: Candidate): Omit<Trap, 'open'> {
  const seen = seenFacts(patient);
  return {
    position,
    step: step.id,
    told: step.tells.filter(({ when }) => reader.holds(when, seen)),
  };
}

/** What of a patient is seen at a step and could have been otherwise; and what of that the step's rules read. */
interface Eye {
  readonly seen: readonly FactId[];
  readonly read: ReadonlySet<FactId>;
}

function eyeOf(
  judge: Judge,
  kase: Case,
  step: string,
  given: Facts,
  patient: Patient | undefined,
): Eye {
  const seen = Object.entries(kase.variation)
    .filter(([id, values]) => values.length > 1 && !(id in given) && !patient?.unseen.has(id))
    .map(([id]) => id);
  return { seen, read: new Set(factsJudged(judge, kase.steps[step] as Step)) };
}

/**
 * What a fresh patient shares with the model, by turns: nothing, so that what the trap hangs on varies too; what the
 * step's rules read; all but what is seen and not read; and, where even that leads elsewhere, all but a few facts.
 */
function kept(
  kase: Case,
  model: Facts,
  missed: Facts | null,
  { seen, read }: Eye,
  turn: number,
  seed: number,
): Facts {
  const only = (keep: (id: FactId) => boolean): Facts =>
    Object.fromEntries(Object.entries(model).filter(([id]) => keep(id)));
  switch (turn) {
    case 0:
      return {};
    case 1:
      return only((id) => read.has(id));
    case 2:
      return only((id) => read.has(id) || !seen.includes(id));
    default: {
      const mixed = shuffled(seen, seed, 'other');
      const others = [
        ...mixed.filter((id) => !read.has(id)),
        ...mixed.filter((id) => read.has(id)),
      ].slice(0, DIFFERING);
      return { ...model, ...Object.fromEntries(others.map((id) => [id, another(id)])) };
    }
  }

  function another(id: FactId): Value {
    const values = kase.variation[id] as readonly Value[];
    const other = (missed ?? model)[id];
    return pick(
      values.filter((value) => value !== other),
      seed,
      id,
    );
  }
}

/** As many facts as are seen are enough where fewer than three are. */
function differs(
  judge: Judge,
  kase: Case,
  { step, patient }: Candidate,
  missed: Facts,
  given: Facts,
): boolean {
  const { seen, read } = eyeOf(judge, kase, step.id, given, patient);
  const other = seen.filter((id) => patient.facts[id] !== missed[id]);
  const isFree = (id: FactId): boolean => !read.has(id);
  return (
    other.length >= Math.min(DIFFERING, seen.length) && (other.some(isFree) || !seen.some(isFree))
  );
}
