import { assign, setup } from 'xstate';
import { phases } from '../src/domain/quiz.ts';
import type { Lesson, Phase } from '../src/domain/quiz.ts';

/** The ids of the questions, in the order in which they are asked; at least one. */
export interface LessonInput {
  readonly questions: readonly string[];
}

export interface LessonContext extends LessonInput {
  /** The question being held. */
  readonly question: string;
}

export type LessonEvent =
  /** To the next phase, after the last to the next question, after that to the end. */
  | { readonly type: 'on' }
  /** To the phase before, and from the first to the answer of the question before. */
  | { readonly type: 'back' }
  /** Straight to the answer. */
  | { readonly type: 'reveal' }
  | { readonly type: 'question'; readonly id: string }
  | { readonly type: 'end' };

const lessonSetup = setup({
  types: {
    input: {} as LessonInput,
    context: {} as LessonContext,
    events: {} as LessonEvent,
  },
  guards: {
    hasNext: ({ context }) => beside(context, 1) !== undefined,
    hasBefore: ({ context }) => beside(context, -1) !== undefined,
    isOne: ({ context }, { id }: { id: string }) => context.questions.includes(id),
  },
  actions: {
    goToNext: assign({ question: ({ context }) => beside(context, 1) as string }),
    goBefore: assign({ question: ({ context }) => beside(context, -1) as string }),
    goToOne: assign({ question: (_, { id }: { id: string }) => id }),
  },
});

const beside = ({ questions, question }: LessonContext, by: 1 | -1): string | undefined =>
  questions[questions.indexOf(question) + by];

/**
 * A lesson: each question goes through its phases, back and forth, and from any of them to any other question. What is
 * told, tallied and judged is worked out of where it stands; it is kept as a question and a phase.
 */
export const lessonMachine = lessonSetup.createMachine({
  id: 'lesson',
  context: ({ input }) => ({ ...input, question: input.questions[0] as string }),
  initial: 'held',
  states: {
    held: {
      initial: 'ask',
      states: {
        ask: {
          on: {
            on: 'vote',
            back: { guard: 'hasBefore', target: 'reveal', actions: 'goBefore' },
          },
        },
        vote: { on: { on: 'discuss', back: 'ask' } },
        discuss: { on: { on: 'vote again', back: 'vote' } },
        'vote again': { on: { on: 'reveal', back: 'discuss' } },
        reveal: { on: { on: 'follow', back: 'vote again' } },
        follow: {
          on: {
            on: [
              { guard: 'hasNext', target: 'ask', actions: 'goToNext' },
              { target: '#lesson.over' },
            ],
            back: 'reveal',
          },
        },
        last: { type: 'history' },
      },
      on: {
        reveal: '.reveal',
        question: {
          guard: { type: 'isOne', params: ({ event }) => event },
          target: '.ask',
          actions: { type: 'goToOne', params: ({ event }) => event },
        },
        end: 'over',
      },
    },
    over: { on: { back: 'held.last' } },
  },
});

/** What is kept of where a lesson stands; null once it is over. */
export function standsAt({
  context,
  value,
}: {
  readonly context: LessonContext;
  readonly value: unknown;
}): Lesson['at'] | null {
  return typeof value === 'object'
    ? { question: context.question, phase: (value as { readonly held: Phase }).held }
    : null;
}

/** The events that lead from the beginning to where a lesson stands: it is restored by them, never by a snapshot. */
export function eventsTo({ at, endedAt }: Pick<Lesson, 'at' | 'endedAt'>): readonly LessonEvent[] {
  const steps = phases.slice(0, phases.indexOf(at.phase));
  return [
    { type: 'question', id: at.question },
    ...steps.map((): LessonEvent => ({ type: 'on' })),
    ...(endedAt === null ? [] : [{ type: 'end' } as const]),
  ];
}
