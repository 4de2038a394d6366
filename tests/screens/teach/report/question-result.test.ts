import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Answer, Lesson } from '../../../../src/domain/quiz.ts';
import Pitfalls from '../../../../src/screens/teach/report/Pitfalls.svelte';
import QuestionResult from '../../../../src/screens/teach/report/QuestionResult.svelte';
import { ClassReport } from '../../../../src/session/teach/class-report.ts';
import { memoryTeach } from '../../../support/memory-teach.ts';
import { tinyRoom } from '../../../support/tiny-lesson.ts';
import { times, tinyLesson } from '../../../support/tiny-quiz.ts';
import { astray, image, wait } from '../../../support/tiny-road.ts';

const reported = (answers: readonly Answer[], part: Partial<Lesson> = {}) =>
  new ClassReport(
    { room: tinyRoom(), store: memoryTeach(), now: () => '' },
    tinyLesson(part),
    answers,
    null,
  );

/** The text of what is drawn. */
const textOf = ({ body }: { readonly body: string }): string =>
  body
    .replace(/<!--.*?-->|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function told(id: string, answers: readonly Answer[], part: Partial<Lesson> = {}): string {
  const report = reported(answers, part);
  const result = report.questions.find(({ question }) => question === id);
  if (!result) throw new Error(id);
  return textOf(render(QuestionResult, { props: { report, result, number: 1 } }));
}

const phones = { way: 'room' as const };
const again = { vote: 'second' as const };

describe('how a question went', () => {
  it('speaks of no before where there was one vote', () => {
    const all = [told('q-first', times(3, image), phones), told('q-first', times(3, wait), phones)];
    for (const text of all) expect(text).not.toMatch(/before|after|again/i);
    expect(all[0]).toMatch(/Nobody went wrong\..*Right 100 % 3 of 3/);
  });

  it('says once that nobody voted', () => {
    expect(told('q-plan', times(3, image), phones).match(/nobody voted/gi)).toHaveLength(1);
  });

  it('tells before from after where the class voted again', () => {
    const text = told('q-first', [...times(3, image), ...times(3, image, again)], phones);
    expect(text).toMatch(/Nobody went wrong before the discussion\..*Right before.*Right after/);
  });

  it('says how many of those who had voted did so again', () => {
    const text = told('q-first', [...times(3, image), ...times(2, image, again)], phones);
    expect(text).toContain('2 of 3 voted again: 0 went from wrong to right');
  });

  it('calls the only hands for an option votes', () => {
    const once = { first: { 'chest-ct': 2 } };
    const text = told('q-plan', [], { hands: { 'q-plan': once } });
    expect(text).toContain('votes 2');
    expect(text).not.toMatch(/before|after/);
    const twice = { ...once, second: { 'chest-ct': 3 } };
    expect(told('q-plan', [], { hands: { 'q-plan': twice } })).toMatch(/before 2.*after 3/);
  });
});

describe('the pitfalls of a class', () => {
  const pitfalls = (...more: readonly Answer[]) => {
    const answers = [...times(2, wait), ...times(1, astray), ...more];
    return textOf(render(Pitfalls, { props: { report: reported(answers, phones) } }));
  };

  it('stand under before and after only where the class voted again', () => {
    expect(pitfalls()).toContain('Pitfall Votes Certain');
    expect(pitfalls()).not.toMatch(/Before|After/);
    expect(pitfalls(...times(1, wait, again))).toContain('Pitfall Before Certain After');
  });
});
