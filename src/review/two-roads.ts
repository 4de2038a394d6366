import type { Fact, Value } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { Cells } from '../course/cells.ts';
import { chosenIn, stepsTaken } from '../course/chart.ts';
import type { StepTaken } from '../course/chart.ts';
import { WEEK } from '../course/evolve.ts';
import { offered } from '../course/offer.ts';
import { endingsOf } from '../course/present-debrief.ts';
import type { EndingTold } from '../course/present-debrief.ts';
import { personaOf } from '../course/present-step.ts';
import type { Course, Frame } from '../course/replay.ts';
import { score } from '../course/score.ts';
import type { Score } from '../course/score.ts';
import { said } from '../course/text.ts';
import type { Judge } from '../rules/judge.ts';
import type { Origin, WhatIf } from './what-if.ts';

/** One step of two roads. Null where a road does not come by. */
export interface RoadRow {
  readonly step: string;
  readonly title: string;
  readonly detour: boolean;
  readonly own: StepTaken | null;
  readonly other: StepTaken | null;
  readonly origin: Origin['is'] | null;
  /** Of an own decision that no longer fits: the options that are not offered there. */
  readonly gone: readonly string[];
}

/** How one road ends. */
export interface RoadEnd {
  readonly score: Score;
  readonly weeks: number;
}

/** What is told of the patient, or known, on both roads. */
export interface Pair {
  readonly about: string;
  readonly own: string;
  readonly other: string;
}

/** The own course and the one taken otherwise, side by side. */
export interface TwoRoads {
  readonly rows: readonly RoadRow[];
  readonly own: RoadEnd;
  readonly other: RoadEnd;
  /** What became of the patient. */
  readonly endings: readonly Pair[];
  /** What is known in the end, where it differs. */
  readonly differences: readonly Pair[];
}

/** @param seed picks the name in the texts; null is that of the first play. */
export function presentTwoRoads(
  judge: Judge,
  cells: Cells,
  own: Course,
  other: WhatIf,
  seed: number | null,
): TwoRoads {
  const end = (course: Course): RoadEnd => ({
    score: score(judge, cells, course),
    weeks: Number(course.place.patient.facts[WEEK]),
  });
  const persona = personaOf(own.scope, seed);
  return {
    rows: rowsOf(judge, own, other, seed),
    own: end(own),
    other: end(other.course),
    endings: paired(endingsOf(judge, own, persona), endingsOf(judge, other.course, persona)),
    differences: differencesOf(judge, own.place.patient, other.course.place.patient),
  };
}

/** The steps of the own road in their order, those of the other alone where it meets them. */
function rowsOf(
  judge: Judge,
  own: Course,
  { course, origins }: WhatIf,
  seed: number | null,
): readonly RoadRow[] {
  const mine = stepsTaken(judge, own, seed);
  const waiting = stepsTaken(judge, course, seed).map((taken, i) => ({
    taken,
    origin: (origins[i] as Origin).is,
    frame: course.frames[i] as Frame,
  }));
  const rows: RoadRow[] = [];
  const row = (one: StepTaken) => ({ step: one.id, title: one.title, detour: one.detour });
  const pass = (count: number): void => {
    for (const { taken, origin } of waiting.splice(0, count))
      rows.push({ ...row(taken), own: null, other: taken, origin, gone: [] });
  };
  for (const [i, taken] of mine.entries()) {
    const at = waiting.findIndex((one) => one.taken.id === taken.id);
    pass(Math.max(0, at));
    const met = at < 0 ? undefined : waiting.shift();
    rows.push({
      ...row(taken),
      own: taken,
      other: met?.taken ?? null,
      origin: met?.origin ?? null,
      gone:
        met?.origin === 'best instead'
          ? goneFrom(judge, own, own.frames[i] as Frame, met.frame, seed)
          : [],
    });
  }
  pass(waiting.length);
  return rows;
}

/** What was chosen on the own road and is not offered on the other, as it was put. */
function goneFrom(
  judge: Judge,
  own: Course,
  mine: Frame,
  { step, before }: Frame,
  seed: number | null,
): readonly string[] {
  const here = offered(judge, step, before).map(({ act }) => act);
  return mine.decision.acts
    .filter(({ act }) => !here.includes(act))
    .flatMap((done) => {
      const alone = { ...mine, decision: { ...mine.decision, acts: [done] } };
      return chosenIn(judge, own, alone, seed);
    });
}

/** Endings by what they are about; a dash where nothing is told. */
function paired(own: readonly EndingTold[], other: readonly EndingTold[]): readonly Pair[] {
  const abouts = new Set([...own, ...other].map(({ about }) => about));
  const textOf = (all: readonly EndingTold[], about: string): string =>
    all.find((one) => one.about === about)?.text ?? '–';
  return [...abouts].map((about) => ({
    about,
    own: textOf(own, about),
    other: textOf(other, about),
  }));
}

/** What is known of two patients, where it is not the same. */
function differencesOf({ book }: Judge, own: Patient, other: Patient): readonly Pair[] {
  const [mine, theirs] = [seenFacts(own), seenFacts(other)];
  const value = (fact: Fact, seen: Facts): string => {
    const known: Value | undefined = seen[fact.id];
    return known === undefined ? 'not known' : said(fact, known);
  };
  return Object.values(book.facts)
    .filter(({ id }) => id !== WEEK && mine[id] !== theirs[id])
    .map((fact) => ({ about: fact.label, own: value(fact, mine), other: value(fact, theirs) }));
}
