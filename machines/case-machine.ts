import { assign, setup } from 'xstate';
import type { Mode } from '../src/domain/attempt.ts';
import type { Decision } from '../src/domain/decision.ts';
import { can } from '../src/course/offer.ts';
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
    canCommit: ({ context, event }) => commitOf(context, event) !== undefined,
    canWithdraw: ({ context }) => context.mode === 'exam',
    goesTo: ({ context }, params: { step: string }) =>
      context.committed?.next.step?.id === params.step,
  },
  actions: {
    commitDecision: assign({
      committed: ({ context, event }) => commitOf(context, event) ?? null,
    }),
    withdrawDecision: assign({ committed: null }),
    moveOn: assign({
      course: ({ context: { course, committed } }) =>
        committed
          ? { ...course, frames: [...course.frames, committed], place: committed.next }
          : course,
      committed: null,
    }),
  },
});

/** The frame that a commit makes, if it can be committed here. */
function commitOf(context: CaseContext, event: CaseEvent): Frame | undefined {
  const { step, patient } = context.course.place;
  if (event.type !== 'decision.commit' || !step) return undefined;
  if (can(context.judge, step, patient, event.decision).length > 0) return undefined;
  const frame = take(context.judge, context.course.scope, step, patient, event.decision);
  return isFrame(frame) ? frame : undefined;
}

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
