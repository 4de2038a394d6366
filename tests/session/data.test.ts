import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Archive, ProfileEntry } from '../../src/domain/archive.ts';
import type { Exercise, LogFailure, Unplaced } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { TeachStore } from '../../src/domain/quiz.ts';
import { home, play as playRoute } from '../../src/session/routes.ts';
import { notLoaded } from '../../src/session/not-loaded.ts';
import { keepPreferences } from '../../src/storage/preferences.ts';
import { entryOf, fakeArchive, inspected, nothing } from '../support/fake-archive.ts';
import { memoryTeach } from '../support/memory-teach.ts';
import { quiz, tinyLesson } from '../support/tiny-quiz.ts';
import { memoryLog } from '../support/memory-log.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import { openDataFor } from '../../src/session/open-page.ts';
import { openApp } from '../support/open-app.ts';
import { tinyHeader } from '../support/tiny-play.ts';
import { saphenous } from '../support/shipped.ts';
import type { HomeworkStore } from '../../src/domain/homework.ts';
import { memoryHomework } from '../support/memory-homework.ts';
import { work } from '../support/tiny-homework.ts';

afterEach(() => vi.unstubAllGlobals());

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const full: LogFailure = { is: 'not saved', because: 'the storage is full' };
const anna = { profile: 'me', name: 'Anna' };
const ben = { profile: 'ben', name: 'Ben' };

const watching: Decision = {
  step: 'first-look',
  acts: [{ act: 'watch-for-six-months', with: {} }],
  certainty: 'guess',
  reason: null,
};

async function open(entries: readonly ProfileEntry[] = [], part: Partial<Archive> = {}) {
  const shelf = memoryShelf();
  const log = memoryLog();
  const archive = fakeArchive(entries, part);
  let ids = 0;
  const preferences = keepPreferences({ storage: () => shelf, newId: () => 'me' });
  const app = openApp(log, {
    storage: () => shelf,
    archive: () => Promise.resolve(archive),
    preferences,
    newId: () => `new-${++ids}`,
  });
  await app.holdings.look();
  return { app, archive, shelf, log, data: await openDataFor(app) };
}

/** Something is open that cannot be saved. */
async function loseNothing({ app, log }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await app.open(playRoute(saphenous.id));
  log.failWith(full);
  await app.sitting?.commit(watching);
  await app.open(home);
  await settled();
}

describe('a backup', () => {
  it.each([
    ['Anna', 'clear-margins-Anna-2026-01-01.backup'],
    ['', 'clear-margins-2026-01-01.backup'],
    ['Dr. Šárka 安娜/..\\:*', 'clear-margins-Dr-Šárka-安娜-2026-01-01.backup'],
  ])('of %j has a name that any file system takes', async (name, file) => {
    const { data } = await open();
    expect(await data.backUp({ profile: 'me', name })).toMatchObject({ name: file });
  });

  it('that could not be made says why', async () => {
    const { data } = await open([], { backup: () => Promise.resolve(full) });
    expect(await data.backUp(anna)).toEqual(full);
  });

  it('is seen at once: what is kept is looked at again', async () => {
    const entry = entryOf('me', { sinceBackup: 70 });
    let entries = [entry];
    const { app, data } = await open([], { profiles: () => Promise.resolve(entries) });
    expect(app.holdings.reminder).not.toBeNull();
    entries = [{ ...entry, sinceBackup: 0 }];
    await data.backUp(anna);
    expect(app.holdings.reminder).toBeNull();
  });
});

