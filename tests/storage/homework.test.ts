import { describe, expect, it } from 'vitest';
import type { HomeworkStore } from '../../src/domain/homework.ts';
import { openHomeworkStore } from '../../src/storage/homework.ts';
import { memoryHomework } from '../support/memory-homework.ts';
import { work } from '../support/tiny-homework.ts';
import { image } from '../support/tiny-road.ts';
import { openWorld } from './archive-world.ts';
import { fakeBrowser, fakeTime } from './browser.ts';

function openHomework() {
  const browser = fakeBrowser();
  const time = fakeTime();
  return { browser, time, store: openHomeworkStore({ ...browser.options, ...time }) };
}

for (const [name, open] of [
  ['in memory', (): HomeworkStore => memoryHomework()],
  ['in the browser', () => openHomework().store],
] as const)
  describe(`homework, kept ${name}`, () => {
    it('is given back as it stood last, the latest begun first, until it is removed', async () => {
      const store = open();
      const later = work({ lesson: 'later', begunAt: '2026-01-03T10:00:00Z' });
      expect(await store.all()).toEqual([]);
      expect(await store.keep(work())).toBe(true);
      await store.keep(later);
      const decided = work({ decisions: { 'q-first': image } });
      await store.keep(decided);
      expect(await store.all()).toEqual([later, decided]);
      expect(await store.remove('later')).toBe(true);
      expect(await store.all()).toEqual([decided]);
    });

    it('is not written over by another that was begun of the same lesson', async () => {
      const store = open();
      await store.keep(work({ decisions: { 'q-first': image } }));
      const another = work({ participant: { id: 'someone', name: 'Ada' } });
      expect(await store.keep(another)).toMatchObject({
        is: 'not saved',
        because: expect.stringMatching(/^this homework was begun here before/) as string,
      });
      expect(await store.all()).toMatchObject([{ participant: { id: 'ada' } }]);
      await store.remove('today');
      expect(await store.keep(another)).toBe(true);
    });
  });

describe('homework, kept in the browser,', () => {
  it('is said to be kept after a transaction of strict durability has completed', async () => {
    const { store, browser } = openHomework();
    await store.keep(work());
    expect(browser.writes).toEqual([{ durability: 'strict', completed: true }]);
  });

  it('says why it is not, and takes it once the browser is well again', async () => {
    const { store, browser } = openHomework();
    void browser.failOnce('opening throws');
    expect(await store.keep(work())).toEqual({
      is: 'blocked',
      because: 'the browser forbids storage here',
    });
    expect(await store.keep(work())).toBe(true);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(await store.keep(circle as never)).toMatchObject({ is: 'not saved' });
  });

  it('goes when everything is erased', async () => {
    const world = openWorld();
    const store = openHomeworkStore({ ...world.browser.options, ...fakeTime() });
    await store.keep(work());
    expect(await world.archive.eraseAll()).toBe(true);
    expect(await world.browser.factory.databases()).toEqual([]);
  });
});
