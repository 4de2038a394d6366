import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Quiz } from '../../../src/domain/quiz.ts';
import { quizFile } from '../../../src/quiz/file.ts';
import * as download from '../../../src/session/download.ts';
import { exportQuiz, importQuiz } from '../../../src/session/teach/quiz-files.ts';
import { QuizShelf } from '../../../src/session/teach/quiz-shelf.svelte.ts';
import { memoryTeach } from '../../support/memory-teach.ts';
import { full, tinyRoom } from '../../support/tiny-lesson.ts';
import { quiz, tinyLesson } from '../../support/tiny-quiz.ts';

afterEach(() => vi.restoreAllMocks());

const ready: Quiz = { ...quiz, id: 'ready', title: 'Ready' };

function open() {
  const store = memoryTeach();
  let ids = 0;
  const newId = (): string => `new-${++ids}`;
  return {
    store,
    newId,
    shelf: new QuizShelf({ store, ready: [ready], newId, content: '2026.1' }),
  };
}

const titles = ({ own }: QuizShelf): readonly string[] => own.map(({ title }) => title);

describe('the shelf of quizzes', () => {
  it('holds ready ones, own ones by title, and lessons', async () => {
    const { store, shelf } = open();
    await store.keepQuiz({ ...quiz, id: 'b', title: 'B' });
    await store.keepQuiz({ ...quiz, id: 'a', title: 'A' });
    await store.keepLesson(tinyLesson());
    await shelf.look();
    expect(titles(shelf)).toEqual(['A', 'B']);
    expect(shelf.lessons).toEqual([tinyLesson()]);
    expect([shelf.isOwn('a'), shelf.isOwn('ready')]).toEqual([true, false]);
    expect([shelf.find('a')?.title, shelf.find('ready')?.title]).toEqual(['A', 'Ready']);
    expect(shelf.find('gone')).toBeUndefined();
  });

  it('says why it cannot be read, and shows what it knew', async () => {
    const { store, shelf } = open();
    await shelf.keep(quiz);
    store.failWith(full);
    await shelf.look();
    expect(shelf.failure).toEqual(full);
    expect(titles(shelf)).toEqual([quiz.title]);
    expect(await shelf.remove(quiz.id)).toEqual(full);
    store.failWith(undefined);
    await shelf.look();
    expect(shelf.failure).toBeUndefined();
  });

  it('begins a quiz, copies one under a name of its own, and removes', async () => {
    const { shelf, store } = open();
    expect(await shelf.compose()).toMatchObject({ id: 'new-1', questions: [], content: '2026.1' });
    const copies = [await shelf.duplicate(ready), await shelf.duplicate(ready)] as Quiz[];
    expect(copies.map(({ title }) => title)).toEqual(['Ready (copy)', 'Ready (copy 2)']);
    expect(await shelf.duplicate(copies[1] as Quiz)).toMatchObject({ title: 'Ready (copy 3)' });
    expect(copies[0]?.questions).toEqual(ready.questions);
    expect(await shelf.remove('new-1')).toBe(true);
    expect(await store.quizzes()).toHaveLength(3);
  });

  it('says why a quiz cannot be begun, copied or twinned', async () => {
    const { shelf, store } = open();
    store.failWith(full);
    expect(await shelf.compose()).toEqual(full);
    expect(await shelf.duplicate(ready)).toEqual(full);
    expect(await shelf.twin(quiz, [], 5)).toEqual(full);
    expect(shelf.own).toEqual([]);
  });

  it('makes a twin, unless a question cannot be asked', async () => {
    const { shelf } = open();
    const room = tinyRoom();
    const opened = quiz.questions.map((one) => room.open(one));
    expect(await shelf.twin(quiz, opened, 5)).toMatchObject({
      quiz: { title: 'A tiny quiz, asked after', twinOf: quiz.id },
    });
    expect(await shelf.twin(quiz, [{ cannot: 'It is gone.' }], 5)).toBeUndefined();
  });

  it('lets a lesson go with all its answers', async () => {
    const { shelf, store } = open();
    await store.keepLesson(tinyLesson());
    await shelf.look();
    expect(await shelf.removeLesson('today')).toBe(true);
    expect(shelf.lessons).toEqual([]);
  });
});

describe('a quiz file', () => {
  it('is handed over under a name that any file system takes', () => {
    const handed = vi.spyOn(download, 'handOver').mockImplementation(() => undefined);
    exportQuiz({ ...quiz, title: 'Šárka’s quiz: 1/2?' });
    expect(handed.mock.calls[0]?.[1]).toBe('clear-margins-quiz-Šárka-s-quiz-1-2.json');
  });

  it('is taken in once, and beside the one that is here if it differs', async () => {
    const { shelf, newId } = open();
    const file = new Blob([quizFile(quiz)]);
    expect(await importQuiz(shelf, file, newId)).toEqual({ quiz, known: false });
    expect(await importQuiz(shelf, file, newId)).toEqual({ quiz, known: true });
    const changed = new Blob([quizFile({ ...quiz, title: 'Changed' })]);
    expect(await importQuiz(shelf, changed, newId)).toMatchObject({
      quiz: { id: 'new-1', title: 'Changed' },
      known: false,
    });
    expect(titles(shelf)).toEqual(['A tiny quiz', 'Changed']);
  });

  it('that is none, cannot be read or cannot be kept says why', async () => {
    const { shelf, store, newId } = open();
    expect(await importQuiz(shelf, new Blob(['{}']), newId)).toMatchObject({
      problems: [expect.stringContaining('no quiz file')],
    });
    const broken = { text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await importQuiz(shelf, broken, newId)).toEqual({
      problems: ['The file could not be read.'],
    });
    store.failWith(full);
    expect(await importQuiz(shelf, new Blob([quizFile(quiz)]), newId)).toEqual({ failure: full });
  });
});
