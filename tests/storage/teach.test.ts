import { describe, expect, it } from 'vitest';
import type { Answer, Lesson, TeachStore } from '../../src/domain/quiz.ts';
import { openTeachStore } from '../../src/storage/teach.ts';
import { memoryTeach } from '../support/memory-teach.ts';
import { answer, quiz, tinyLesson } from '../support/tiny-quiz.ts';
import { image, wait } from '../support/tiny-road.ts';
import { openWorld } from './archive-world.ts';
import { fakeBrowser, fakeTime } from './browser.ts';

function openTeach() {
  const browser = fakeBrowser();
  const time = fakeTime();
  return { browser, time, store: openTeachStore({ ...browser.options, ...time }) };
}

async function answersIn(store: TeachStore, of = 'today'): Promise<readonly Answer[]> {
  const found = await store.answers(of);
  if ('is' in found) throw new Error(JSON.stringify(found));
  return found.toSorted((a, b) => (a.participant < b.participant ? -1 : 1));
}

for (const [name, open] of [
  ['in memory', memoryTeach],
  ['in the browser', () => openTeach().store],
] as const)
  describe(`what is taught, kept ${name}`, () => {
    it('is nothing at first', async () => {
      const store = open();
      expect(await store.quizzes()).toEqual([]);
      expect(await store.lessons()).toEqual([]);
      expect(await store.answers('today')).toEqual([]);
    });

    it('keeps a quiz as it was last, until it is removed', async () => {
      const store = open();
      expect(await store.keepQuiz(quiz)).toBe(true);
      await store.keepQuiz({ ...quiz, title: 'Another title' });
      expect(await store.quizzes()).toEqual([{ ...quiz, title: 'Another title' }]);
      expect(await store.removeQuiz(quiz.id)).toBe(true);
      expect(await store.quizzes()).toEqual([]);
    });

    it('gives lessons back, the latest begun first', async () => {
      const store = open();
      const later = tinyLesson({ id: 'later', startedAt: '2026-01-03T10:00:00Z' });
      const before = tinyLesson({ id: 'before', startedAt: '2026-01-01T10:00:00Z' });
      for (const one of [tinyLesson(), later, before]) await store.keepLesson(one);
      expect(await store.lessons()).toEqual([later, tinyLesson(), before]);
    });

    it('keeps of each participant, question and vote the answer of the highest revision', async () => {
      const store = open();
      const first = answer(image, { revision: 1 });
      const second = answer(wait, { revision: 2 });
      const again = answer(image, { vote: 'second' });
      const ben = answer(image, { participant: 'ben' });
      const yesterday = answer(image, { lesson: 'yesterday' });
      expect(await store.keepAnswers([second, first, ben])).toBe(true);
      await store.keepAnswers([first, again, yesterday]);
      await store.keepAnswers([]);
      expect(await answersIn(store)).toEqual(expect.arrayContaining([second, again, ben]));
      expect(await answersIn(store)).toHaveLength(3);
    });

    it('keeps the answer that came first of two that say to be the same', async () => {
      const store = open();
      await store.keepAnswers([answer(image)]);
      await store.keepAnswers([answer(wait)]);
      expect(await answersIn(store)).toEqual([answer(image)]);
    });

    it('changes a lesson as it is kept, with its answers, however many do so at once', async () => {
      const store = open();
      await store.keepLesson(tinyLesson({ participants: [] }));
      const come = (id: string) =>
        store.changeLesson('today', (lesson, known) => ({
          lesson: { ...lesson, participants: [...lesson.participants, { id, name: id }] },
          answers: [answer(image, { participant: id, revision: known.length + 1 })],
        }));
      expect(await Promise.all([come('ada'), come('ben')])).toEqual([true, true]);
      const [lesson] = (await store.lessons()) as readonly Lesson[];
      expect(lesson?.participants.map(({ id }) => id)).toEqual(['ada', 'ben']);
      expect((await answersIn(store)).map(({ revision }) => revision)).toEqual([1, 2]);
      await store.removeLesson('today');
      expect(await come('eve')).toEqual({ is: 'not saved', because: 'it was deleted meanwhile' });
      expect(await answersIn(store)).toEqual([]);
    });

    it('removes a lesson with its answers, and no other', async () => {
      const store = open();
      const other = answer(image, { lesson: 'yesterday' });
      await store.keepLesson(tinyLesson());
      await store.keepLesson(tinyLesson({ id: 'yesterday' }));
      await store.keepAnswers([answer(image), other]);
      expect(await store.removeLesson('today')).toBe(true);
      expect(await store.lessons()).toEqual([tinyLesson({ id: 'yesterday' })]);
      expect(await answersIn(store)).toEqual([]);
      expect(await answersIn(store, 'yesterday')).toEqual([other]);
    });
  });

describe('what is taught, kept in the browser,', () => {
  it('is said to be kept after a transaction of strict durability has completed', async () => {
    const { store, browser } = openTeach();
    await store.keepAnswers([answer(image)]);
    expect(browser.writes).toEqual([{ durability: 'strict', completed: true }]);
  });

  it('lies in a database of its own', async () => {
    const { store, browser } = openTeach();
    await store.keepQuiz(quiz);
    expect(await browser.factory.databases()).toMatchObject([{ name: 'clear-margins-teach' }]);
  });

  it('survives another tab and a new start', async () => {
    const { store, browser } = openTeach();
    await store.keepLesson(tinyLesson());
    const other = openTeachStore({ ...browser.options, ...fakeTime() });
    expect(await other.lessons()).toEqual([tinyLesson()]);
  });

  it.each([
    ['opening throws', { is: 'blocked', because: 'the browser forbids storage here' }],
    ['opening fails', { is: 'blocked', because: 'the browser refused it' }],
    ['opening hangs', { is: 'not saved', because: 'the storage does not answer' }],
    ['hangs', { is: 'not saved', because: 'the storage does not answer' }],
  ] as const)('says why it is not, when the browser fails: "%s"', async (fault, failure) => {
    const { store, browser, time } = openTeach();
    const hanging = browser.failOnce(fault);
    const keeping = store.keepAnswers([answer(image)]);
    if (fault.endsWith('hangs')) {
      await hanging;
      time.pass();
    }
    expect(await keeping).toEqual(failure);
    browser.release();
    expect(await store.keepAnswers([answer(image)])).toBe(true);
    expect(await answersIn(store)).toEqual([answer(image)]);
  });

  it('cannot be kept if it is no plain data', async () => {
    const { store } = openTeach();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(await store.keepQuiz(circle as never)).toMatchObject({ is: 'not saved' });
  });

  it('is left alone where newer code has written it', async () => {
    const { store, browser } = openTeach();
    await store.keepQuiz(quiz);
    await new Promise((resolve) => {
      browser.factory.open('clear-margins-teach').onsuccess = ({ target }) => {
        const database = (target as IDBOpenDBRequest).result;
        const transaction = database.transaction('meta', 'readwrite');
        transaction.objectStore('meta').put({ key: 'data version', value: 99 });
        transaction.oncomplete = () => {
          database.close();
          resolve(undefined);
        };
      };
    });
    expect(await store.quizzes()).toEqual({ is: 'newer data' });
    expect(await store.keepQuiz(quiz)).toEqual({ is: 'newer data' });
  });

  it('goes when everything is erased', async () => {
    const world = openWorld();
    const store = openTeachStore({ ...world.browser.options, ...fakeTime() });
    await store.keepQuiz(quiz);
    expect(await world.archive.eraseAll()).toBe(true);
    expect(await world.browser.factory.databases()).toEqual([]);
    expect(await store.quizzes()).toEqual([]);
  });
});
