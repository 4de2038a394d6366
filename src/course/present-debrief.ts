import type { Shown } from '../domain/attempt.ts';
import type { Persona } from '../domain/case.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import type { Cells } from './cells.ts';
import { chosenIn } from './chart.ts';
import { calibrationOf } from './debrief/calibration.ts';
import type { Calibration } from './debrief/calibration.ts';
import { rejudgedOf } from './debrief/rejudged.ts';
import type { Rejudged } from './debrief/rejudged.ts';
import { reviewsOf } from './debrief/reviews.ts';
import type { Review } from './debrief/reviews.ts';
import { stationsOf } from './debrief/stations.ts';
import type { Station } from './debrief/stations.ts';
import { turningPoint } from './debrief/turning-point.ts';
import type { TurningPoint } from './debrief/turning-point.ts';
import { personaOf } from './present-step.ts';
import type { Course } from './replay.ts';
import { fullCreditRoad, score } from './score.ts';
import type { Score } from './score.ts';
import { fill } from './text.ts';

/** What became of the patient in one respect. */
export interface EndingTold {
  readonly about: string;
  readonly text: string;
  readonly statements: readonly string[];
}

/** What a chapter earned of its steps that count. */
interface ChapterEarned {
  readonly id: string;
  readonly title: string;
  readonly earned: number;
  readonly of: number;
}

/** A whole attempt, looked back on. */
export interface Debrief {
  readonly name: string;
  /** What is known of the patient in the end. */
  readonly seen: Facts;
  readonly score: Score;
  readonly endings: readonly EndingTold[];
  readonly reviews: readonly Review[];
  /** Those that are judged differently now. */
  readonly rejudged: readonly Rejudged[];
  readonly turning: TurningPoint | null;
  readonly chapters: readonly ChapterEarned[];
  readonly stations: readonly Station[];
  readonly calibration: readonly Calibration[];
}

/**
 * Looks back on an attempt.
 * @param seed picks the name in the texts.
 * @param shown what was said at each decision when it was made, in their order.
 */
export function presentDebrief(
  judge: Judge,
  cells: Cells,
  course: Course,
  seed: number | null,
  shown: readonly (readonly Shown[])[],
): Debrief {
  const persona = personaOf(course.scope, seed);
  const result = score(judge, cells, course);
  const road = fullCreditRoad(judge, cells, course);
  const reviews = reviewsOf(judge, course, result, seed, shown);
  return {
    name: persona.name,
    seen: seenFacts(course.place.patient),
    score: result,
    endings: endingsOf(judge, course, persona),
    reviews,
    rejudged: rejudgedOf(judge, course.frames, reviews, shown),
    turning: turningPoint(judge, course, reviews),
    chapters: chaptersOf(course, result),
    stations: stationsOf(course, reviews, road, (frame) => chosenIn(judge, course, frame, seed)),
    calibration: calibrationOf(reviews),
  };
}

/** The first ending of each group that holds of what is known. */
export function endingsOf(
  judge: Judge,
  { scope, place }: Course,
  persona: Persona,
): readonly EndingTold[] {
  const seen = seenFacts(place.patient);
  return scope.kase.endings.flatMap(({ about, texts }) => {
    const found = texts.find((one) => judge.reader.holds(one.when, seen));
    if (!found) return [];
    const text = fill(judge.reader, found.text, seen, persona);
    return [{ about, text, statements: found.statements }];
  });
}

/** The chapters with steps that count. */
function chaptersOf({ scope }: Course, { steps }: Score): readonly ChapterEarned[] {
  return scope.kase.chapters.flatMap(({ id, title }) => {
    const own = steps.filter((step) => step.chapter === id);
    const earned = own.reduce((sum, step) => sum + (step.credit ?? 0), 0);
    return own.length === 0 ? [] : [{ id, title, earned, of: own.length }];
  });
}
