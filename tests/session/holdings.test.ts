import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Archive, ProfileEntry } from '../../src/domain/archive.ts';
import { called, Holdings } from '../../src/session/holdings.svelte.ts';
import { keepLossPutAway } from '../../src/session/loss-put-away.ts';
import { notLoaded } from '../../src/session/not-loaded.ts';
import { Settings } from '../../src/session/settings.svelte.ts';
import { keepPreferences } from '../../src/storage/preferences.ts';
import { stubBrowser } from '../support/browser.ts';
import { entryOf, fakeArchive } from '../support/fake-archive.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

afterEach(() => vi.unstubAllGlobals());

async function holdings(
  entries: readonly ProfileEntry[],
  part: Partial<Archive> = {},
  name = '',
  shelf = memoryShelf(),
) {
  stubBrowser();
  const settings = new Settings(keepPreferences({ storage: () => shelf, newId: () => 'me' }));
  settings.change({ name });
  const archive = fakeArchive(entries, part);
  const parts = {
    archive: () => Promise.resolve(archive),
    settings,
    now: () => '2026-03-01T00:00:00Z',
    shelf: () => shelf,
  };
  const held = new Holdings(parts);
  await held.look();
  return { held, parts, settings, archive, shelf };
}

const failure = { is: 'blocked', because: 'the browser forbids storage here' } as const;

describe('the players', () => {
  it('are who plays now, also where nothing is kept of them, then the others, who played last first', async () => {
    const { held } = await holdings([
      entryOf('early', { lastAt: '2026-01-01T00:00:00Z' }),
      entryOf('never', { lastAt: null }),
      entryOf('late', { lastAt: '2026-02-01T00:00:00Z' }),
    ]);
    expect(held.players.map(({ profile }) => profile)).toEqual(['me', 'late', 'early', 'never']);
    expect(held.players.map(({ playing }) => playing)).toEqual([true, false, false, false]);
    expect(held.playing).toMatchObject({ attempts: 0, records: 0, lastAt: null });
  });

  it('are told by name, where they have one', async () => {
    const { held } = await holdings([entryOf('other', { name: 'Ben' })]);
    expect(held.players.map(called)).toEqual(['Somebody without a name', 'Ben']);
  });

  it('have one name in the settings and in the archive', async () => {
    const told = await holdings([entryOf('me', { name: 'Anna' })]);
    expect(told.settings.now.name).toBe('Anna');
    const telling = await holdings([entryOf('me')], {}, 'Anna');
    await telling.held.look();
    expect(telling.held.playing.name).toBe('Anna');
    expect(await telling.archive.profiles()).toMatchObject([{ profile: 'me', name: 'Anna' }]);
  });

  it.each([
    ['the work of somebody is here and nobody is known', [entryOf('other')], '', true],
    ['nothing is here', [], '', false],
    ['others are here without any work', [entryOf('other', { attempts: 0 })], '', false],
    ['who plays has work too', [entryOf('other'), entryOf('me')], '', false],
    ['who plays has said a name', [entryOf('other')], 'Anna', false],
  ])('may hold a stranger: %s', async (_, entries, name, is) => {
    expect((await holdings(entries, {}, name)).held.isStranger).toBe(is);
  });
});

describe('a look at what is kept', () => {
  it('tells what is lost', async () => {
    const { held } = await holdings([], { lost: () => Promise.resolve(3) });
    expect([held.lost, held.known, held.failure]).toEqual([3, true, undefined]);
  });

  it('tells why there is none, and keeps what was seen before', async () => {
    let broken = false;
    const { held } = await holdings([], {
      profiles: () => Promise.resolve(broken ? failure : [entryOf('other')]),
      lost: () => Promise.resolve(broken ? failure : 2),
    });
    broken = true;
    await held.look();
    expect(held.failure).toEqual(failure);
    expect([held.players.length, held.lost]).toEqual([2, 2]);
    broken = false;
    await held.look();
    expect(held.failure).toBeUndefined();
  });

  it('says so where the part that looks cannot be loaded', async () => {
    stubBrowser();
    const settings = new Settings(keepPreferences({ storage: memoryShelf, newId: () => 'me' }));
    const archive = () => Promise.reject(new Error('offline'));
    const now = () => '2026-03-01T00:00:00Z';
    const held = new Holdings({ archive, settings, now, shelf: memoryShelf });
    await held.look();
    expect([held.known, held.failure, held.isStranger]).toEqual([false, notLoaded, false]);
  });
});

describe('a loss', () => {
  const losing = (lost: number) => {
    const now = { lost };
    return { now, part: { lost: () => Promise.resolve(now.lost) } };
  };

  it('is told until it is put away, for good; one that comes to it is told again', async () => {
    const { now, part } = losing(3);
    const { held, shelf } = await holdings([], part);
    expect(held.lossToTell).toBe(3);
    held.putAwayLoss();
    await held.look();
    expect([held.lossToTell, held.lost]).toEqual([0, 3]);
    const after = await holdings([], part, '', shelf);
    expect(after.held.lossToTell).toBe(0);
    now.lost = 4;
    await after.held.look();
    expect(after.held.lossToTell).toBe(4);
  });

  it('that is put away in another tab is told in none of them from the next look on', async () => {
    const { now, part } = losing(3);
    const { held, shelf } = await holdings([], part);
    const other = await holdings([], part, '', shelf);
    other.held.putAwayLoss();
    await held.look();
    expect(held.lossToTell).toBe(0);
    now.lost = 0;
    await other.held.look();
    now.lost = 3;
    await held.look();
    expect(held.lossToTell).toBe(3);
  });

  it('covers the attempt that was open last: of that nothing is said until no loss is known', async () => {
    const { now, part } = losing(3);
    const { held } = await holdings([], part);
    expect(held.hasLostNothing).toBe(false);
    held.putAwayLoss();
    expect(held.hasLostNothing).toBe(false);
    now.lost = 0;
    await held.look();
    expect(held.hasLostNothing).toBe(true);
    const unread = await holdings([], { profiles: () => Promise.resolve(failure) });
    expect(unread.held.hasLostNothing).toBe(true);
    const unlooked = new Holdings({ ...unread.parts, archive: () => new Promise(() => undefined) });
    void unlooked.look();
    expect(unlooked.hasLostNothing).toBe(false);
  });

  it('is another one once a backup has brought back what was put away', async () => {
    const { now, part } = losing(3);
    const { held, shelf } = await holdings([], part);
    held.putAwayLoss();
    now.lost = 1;
    await held.look();
    expect(held.lossToTell).toBe(0);
    now.lost = 3;
    await held.look();
    expect(held.lossToTell).toBe(3);
    held.putAwayLoss();
    now.lost = 0;
    await held.look();
    expect(shelf.length).toBe(1);
  });

  it('is told where nothing can be kept beside the log', () => {
    const blocked = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const away = keepLossPutAway(blocked);
    away.write(3);
    away.clear();
    expect(away.read()).toBe(0);
    const shelf = memoryShelf();
    shelf.setItem('clear-margins.loss-put-away', 'much');
    expect(keepLossPutAway(() => shelf).read()).toBe(0);
  });
});

describe('the reminder', () => {
  it('is of who plays, and can be put off', async () => {
    const { held } = await holdings([entryOf('me', { sinceBackup: 70 }), entryOf('other')]);
    expect(held.reminder).toEqual({ decisions: 70, backedUpAt: null });
    held.putOffReminder();
    expect(held.reminder).toBeNull();
  });
});
