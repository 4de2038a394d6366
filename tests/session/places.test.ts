import { describe, expect, it } from 'vitest';
import type { DecisionRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import { keepBookmarks } from '../../src/session/bookmark.ts';
import { Places } from '../../src/session/places.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import type { Trainer } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import { fullCredit } from '../support/tiny-course.ts';
import { tinyPlay } from '../support/tiny-play.ts';

/** Where the start page leads whoever has only this attempt, and no bookmark. */
async function placeOf(play: Play) {
  const shelf = memoryShelf();
  const bookmarks = keepBookmarks(() => shelf);
  const trainer = {
    latest: () => Promise.resolve({ attempts: [{ header: play.header }], more: false }),
    resume: () => Promise.resolve(play),
  } as unknown as Trainer;
  const places = new Places({
    bookmarks,
    trainer: () => Promise.resolve(trainer),
    profile: () => 'me',
  });
  await places.find();
  return bookmarks.read('me');
}

const played = async (mode: 'learn' | 'exam', decisions = fullCredit) => {
  const log = memoryLog();
  const play = tinyPlay({ mode }, log);
  for (const decision of decisions) {
    play.next();
    await play.commit(decision);
  }
  return ((await log.read('one')) as StoredAttempt).records as readonly DecisionRecord[];
};

describe.each(['learn', 'exam'] as const)('where somebody stopped, to %s', (mode) => {
  it('is found in the log where no bookmark says it', async () => {
    const records = await played(mode, fullCredit.slice(0, 1));
    const place = await placeOf(tinyPlay({ mode }, memoryLog(), records));
    expect(place).toMatchObject({ attempt: 'one', title: 'Tissue', finished: false });
  });

  it('is the end of what was finished', async () => {
    const records = await played(mode);
    const place = await placeOf(tinyPlay({ mode }, memoryLog(), records));
    expect(place).toMatchObject({ attempt: 'one', title: 'Report', finished: true });
  });

  it.each([
    [3, 'Plan'],
    [0, 'First'],
  ])('is the end of what was finished, though only %d decisions fit now', async (fit, title) => {
    const acts = [{ act: 'no-longer-offered', with: {} }];
    const records = (await played(mode)).map((one, i) => (i < fit ? one : { ...one, acts }));
    const play = tinyPlay({ mode }, memoryLog(), records);
    expect(await placeOf(play)).toMatchObject({ attempt: 'one', title, finished: true });
  });
});

describe('what is finished', () => {
  const ended = async (attempt: string) => {
    const play = tinyPlay({ mode: 'learn', attempt }, memoryLog(), await played('learn'));
    return play;
  };
  const placesWith = (shelf = memoryShelf()) => {
    const bookmarks = keepBookmarks(() => shelf);
    const trainer = (): Promise<Trainer> => Promise.reject(new Error('not asked'));
    return { bookmarks, places: new Places({ bookmarks, trainer, profile: () => 'me' }) };
  };

  it('takes the place of nothing that is open', async () => {
    const { bookmarks, places } = placesWith();
    places.note(tinyPlay({ mode: 'learn', attempt: 'open' }));
    places.note(await ended('done'));
    expect(bookmarks.read('me')).toMatchObject({ attempt: 'open', finished: false });
  });

  it('ends the attempt that was open, and is followed by the next that is read', async () => {
    const { bookmarks, places } = placesWith();
    places.note(tinyPlay({ mode: 'learn', attempt: 'one' }));
    places.note(await ended('one'));
    expect(bookmarks.read('me')).toMatchObject({ attempt: 'one', finished: true });
    places.note(await ended('two'));
    expect(bookmarks.read('me')).toMatchObject({ attempt: 'two', finished: true });
  });
});