describe('to restore', () => {
  it('takes two steps, and nothing changes with the first', async () => {
    const restore = vi.fn(() => Promise.resolve(inspected));
    const { data } = await open([], { restore });
    await data.restore();
    expect(data.restoring).toEqual({ is: 'not begun' });
    await data.inspect(new Blob(['a backup']));
    expect(data.restoring).toEqual({ is: 'ready', found: inspected });
    expect(restore).not.toHaveBeenCalled();
    await data.restore();
    expect(data.restoring).toEqual({ is: 'done', found: inspected });
    await data.restore();
    expect(restore).toHaveBeenCalledOnce();
  });

  it('is done for who is playing', async () => {
    const inspect = vi.fn(() => Promise.resolve(inspected));
    const { data } = await open([], { inspect });
    const file = new Blob(['a backup']);
    await data.inspect(file);
    expect(inspect).toHaveBeenCalledWith(file, 'me');
  });

  it.each([
    { is: 'no backup', because: 'it is a picture' },
    { is: 'truncated', attempts: 2, of: 5 },
    { is: 'edited', where: 'attempt 3' },
    { is: 'newer format', format: 2, ours: 1 },
    { is: 'too large', limitMb: 64 },
  ] as const)('is refused with a file that is $is', async (fault) => {
    const { data } = await open([], { inspect: () => Promise.resolve(fault) });
    await data.inspect(new Blob(['a file']));
    expect(data.restoring).toEqual({ is: 'refused', fault });
    await data.restore();
    expect(data.restoring).toEqual({ is: 'refused', fault });
  });

  it('tells an export of ours from a file of others', async () => {
    const { data } = await open([], {
      inspect: () => Promise.resolve({ is: 'no backup', because: 'this app did not write it' }),
    });
    await data.inspect(new Blob(['{ "format": "clear-margins progress" }']));
    expect(data.restoring).toEqual({
      is: 'refused',
      fault: { is: 'an export', of: 'figures' },
    });
  });

  it('tells a storage that fails from a file that is bad', async () => {
    const reading = await open([], { inspect: () => Promise.resolve(full) });
    await reading.data.inspect(new Blob(['a backup']));
    expect(reading.data.restoring).toEqual({ is: 'failed', failure: full });
    const writing = await open([], { restore: () => Promise.resolve(full) });
    await writing.data.inspect(new Blob(['a backup']));
    await writing.data.restore();
    expect(writing.data.restoring).toEqual({ is: 'failed', failure: full });
  });

  it('shows the file that was chosen last', async () => {
    const answers: ((found: typeof inspected) => void)[] = [];
    const inspect = () => new Promise<typeof inspected>((resolve) => answers.push(resolve));
    const { data } = await open([], { inspect });
    const both = [data.inspect(new Blob(['one'])), data.inspect(new Blob(['other']))];
    await settled();
    const other = { ...inspected, added: 7 };
    answers[1]?.(other);
    answers[0]?.(inspected);
    await Promise.all(both);
    expect(data.restoring).toEqual({ is: 'ready', found: other });
    const third = data.inspect(new Blob(['third']));
    data.leaveIt();
    await settled();
    answers[2]?.(inspected);
    await third;
    expect(data.restoring).toEqual({ is: 'not begun' });
  });
});

describe('a check', () => {
  it('tells what it found', async () => {
    const { data } = await open();
    const checking = data.check();
    expect(data.report).toBe('looking');
    await checking;
    expect(data.report).toEqual(nothing);
  });

  it('that could not be made says why', async () => {
    const { data } = await open([], { check: () => Promise.resolve(full) });
    await data.check();
    expect(data.report).toEqual(full);
  });
});

describe('what is kept of somebody', () => {
  it('is counted as in the progress: what was changed once, and exercises apart', async () => {
    const { data, log } = await open();
    const at = { at: '2026-01-01T00:00:00Z', content: '1' };
    const decision: Unplaced = { kind: 'decision', ...at, ...watching, shown: [] };
    const exam = { ...tinyHeader, attempt: 'exam', profile: 'me', mode: 'exam' as const };
    await log.append(exam, decision, 0);
    await log.append(exam, { kind: 'withdrawal', ...at }, 1);
    await log.append(exam, decision, 2);
    const exercise: Exercise = { is: 'flip', pair: 'one' };
    await log.append({ ...exam, attempt: 'flip', mode: 'learn', exercise }, decision, 0);
    expect(await data.holdingOf(anna)).toEqual({ attempts: 1, decisions: 1, exercises: 1 });
    log.failWith(full);
    expect(await data.holdingOf(anna)).toEqual(full);
  });
});

