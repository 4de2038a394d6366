import { describe, expect, it } from 'vitest';
import type { HomeworkWork } from '../../../src/domain/homework.ts';
import { HomeworkSeat } from '../../../src/session/homework/homework-seat.svelte.ts';
import { Homeworks } from '../../../src/session/homework/homeworks.svelte.ts';
import { pack } from '../../../src/session/homework/packed.ts';
import { qrOf } from '../../../src/session/qr.ts';
import { homeworkOf, homeworkText, readyHomeworkText } from '../../../src/quiz/homework.ts';
import { fakeLocks } from '../../storage/locks.ts';
import { memoryHomework } from '../../support/memory-homework.ts';
import { work } from '../../support/tiny-homework.ts';
import { full, settled, tinyRoom } from '../../support/tiny-lesson.ts';
import { lesson, quiz } from '../../support/tiny-quiz.ts';
import { image } from '../../support/tiny-road.ts';

const homework = homeworkOf(lesson());

function opened(...some: readonly HomeworkWork[]) {
  const store = memoryHomework(...some);
  const tab = (): Homeworks =>
    new Homeworks({
      room: tinyRoom(),
      store,
      ready: [quiz],
      now: () => '2026-01-02T12:00:00Z',
      newId: () => 'someone',
    });
  return { store, tab, homeworks: tab() };
}

const linked = async (text: string): Promise<string> => (await pack(text)) ?? '';

describe('the homework of a browser', () => {
  it('opens a link, whether the quiz is written out or named', async () => {
    const { homeworks } = opened();
    for (const text of [homeworkText(homework), readyHomeworkText('today', quiz)])
      expect(await homeworks.fromLink(await linked(text))).toEqual({ is: 'new', homework });
  });

  it('opens a file', async () => {
    const { homeworks } = opened();
    const file = new Blob([homeworkText(homework)]);
    expect(await homeworks.fromFile(file)).toEqual({ is: 'new', homework });
  });

  it('says why a link or a file is not opened', async () => {
    const { homeworks } = opened();
    expect(await homeworks.fromLink('%')).toMatchObject({
      is: 'refused',
      problems: [expect.stringMatching(/^This link is damaged/)],
    });
    expect(await homeworks.fromLink('a'.repeat(300_000))).toMatchObject({
      problems: [expect.stringMatching(/^This link holds more/)],
    });
    expect(await homeworks.fromLink(await linked('{}'))).toMatchObject({
      problems: [expect.stringMatching(/^This is no homework/)],
    });
    expect(await homeworks.fromFile(new Blob(['a'.repeat(2_000_000)]))).toMatchObject({
      problems: [expect.stringMatching(/^This is too big/)],
    });
    const gone = { size: 1, text: () => Promise.reject(new Error('gone')) } as Blob;
    expect(await homeworks.fromFile(gone)).toMatchObject({
      problems: ['The file could not be read.'],
    });
  });

  it('keeps what was begun, with whoever begins it, and opens it again by link, file and name', async () => {
    const { homeworks, tab } = opened();
    homeworks.begin(homework, 'Ada');
    await settled();
    const other = tab();
    await other.look();
    expect(other.all).toEqual([work({ participant: { id: 'someone', name: 'Ada' } })]);
    const found = await other.fromLink(await linked(homeworkText(homework)));
    expect(found).toMatchObject({ is: 'begun', doing: { work: { participant: { name: 'Ada' } } } });
    expect(await other.fromFile(new Blob([homeworkText(homework)]))).toMatchObject({ is: 'begun' });
    expect((await other.begun('today'))?.work.participant.name).toBe('Ada');
    expect(await other.begun('gone')).toBeUndefined();
  });

  it('is looked for once more where the browser fails once', async () => {
    const { homeworks, store } = opened(work({ decisions: { 'q-first': image } }));
    const all = store.all.bind(store);
    let asked = 0;
    store.all = () => (asked++ === 0 ? Promise.resolve(full) : all());
    const found = await homeworks.fromLink(await linked(homeworkText(homework)));
    expect(found).toMatchObject({ is: 'begun' });
    expect([asked, homeworks.failure]).toEqual([2, undefined]);
  });

  it('that could not be found stays, whoever begins it anew', async () => {
    const { homeworks, store, tab } = opened(work({ decisions: { 'q-first': image } }));
    store.failWith(full);
    const found = await homeworks.fromLink(await linked(homeworkText(homework)));
    store.failWith(undefined);
    expect([found, homeworks.failure]).toEqual([{ is: 'new', homework }, full]);
    const doing = homeworks.begin(homework, 'Ada');
    await settled();
    expect(doing.kept).toMatchObject({ is: 'not saved' });
    const { work: kept } = (await tab().begun('today')) ?? {};
    expect(kept).toMatchObject({ participant: { id: 'ada' }, decisions: { 'q-first': image } });
  });

  it('begins under a name that a link can carry', () => {
    const { homeworks } = opened();
    const { participant } = homeworks.begin(homework, 'Ada \ud83d').work;
    expect(participant.name).toBe('Ada \ufffd');
  });

  it('is the same each time it is opened, so that what is not saved is not lost', async () => {
    const { homeworks, store } = opened(work());
    const doing = await homeworks.begun('today');
    store.failWith(full);
    if (doing?.task) doing.decide(doing.task, image);
    await settled();
    expect(homeworks.failure).toBeUndefined();
    expect(await homeworks.begun('today')).toBe(doing);
    expect(homeworks.failure).toEqual(full);
  });

  it('is deleted, or says why not', async () => {
    const { homeworks, store } = opened(work());
    await homeworks.look();
    store.failWith(full);
    await homeworks.remove('today');
    expect(homeworks.failure).toEqual(full);
    store.failWith(undefined);
    await homeworks.remove('today');
    expect([homeworks.all, homeworks.failure]).toEqual([[], undefined]);
  });
});

