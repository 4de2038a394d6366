import type { Case, Chapter, Step } from '../domain/case.ts';
import { stepOf } from './offer.ts';

/** How far a step lies in its chapter. Which way a patient goes must not show: the longest way counts. */
export interface Progress {
  readonly chapter: Chapter;
  /** Which of the decisions on the way this is; absent on a detour. */
  readonly number?: number;
  readonly of: number;
}

export function progressOf(kase: Case, step: Step): Progress {
  const chapter = kase.chapters.find((one) => one.id === step.chapter) as Chapter;
  const steps = chapter.steps.map((id) => stepOf(kase, id));
  const leadsTo = (from: Step, to: Step): boolean => targetsOf(from).includes(to.id);
  const ahead = longest((one) => steps.filter((other) => leadsTo(one, other)));
  const behind = longest((one) => steps.filter((other) => leadsTo(other, one)));
  const number = behind(step);
  const of = number + ahead(step) - weightOf(step);
  return step.detour ? { chapter, of } : { chapter, number, of };
}

/** The steps that a course may go to from here: no route behind one that always holds is ever taken. */
function targetsOf({ next }: Step): readonly string[] {
  const last = next.findIndex(({ when }) => when.op === 'all' && when.of.length === 0);
  return next.slice(0, last + 1).map(({ to }) => to);
}

/** A detour weighs nothing. */
const weightOf = ({ detour }: Step): number => (detour ? 0 : 1);

/** The weight of the heaviest way from a step on, itself included. Routes form no circle. */
function longest(neighbours: (step: Step) => readonly Step[]): (step: Step) => number {
  const known = new Map<string, number>();
  return function weigh(step: Step): number {
    const before = known.get(step.id);
    if (before !== undefined) return before;
    const weight = weightOf(step) + Math.max(0, ...neighbours(step).map(weigh));
    known.set(step.id, weight);
    return weight;
  };
}