describe('who is playing', () => {
  it('can be called otherwise, and so can others', async () => {
    const { app, data } = await open([entryOf('ben')]);
    expect(await data.rename('me', 'Anna')).toBe(true);
    expect(await data.rename('ben', 'Ben')).toBe(true);
    expect(app.settings.now.name).toBe('Anna');
    expect(app.holdings.players.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
    expect(await data.rename('me', '')).toBe(true);
    expect(app.holdings.playing.name).toBe('');
  });

  it('can be somebody new, who is not me', async () => {
    const { app, data } = await open([entryOf('me')]);
    expect(await data.add('Ben')).toBe(true);
    expect(app.settings.now).toMatchObject({ profile: 'new-1', name: 'Ben' });
    expect(app.holdings.players.map(({ profile }) => profile)).toEqual(['new-1', 'me']);
  });

  it('stays who it is, where the storage does not take the new name', async () => {
    const { app, data } = await open([], { keepProfile: () => Promise.resolve(full) });
    expect(await data.add('Ben')).toEqual(full);
    expect(app.settings.now.profile).toBe('me');
  });

  it('begins attempts of their own', async () => {
    const { app, data } = await open([entryOf('ben')]);
    await data.switchTo(ben);
    await app.open(playRoute(saphenous.id));
    expect(app.sitting?.play.header.profile).toBe('ben');
  });

  it('is read no file that was read for somebody else', async () => {
    const { data } = await open();
    await data.inspect(new Blob(['a backup']));
    await data.switchTo(ben);
    expect(data.restoring).toEqual({ is: 'not begun' });
  });

  it('cannot change while something here is not saved', async () => {
    const opened = await open([entryOf('me'), entryOf('ben')]);
    const { app, archive, data, log } = opened;
    await loseNothing(opened);
    expect(await data.switchTo(ben)).toBe('unsaved');
    expect(await data.add('Cleo')).toBe('unsaved');
    expect(await data.erase(anna)).toBe('unsaved');
    expect(app.settings.now.profile).toBe('me');
    expect(await archive.profiles()).toHaveLength(2);
    log.failWith(undefined);
    await app.unsaved[0]?.save();
    expect(await data.switchTo(ben)).toBe(true);
  });
});

describe('to erase', () => {
  it('somebody takes what stands beside the log, and leaves the others', async () => {
    const { app, data, shelf } = await open([entryOf('me'), entryOf('ben')]);
    for (const profile of ['me', 'ben']) {
      shelf.setItem(`clear-margins.notes.${profile}`, '{}');
      shelf.setItem(`clear-margins.bookmark.${profile}`, '{}');
    }
    expect(await data.erase(ben)).toBe(true);
    expect(app.settings.now.profile).toBe('me');
    expect(app.holdings.players.map(({ profile }) => profile)).toEqual(['me']);
    const left = Array.from({ length: shelf.length }, (_, i) => shelf.key(i));
    expect(left.filter((key) => key?.endsWith('.ben'))).toEqual([]);
    expect(left.filter((key) => key?.endsWith('.me'))).toHaveLength(2);
  });

  it('who is playing lets the next one play, and is not brought back', async () => {
    const { app, data, archive } = await open([
      entryOf('me', { name: 'Anna' }),
      entryOf('ben', { name: 'Ben' }),
    ]);
    expect(await data.erase(anna)).toBe(true);
    expect(app.settings.now).toMatchObject({ profile: 'ben', name: 'Ben' });
    expect(await data.erase(ben)).toBe(true);
    expect(app.settings.now).toMatchObject({ profile: 'new-1', name: '' });
    expect(await archive.profiles()).toEqual([]);
  });

  it('everything is the work of the archive, which knows what this app keeps', async () => {
    const { data, archive } = await open([entryOf('me'), entryOf('ben')]);
    expect(await data.eraseAll()).toBe(true);
    expect(await archive.profiles()).toEqual([]);
  });

  it('what the storage does not let go takes nothing else', async () => {
    const { data, shelf, app } = await open([entryOf('me')], {
      eraseAll: () => Promise.resolve(full),
      eraseProfile: () => Promise.resolve(full),
    });
    expect(await data.eraseAll()).toEqual(full);
    expect(await data.erase(anna)).toEqual(full);
    expect(shelf.length).toBeGreaterThan(0);
    expect(app.settings.now.profile).toBe('me');
  });
});

it('where the archive cannot be loaded, that is said', async () => {
  const app = openApp(memoryLog(), { archive: () => Promise.reject(new Error('offline')) });
  const data = await openDataFor(app);
  expect(await data.backUp(anna)).toEqual(notLoaded);
  await data.check();
  expect(data.report).toEqual(notLoaded);
});

it('where what reads the log cannot be loaded, nothing is counted', async () => {
  const log = memoryLog();
  const app = openApp(log, { trainer: () => Promise.reject(new Error('offline')) });
  const data = await openDataFor(app);
  expect(await data.holdingOf(anna)).toEqual(notLoaded);
});

describe('homework', () => {
  it('is counted, or said to be unreadable', async () => {
    const store = memoryHomework(work());
    const counted = async (homework: () => Promise<HomeworkStore>) =>
      (await openDataFor(openApp(memoryLog(), { homework }))).homework();
    expect(await counted(() => Promise.resolve(store))).toBe(1);
    store.failWith(full);
    expect(await counted(() => Promise.resolve(store))).toEqual(full);
    expect(await counted(() => Promise.reject(new Error('offline')))).toEqual(notLoaded);
  });
});

describe('what was taught', () => {
  it('is counted, or said to be unreadable', async () => {
    const store = memoryTeach();
    await store.keepQuiz(quiz);
    await store.keepLesson(tinyLesson());
    const taught = async (teach: () => Promise<TeachStore>) =>
      (await openDataFor(openApp(memoryLog(), { teach }))).taught();
    expect(await taught(() => Promise.resolve(store))).toEqual({ quizzes: 1, lessons: 1 });
    store.failWith(full);
    expect(await taught(() => Promise.resolve(store))).toEqual(full);
    expect(await taught(() => Promise.reject(new Error('offline')))).toEqual(notLoaded);
  });
});
