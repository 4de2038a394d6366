import { chartOf, stepsTaken } from '../course/chart.ts';
import type { StepTaken } from '../course/chart.ts';
import type { Debrief } from '../course/present-debrief.ts';
import { toldOf } from '../course/present-reveal.ts';
import { presentRule, subjectOf } from '../course/present-rule.ts';
import type { RuleView } from '../course/present-rule.ts';
import { timelineOf } from '../course/timeline.ts';
import type { TimelineChapter } from '../course/timeline.ts';
import { standingDecisions } from '../domain/attempt.ts';
import type { Finding } from '../domain/decision.ts';
import type { Pitfall } from '../domain/guidance.ts';
import type { Cost } from '../review/cost.ts';
import type { Play } from './play.svelte.ts';
import { guidance } from './routes.ts';
import type { GuidanceRoute } from './routes.ts';

/** What there is to tell about an attempt beside the step on the screen. */

/** What was done, chapter by chapter and week by week. */
export const timeline = ({ judge, courseToTell }: Play): readonly TimelineChapter[] =>
  timelineOf(judge, courseToTell);

/** All that is known of the patient now. */
export const chart = ({ judge, courseToTell }: Play) => chartOf(judge, courseToTell.place.patient);

/** In an exam what followed from the decision before this one: told once it can no longer be changed. */
export function followed({ judge, scope, course, header, tells }: Play): readonly string[] {
  const frame = course.frames.at(-1);
  return tells || !frame ? [] : toldOf(judge, scope, frame, header.seed);
}

/** The decisions taken, each with its question and what the rules say of it. */
export const soFar = ({ judge, courseSoFar, header }: Play): readonly StepTaken[] =>
  stepsTaken(judge, courseSoFar, header.seed);

export const titleOf = ({ scope }: Play, step: string): string =>
  scope.kase.steps[step]?.title ?? step;

/** The rule behind a finding, in words. */
export const ruleOf = ({ judge }: Play, finding: Finding): RuleView => presentRule(judge, finding);

/**
 * The whole table behind a finding, with the patient as she or he was at that decision.
 * @param decision its number, from 0.
 */
export const tableRoute = (
  { openAs }: Play,
  { table, act }: Finding,
  decision: number,
): GuidanceRoute => guidance('tables', table, { of: { attempt: openAs, decision, act } });

/** What a finding is about, in words: those of the options where they are given. */
export const subject = (
  { judge }: Play,
  finding: Finding,
  words?: Readonly<Record<string, string>>,
): string => subjectOf(judge, finding, words);

export const pitfallsOf = ({ judge }: Play, ids: readonly string[]): readonly Pitfall[] =>
  ids.map((id) => judge.book.pitfalls[id]).filter((one) => one !== undefined);

/** What is told of one decision, each pitfall named once: with the first finding that has it. */
export function namedOnce<Told extends { readonly finding: Finding }>(
  told: readonly Told[],
): readonly Told[] {
  const named = new Set<string>();
  return told.map((one) => {
    const pitfalls = one.finding.pitfalls.filter((id) => !named.has(id));
    for (const id of pitfalls) named.add(id);
    return { ...one, finding: { ...one.finding, pitfalls } };
  });
}

/** Looks back on the whole attempt. Loaded when it is asked for. */
export async function debriefOf(play: Play): Promise<Debrief> {
  const { presentDebrief } = await import('../course/present-debrief.ts');
  const { judge, cells, courseSoFar, header, work } = play;
  const shown = standingDecisions(work.records).map((record) => record.shown);
  return presentDebrief(judge, cells, courseSoFar, header.seed, shown);
}

/** What each decision cost. Worked out when it is asked for, one by one: the page goes on answering. */
export async function costsIn(play: Play, { score }: Debrief): Promise<readonly Cost[]> {
  const { costsOf } = await import('../review/cost.ts');
  const costs: Cost[] = [];
  for (const cost of costsOf(play.judge, play.cells, play.courseSoFar, score)) {
    costs.push(cost);
    if (cost.credit < 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return costs;
}
