import type { Act } from '../domain/act.ts';
import type { Judge } from '../rules/judge.ts';
import { WEEK } from './evolve.ts';
import type { Course } from './replay.ts';

/** What was done in one week, decision by decision. */
export interface TimelineWeek {
  readonly week: number;
  /** One for each decision: its acts, in the words of the past. */
  readonly done: readonly string[];
}

/** The weeks of a chapter in which something was decided. */
export interface TimelineChapter {
  readonly title: string;
  readonly weeks: readonly TimelineWeek[];
}

/** What was done, chapter by chapter and week by week; each decision in the week in which it was over. */
export function timelineOf(judge: Judge, { scope, frames }: Course): readonly TimelineChapter[] {
  const lines = frames.map(({ step, after, decision }) => ({
    chapter: step.chapter,
    week: Number(after.facts[WEEK]),
    done: decision.acts.map(({ act }) => (judge.book.acts[act] as Act).past).join(', '),
  }));
  return runsOf(lines, ({ chapter }) => chapter).map((own) => ({
    title: scope.kase.chapters.find(({ id }) => id === own[0]?.chapter)?.title as string,
    weeks: runsOf(own, ({ week }) => week).map((same) => ({
      week: (same[0] as (typeof same)[number]).week,
      done: same.map(({ done }) => done),
    })),
  }));
}

/** Neighbours that are alike, together. */
function runsOf<T>(all: readonly T[], kind: (one: T) => unknown): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last && kind(last[0] as T) === kind(one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}