describe('a homework in two tabs', () => {
  it('is done in one, until the other takes it over with all that was kept', async () => {
    const { tab } = opened(work());
    const locks = fakeLocks();
    const tabs = [tab(), tab()] as const;
    const [one, other] = tabs.map((homeworks) => new HomeworkSeat(homeworks, 'today', locks));
    const [first, second] = await Promise.all(tabs.map((homeworks) => homeworks.begun('today')));
    if (!one || !other || !first || !second) throw new Error('there are two');
    await one.take(first);
    await other.take(second);
    expect([one.elsewhere, other.elsewhere, other.doing]).toEqual([false, true, undefined]);
    if (one.doing?.task) one.doing.decide(one.doing.task, image);
    await settled();
    await other.takeOver();
    expect(one.elsewhere).toBe(true);
    expect(other.doing?.work.decisions).toEqual({ 'q-first': image });
    other.leave();
  });

  it('keeps what still waits to be saved when its page is opened again', async () => {
    const { homeworks, store } = opened(work());
    const doing = await homeworks.begun('today');
    if (!doing?.task) throw new Error('it cannot be done');
    store.failWith(full);
    doing.decide(doing.task, image);
    await settled();
    const seat = new HomeworkSeat(homeworks, 'today', undefined);
    await seat.take(doing);
    expect(seat.doing).toBe(doing);
  });
});

describe('a code for phones', () => {
  it('is drawn for what phones can read, and for nothing longer', () => {
    const code = qrOf('https://example.org/#/homework/abc');
    expect(code?.size).toBeGreaterThan(21 + 7);
    expect(code?.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(code?.path.startsWith('M4 4h7v1h-7z')).toBe(true);
    expect(qrOf('a'.repeat(1350))?.size).toBe(121 + 8);
    expect(qrOf('a'.repeat(1351))).toBeUndefined();
  });
});
