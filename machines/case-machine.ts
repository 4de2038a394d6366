import { assign, setup } from 'xstate';
import type { Mode } from '../src/domain/attempt.ts';
import type { Step } from '../src/domain/case.ts';
import type { Decision, Problem } from '../src/domain/decision.ts';
import { begin, isFrame, take } from '../src/course/replay.ts';
import type { Course, Frame, Place, Scope } from '../src/course/replay.ts';
import type { Judge } from '../src/rules/judge.ts';

/** What a case machine is started with: the rules, what is played, and where. */
export interface CaseInput {
  readonly judge: Judge;
  readonly scope: Scope;
  readonly entry: Place;
  readonly mode: Mode;
}

export interface CaseContext {
  readonly judge: Judge;
  readonly mode: Mode;
  /** Everything that was decided and continued from. */
  readonly course: Course;
  /** The decision just committed: its consequence is seen, or in exam mode it rests. */
  readonly committed: Frame | null;
}

export type CaseEvent =
  | { readonly type: 'decision.commit'; readonly decision: Decision }
  | { readonly type: 'decision.withdraw' }
  | { readonly type: 'step.continue' };

/** The words that every case machine is made of; the course does the work. */
export const caseSetup = setup({
  types: {
    input: {} as CaseInput,
    context: {} as CaseContext,
    events: {} as CaseEvent,
  },
  guards: {
    canCommit: ({ context }, { decision }: Commit) => isFrame(frameOf(context, decision)),
    canWithdraw: ({ context }) => context.mode === 'exam',
    goesTo: ({ context }, { step }: { step: string }) =>
      courseSoFar(context).place.step?.id === step,
  },
  actions: {
    commitDecision: assign({
      committed: ({ context }, { decision }: Commit) => frameOf(context, decision) as Frame,
    }),
    withdrawDecision: assign({ committed: null }),
    moveOn: assign({ course: ({ context }) => courseSoFar(context), committed: null }),
  },
});

interface Commit {
  readonly decision: Decision;
}

/** The frame that a decision makes at the step being decided, or why it makes none. */
function frameOf({ judge, course }: CaseContext, decision: Decision): Frame | readonly Problem[] {
  const { step, patient } = course.place;
  return take(judge, course.scope, step as Step, patient, decision);
}

/** Where a case machine stands before the first decision. */
export const contextOf = (input: CaseInput): CaseContext => ({
  judge: input.judge,
  mode: input.mode,
  course: begin(input.scope, input.entry),
  committed: null,
});

/** The course with the decision whose consequence is being seen. */
export function courseSoFar({ course, committed }: CaseContext): Course {
  if (!committed) return course;
  return { ...course, frames: [...course.frames, committed], place: committed.next };
}
