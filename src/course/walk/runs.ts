import type { Case } from '../../domain/case.ts';
import type { Judge } from '../../rules/judge.ts';
import type { Cells } from '../cells.ts';
import { draw, soundnessOf } from '../draw.ts';
import { chapterEntry, entry } from '../entry.ts';
import { score } from '../score.ts';
import { runStrategy, strategies } from '../strategies.ts';

/** One chapter played alone by patients drawn at random. */
export interface ChapterRuns {
  readonly chapter: string;
  /** Patients whose best road comes through the chapter. */
  readonly patients: number;
  /** Of these, how many fail by doing the least. */
  readonly leastFails: number;
  /** The lowest score of the best decisions. */
  readonly bestMin: number;
}

/** Plays, without any shortcut, what the walk says of all patients. */
export interface Runs {
  /** The lowest score of the best decisions in the whole case. */
  readonly bestMin: number;
  readonly chapters: readonly ChapterRuns[];
}

/** Draws the patients of the seeds 1 to `patients`, and plays the whole case and each chapter alone with each. */
export function runsOf(judge: Judge, cells: Cells, kase: Case, patients: number): Runs {
  const soundness = soundnessOf(judge.reader, kase);
  const drawn = Array.from({ length: patients }, (_, i) => draw(soundness, kase, i + 1));
  const percents = drawn.map((given) => {
    const whole = { kase, chapter: null };
    const course = runStrategy(judge, cells, whole, entry(judge, kase, given), strategies.best);
    const { percent, passed } = score(judge, cells, course);
    return passed ? percent : Math.min(percent, 0);
  });
  return {
    bestMin: Math.min(...percents),
    chapters: kase.chapters.map(({ id: chapter }) => {
      const runs = drawn.flatMap((given) => {
        const place = chapterEntry(judge, cells, kase, chapter, given);
        if (!place) return [];
        const [best, least] = [strategies.best, strategies.least].map((strategy) =>
          score(judge, cells, runStrategy(judge, cells, { kase, chapter }, place, strategy)),
        );
        return [{ best: best?.percent ?? 0, leastPassed: least?.passed ?? false }];
      });
      return {
        chapter,
        patients: runs.length,
        leastFails: runs.filter((run) => !run.leastPassed).length,
        bestMin: Math.min(100, ...runs.map((run) => run.best)),
      };
    }),
  };
}
