import { standingDecisions, wasFinished } from '../domain/attempt.ts';
import type { AttemptHeader, DecisionRecord, StoredAttempt } from '../domain/attempt.ts';
import type { Cells } from '../course/cells.ts';
import type { Course } from '../course/replay.ts';
import { score } from '../course/score.ts';
import type { Score } from '../course/score.ts';
import type { Judge } from '../rules/judge.ts';
import { mayTell } from './encounter.ts';
import type { AttemptLine } from './standing.ts';

/** A replayed attempt as a line of the progress, by today's rules. Of an exam that is not over it tells no result. */
export function lineIn(
  judge: Judge,
  cells: Cells,
  course: Course,
  header: AttemptHeader,
  decisions: readonly DecisionRecord[],
): AttemptLine {
  const result = mayTell(header, course, decisions) ? score(judge, cells, course) : untold;
  const pitfalls =
    result === untold
      ? []
      : course.frames.flatMap((frame) => frame.judged.findings.flatMap((one) => one.pitfalls));
  return {
    ...begun(header, decisions),
    decisions: course.frames.length,
    notReplayed: course.notReplayed.length,
    finished: result.finished || wasFinished(decisions),
    scored: result.finished,
    passed: result.passed,
    percent: result.percent,
    chapters: byChapter(course, result),
    pitfalls: [...new Set(pitfalls)],
  };
}

/** The line of an attempt that today's cases cannot begin: it is kept, and its decisions are counted. */
export function lineWithout(
  { header, records }: StoredAttempt,
  unplayable: NonNullable<AttemptLine['unplayable']>,
): AttemptLine {
  const decisions = standingDecisions(records);
  return {
    ...begun(header, decisions),
    unplayable,
    decisions: 0,
    notReplayed: decisions.length,
    finished: wasFinished(decisions),
    scored: false,
    passed: false,
    percent: 0,
    chapters: [],
    pitfalls: [],
  };
}

const begun = (header: AttemptHeader, decisions: readonly DecisionRecord[]) => ({
  attempt: header.attempt,
  case: header.case,
  chapter: header.chapter,
  from: header.from,
  situation: header.situation,
  mode: header.mode,
  seed: header.seed,
  content: header.content,
  startedAt: header.startedAt,
  lastAt: decisions.at(-1)?.at ?? header.startedAt,
  unplayable: null,
});

const untold: Pick<Score, 'steps' | 'finished' | 'passed' | 'percent'> = {
  steps: [],
  finished: false,
  passed: false,
  percent: 0,
};

/** In the order of the case; chapters of which nothing counts are left out. */
function byChapter(course: Course, { steps }: Pick<Score, 'steps'>): AttemptLine['chapters'] {
  return course.scope.kase.chapters.flatMap(({ id }) => {
    const its = steps.filter((step) => step.chapter === id);
    const earned = its.reduce((sum, step) => sum + (step.credit ?? 0), 0);
    return its.length === 0 ? [] : [{ id, earned, of: its.length }];
  });
}
