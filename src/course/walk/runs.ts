import type { Case } from '../../domain/case.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Judge } from '../../rules/judge.ts';
import type { Cells } from '../cells.ts';
import { draw, soundnessOf } from '../draw.ts';
import { entry } from '../entry.ts';
import type { Course, Place } from '../replay.ts';
import { score } from '../score.ts';
import { runStrategy, strategies } from '../strategies.ts';

/** One chapter played alone by patients drawn at random. */
export interface ChapterRuns {
  readonly chapter: string;
  /** Patients whose best road comes through the chapter. */
  readonly patients: number;
  /** Of these, how many fail by doing the least. */
  readonly leastFails: number;
}

/** Plays, without any shortcut, what the walk says of all patients. */
export interface Runs {
  readonly patients: number;
  /** Of these, how many do not pass the whole case with 100 % by the best decisions. */
  readonly bestFails: number;
  readonly chapters: readonly ChapterRuns[];
}

/** Draws the patients of the seeds 1 to `patients`, and plays the whole case and each chapter alone with each. */
export function runsOf(judge: Judge, cells: Cells, kase: Case, patients: number): Runs {
  const soundness = soundnessOf(judge.reader, kase);
  const best = Array.from({ length: patients }, (_, i) =>
    bestCourse(judge, cells, kase, draw(soundness, kase, i + 1)),
  );
  return {
    patients,
    bestFails: best.filter((course) => !isPerfect(judge, cells, course)).length,
    chapters: kase.chapters.map(({ id: chapter }) => {
      const entries = best.flatMap((course) => chapterStart(course, chapter) ?? []);
      const scope = { kase, chapter };
      const least = entries.map((place) =>
        score(judge, cells, runStrategy(judge, cells, scope, place, strategies.least)),
      );
      return {
        chapter,
        patients: entries.length,
        leastFails: least.filter(({ passed }) => !passed).length,
      };
    }),
  };
}

function bestCourse(judge: Judge, cells: Cells, kase: Case, given: Facts): Course {
  const scope = { kase, chapter: null };
  return runStrategy(judge, cells, scope, entry(judge, kase, given), strategies.best);
}

function isPerfect(judge: Judge, cells: Cells, course: Course): boolean {
  const isFull = course.frames.every(({ judged }) => judged.credit === 1);
  return isFull && score(judge, cells, course).passed;
}

/** Where a chapter begins after the best decisions: the same place that chapterEntry finds. */
function chapterStart({ entry: first, frames }: Course, chapter: string): Place | undefined {
  return [first, ...frames.map((frame) => frame.next)].find(
    (place) => place.step?.chapter === chapter,
  );
}
