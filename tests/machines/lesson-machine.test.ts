import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { eventsTo, lessonMachine, standsAt } from '../../machines/lesson-machine.ts';
import type { LessonEvent } from '../../machines/lesson-machine.ts';
import { pick } from '../../src/course/chance.ts';
import { phases } from '../../src/domain/quiz.ts';
import type { Lesson } from '../../src/domain/quiz.ts';

const questions = ['one', 'two', 'three'];
const on: LessonEvent = { type: 'on' };
const back: LessonEvent = { type: 'back' };
const reveal: LessonEvent = { type: 'reveal' };
const end: LessonEvent = { type: 'end' };
const question = (id: string): LessonEvent => ({ type: 'question', id });

function lesson(...events: readonly LessonEvent[]) {
  const actor = createActor(lessonMachine, { input: { questions } }).start();
  for (const event of events) actor.send(event);
  return actor;
}
const after = (...events: readonly LessonEvent[]) => standsAt(lesson(...events).getSnapshot());
const ons = (n: number): readonly LessonEvent[] => Array.from({ length: n }, () => on);
const restored = (at: Lesson['at'], endedAt: string | null = null) =>
  lesson(...eventsTo({ at, endedAt }));

describe('a lesson', () => {
  it('begins with asking the first question', () => {
    expect(after()).toEqual({ question: 'one', phase: 'ask' });
  });

  it('goes through every phase of every question, and then is over', () => {
    const all = questions.flatMap((id) => phases.map((phase) => ({ question: id, phase })));
    expect(all.map((_, i) => after(...ons(i)))).toEqual(all);
    expect(after(...ons(all.length))).toBeNull();
  });

  it('goes back the way it came, and from the first phase to the answer before', () => {
    const backs = (n: number): readonly LessonEvent[] => Array.from({ length: n }, () => back);
    const way = phases.slice(1).map((_, i) => after(...ons(phases.length - 1), ...backs(i + 1)));
    expect(way).toEqual(
      phases
        .slice(0, -1)
        .reverse()
        .map((phase) => ({ question: 'one', phase })),
    );
    expect(after(question('two'), back)).toEqual({ question: 'one', phase: 'reveal' });
    expect(after(back)).toEqual({ question: 'one', phase: 'ask' });
  });

  it('can be revealed from any phase', () => {
    for (const [i] of phases.entries())
      expect(after(...ons(i), reveal)).toEqual({ question: 'one', phase: 'reveal' });
  });

  it('goes to any question, and nowhere for one that it does not have', () => {
    expect(after(on, question('three'))).toEqual({ question: 'three', phase: 'ask' });
    expect(after(on, question('four'))).toEqual({ question: 'one', phase: 'vote' });
  });

  it('can be ended anywhere, and taken up again where it was', () => {
    expect(after(question('two'), on, end)).toBeNull();
    expect(after(question('two'), on, end, on, reveal)).toBeNull();
    expect(after(question('two'), on, end, back)).toEqual({ question: 'two', phase: 'vote' });
  });
});

describe('a lesson restored', () => {
  it('stands at every place where one can stand', () => {
    for (const id of questions)
      for (const phase of phases) {
        const at = { question: id, phase };
        expect(standsAt(restored(at).getSnapshot())).toEqual(at);
      }
  });

  it('is the live one, and goes on like it, after whatever happened', () => {
    const all = [on, on, on, back, reveal, end, ...questions.map(question)];
    for (let run = 0; run < 300; run++) {
      const events = Array.from({ length: run % 40 }, (_, turn) => pick(all, 'lesson', run, turn));
      const live = lesson();
      let at = standsAt(live.getSnapshot()) as Lesson['at'];
      for (const event of events) {
        live.send(event);
        at = standsAt(live.getSnapshot()) ?? at;
      }
      const again = restored(at, standsAt(live.getSnapshot()) ? null : 'today');
      for (const next of [null, back, on]) {
        if (next) [live, again].forEach((actor) => actor.send(next));
        const [one, other] = [live, again].map((actor) => actor.getSnapshot());
        expect(other?.value).toEqual(one?.value);
        expect(other?.context).toEqual(one?.context);
      }
    }
  });
});
