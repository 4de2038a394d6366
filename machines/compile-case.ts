import type { Chapter, Step } from '../src/domain/case.ts';
import { END } from '../src/domain/case.ts';
import type { Place, Scope } from '../src/course/replay.ts';
import { caseSetup, contextOf } from './case-machine.ts';

type States = NonNullable<Parameters<typeof caseSetup.createMachine>[0]['states']>;

/**
 * Compiles a valid case, or one chapter of it, to a machine: chapters are compound states, each step goes from
 * deciding over seeing the consequence to the next. Guards and actions are those of the course.
 * @param entry where play begins: the start of the case, of the chapter, or a situation.
 */
export function compileCase({ kase, chapter }: Scope, entry: Place) {
  const chapters = kase.chapters.filter((one) => chapter === null || one.id === chapter);
  const played = new Set(chapters.flatMap((one) => one.steps));
  const stateOfStep = (step: Step): States[string] => ({
    id: step.id,
    initial: 'deciding',
    states: {
      deciding: {
        on: {
          'decision.commit': {
            guard: { type: 'canCommit', params: ({ event }) => event },
            target: 'seeingConsequence',
            actions: { type: 'commitDecision', params: ({ event }) => event },
          },
        },
      },
      seeingConsequence: {
        on: {
          'decision.withdraw': {
            guard: 'canWithdraw',
            target: 'deciding',
            actions: 'withdrawDecision',
          },
          'step.continue': [
            ...targetsOf(step)
              .filter((to) => played.has(to))
              .map((to) => ({
                guard: { type: 'goesTo' as const, params: { step: to } },
                target: `#${to}`,
                actions: 'moveOn' as const,
              })),
            { target: `#${END}`, actions: 'moveOn' as const },
          ],
        },
      },
    },
  });
  const stateOfChapter = (one: Chapter): States[string] => ({
    initial: entry.step?.chapter === one.id ? entry.step.id : one.steps[0],
    states: Object.fromEntries(one.steps.map((id) => [id, stateOfStep(kase.steps[id] as Step)])),
  });
  return caseSetup.createMachine({
    id: `case:${kase.id}`,
    context: ({ input }) => contextOf(input),
    initial: entry.step?.chapter ?? END,
    states: {
      ...Object.fromEntries(chapters.map((one) => [one.id, stateOfChapter(one)])),
      [END]: { id: END, type: 'final' },
    },
  });
}

function targetsOf(step: Step): readonly string[] {
  return [...new Set(step.next.map((route) => route.to))].filter((to) => to !== END);
}
