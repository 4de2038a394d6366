import { describe, expect, it } from 'vitest';
import type { CaseEntry } from '../../../src/content/shipped.ts';
import type { LessonDesk } from '../../../src/session/teach/lesson-desk.svelte.ts';
import { openTeaching } from '../../../src/session/teach/teaching.ts';
import type { Trainer } from '../../../src/session/trainer.svelte.ts';
import { memoryTeach } from '../../support/memory-teach.ts';
import { tinyCourse } from '../../support/tiny-course.ts';
import { full } from '../../support/tiny-lesson.ts';
import { answer, quiz } from '../../support/tiny-quiz.ts';
import { image } from '../../support/tiny-road.ts';

async function opened() {
  const { judge, kase, cells } = tinyCourse();
  const trainer = { judge, cellsOf: () => cells, needGuidance: () => Promise.resolve() };
  const store = memoryTeach();
  const teaching = await openTeaching({
    trainer: trainer as unknown as Trainer,
    cases: [{ load: () => Promise.resolve({ default: kase }) } as unknown as CaseEntry],
    store,
    ready: [quiz],
    now: () => '2026-01-02T10:00:00Z',
    newId: () => 'new',
    newSeed: () => 7,
  });
  return { teaching, store };
}

describe('what is taught with', () => {
  it('lets phones come in first where there are any, and begins with the question where there are none', async () => {
    const { teaching } = await opened();
    expect(teaching.begin(quiz, 'hands', 'a').gathering).toBeUndefined();
    expect(teaching.begin(quiz, 'room', 'b')).toMatchObject({ gathering: true, way: 'room' });
  });

  it('opens a lesson with phones with every answer that is kept, before any host is asked', async () => {
    const { teaching, store } = await opened();
    await store.keepLesson({ ...teaching.begin(quiz, 'room', 'today'), gathering: false });
    await store.keepAnswers([answer(image)]);
    const desk = (await teaching.desk('today')) as LessonDesk;
    expect(desk.tally('first')?.n).toBe(1);
    expect(await teaching.desk('another')).toBeUndefined();
  });

  it('says why a lesson, or what was answered in it, cannot be read', async () => {
    const { teaching, store } = await opened();
    await store.keepLesson(teaching.begin(quiz, 'room', 'today'));
    store.answers = () => Promise.resolve(full);
    expect(await teaching.desk('today')).toEqual(full);
    store.failWith(full);
    expect(await teaching.desk('today')).toEqual(full);
  });
});
