import type { Rulebook } from '../domain/library.ts';
import { calibrated, together } from './calibration.ts';
import type { Calibrated, Lean } from './calibration.ts';
import type { DayOf } from './day.ts';
import type { AttemptLine, PitfallStanding, Standing } from './standing.ts';
import { weeksUpTo } from './weeks.ts';
import type { Week } from './weeks.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What is named of a case. */
export interface NamedCase extends Titled {
  readonly chapters: readonly Titled[];
}

/** What is looked at of a standing. */
export type Looked = Pick<Standing, 'attempts' | 'reliability' | 'days'> & {
  readonly memory: Pick<Standing['memory'], 'counted'>;
  readonly pitfalls: Readonly<Record<string, Pick<PitfallStanding, 'pitfall' | 'mastered'>>>;
};

/** What one finished attempt earned in a chapter. */
export interface ChapterScore {
  readonly attempt: string;
  readonly at: string;
  readonly mode: AttemptLine['mode'];
  readonly earned: number;
  readonly of: number;
  /** 0 to 100. */
  readonly percent: number;
}

export interface ChapterProgress extends Titled {
  /** The earliest first. */
  readonly scores: readonly ChapterScore[];
}

export interface CaseProgress extends Titled {
  readonly finished: number;
  readonly passed: number;
  /** Those that were ever finished. */
  readonly chapters: readonly ChapterProgress[];
}

/** What somebody has done so far. Nothing in it can be lost by a pause. */
export interface Progress {
  /** The day it is, such as "2026-11-22". */
  readonly today: string;
  readonly totals: {
    readonly attempts: number;
    readonly finished: number;
    readonly passed: number;
    /** In attempts at cases. */
    readonly decisions: number;
    /** Decisions in exercises: moments tried once more, rounds, flip pairs. */
    readonly exercises: number;
  };
  /** Cases of which something was finished. */
  readonly cases: readonly CaseProgress[];
  readonly pitfalls: {
    readonly mastered: readonly Titled[];
    /** Met, and not mastered yet. */
    readonly met: readonly Titled[];
    readonly of: number;
  };
  /** The last half year. */
  readonly weeks: readonly Week[];
  readonly calibration: {
    readonly all: Calibrated;
    readonly chapters: readonly Calibrated[];
    /** Where somebody is surer than right first, then by the number of decisions. */
    readonly pitfalls: readonly Calibrated[];
  };
  /** The latest first. */
  readonly attempts: readonly AttemptLine[];
}

export const WEEKS = 26;

/**
 * @param cases in the order in which they are shown.
 * @param today the day it is where the trainee is, such as "2026-11-22".
 * @param dayOf an exam that goes on is practice too, though nothing of it is counted: its days stand in its line.
 */
export function progressOf(
  book: Pick<Rulebook, 'pitfalls'>,
  cases: readonly NamedCase[],
  standing: Looked,
  today: string,
  dayOf: DayOf,
): Progress {
  const attempts = [...standing.attempts].sort((a, b) => order(b.lastAt, a.lastAt));
  const own = new Set(attempts.map(({ attempt }) => attempt));
  const finished = attempts.filter((one) => one.finished);
  const worked = attempts.flatMap(({ startedAt, lastAt }) => [dayOf(startedAt), dayOf(lastAt)]);
  const known = Object.values(standing.pitfalls).flatMap(({ pitfall, mastered }) => {
    const title = book.pitfalls[pitfall]?.title;
    return title === undefined ? [] : [{ id: pitfall, title, mastered }];
  });
  const titled = (mastered: boolean): readonly Titled[] =>
    known
      .filter((one) => one.mastered === mastered)
      .map(({ id, title }) => ({ id, title }))
      .sort((a, b) => order(a.title, b.title));
  return {
    today,
    totals: {
      attempts: attempts.length,
      finished: finished.length,
      passed: finished.filter((one) => one.passed).length,
      decisions: attempts.reduce((sum, one) => sum + one.decisions + one.notReplayed, 0),
      exercises: standing.memory.counted
        .filter(([attempt]) => !own.has(attempt))
        .reduce((sum, [, decisions]) => sum + decisions, 0),
    },
    cases: cases.flatMap((kase) => caseProgress(kase, finished)),
    pitfalls: {
      mastered: titled(true),
      met: titled(false),
      of: Object.keys(book.pitfalls).length,
    },
    weeks: weeksUpTo(today, [...standing.days, ...worked], WEEKS),
    calibration: calibrationOf(book, cases, standing.reliability),
    attempts,
  };
}

function caseProgress(
  { id, title, chapters }: NamedCase,
  latestFirst: readonly AttemptLine[],
): readonly CaseProgress[] {
  const own = latestFirst.filter((one) => one.case === id).reverse();
  if (own.length === 0) return [];
  const scored = own.filter((one) => one.scored);
  const played = chapters.map((chapter) => ({ ...chapter, scores: scoresOf(chapter.id, scored) }));
  return [
    {
      id,
      title,
      finished: own.length,
      passed: own.filter((one) => one.passed).length,
      chapters: played
        .filter(({ scores }) => scores.length > 0)
        .map((chapter) => ({ id: chapter.id, title: chapter.title, scores: chapter.scores })),
    },
  ];
}

const scoresOf = (chapter: string, attempts: readonly AttemptLine[]): readonly ChapterScore[] =>
  attempts.flatMap(({ attempt, lastAt: at, mode, chapters }) =>
    chapters
      .filter(({ id, of }) => id === chapter && of > 0)
      .map(({ earned, of }) => ({ attempt, at, mode, earned, of, percent: (100 * earned) / of })),
  );

function calibrationOf(
  { pitfalls }: Pick<Rulebook, 'pitfalls'>,
  cases: readonly NamedCase[],
  reliability: Standing['reliability'],
): Progress['calibration'] {
  const chapters = cases.flatMap((kase) =>
    kase.chapters.flatMap(({ id, title }) => {
      const key = `${kase.id}/${id}`;
      const rows = reliability.chapters[key];
      return rows ? [calibrated(key, title, rows, kase.title)] : [];
    }),
  );
  const byPitfall = Object.entries(reliability.pitfalls).flatMap(([id, rows]) => {
    const title = pitfalls[id]?.title;
    return title === undefined ? [] : [calibrated(id, title, rows)];
  });
  return {
    all: calibrated('all', 'All decisions', together(Object.values(reliability.chapters))),
    chapters,
    pitfalls: byPitfall.sort((a, b) => first(b.lean) - first(a.lean) || b.decisions - a.decisions),
  };
}

const first = (lean: Lean): number => Number(lean === 'surer than right');
const order = (a: string, b: string): number => Number(a > b) - Number(a < b);
