import { bestDecision } from '../course/best.ts';
import type { Cells } from '../course/cells.ts';
import { WEEK } from '../course/evolve.ts';
import type { Course, Frame } from '../course/replay.ts';
import { score } from '../course/score.ts';
import type { Score } from '../course/score.ts';
import type { Judge } from '../rules/judge.ts';
import { isWhatIf, whatIf } from './what-if.ts';

/** What an attempt would have come to with one decision best and all others kept where they can be. */
export interface Cost {
  /** The number of the decision, from 0. */
  readonly decision: number;
  readonly step: string;
  readonly title: string;
  readonly credit: number;
  /** 0 to 100. */
  readonly percent: number;
  readonly passed: boolean;
  /** Of 100 that the decision cost; below 0 where later decisions made up for it and would not fit without it. */
  readonly points: number;
  /** That the decision cost; below 0 where the better road takes longer. */
  readonly weeks: number;
  /** How much harm is left at the end, as it was and with the better decision. */
  readonly harm: { readonly own: number; readonly instead: number };
}

/**
 * The cost of each decision of a course, one after the other: each takes a moment to work out. One of full credit costs
 * nothing, and so does one that has no better.
 */
export function* costsOf(judge: Judge, cells: Cells, course: Course, own: Score): Iterable<Cost> {
  for (const [decision, frame] of course.frames.entries()) {
    const better = betterCourse(judge, cells, course, frame, decision);
    const scored = better ? score(judge, cells, better) : own;
    const { step } = frame;
    yield {
      decision,
      step: step.id,
      title: step.title,
      credit: frame.judged.credit,
      percent: scored.percent,
      passed: scored.passed,
      points: scored.percent - own.percent,
      weeks: better ? weekOf(course) - weekOf(better) : 0,
      harm: { own: own.unmended.length, instead: scored.unmended.length },
    };
  }
}

function betterCourse(
  judge: Judge,
  cells: Cells,
  course: Course,
  { step, before, judged }: Frame,
  decision: number,
): Course | undefined {
  if (judged.credit === 1) return undefined;
  const best = bestDecision(judge, cells, step, before).decision;
  const better = best && whatIf(judge, cells, course, decision, best);
  return better && isWhatIf(better) ? better.course : undefined;
}

const weekOf = ({ place }: Course): number => Number(place.patient.facts[WEEK]);
