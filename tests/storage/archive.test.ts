import { describe, expect, it } from 'vitest';
import type { LogMark } from '../../src/domain/attempt.ts';
import { aDecision, aHeader } from './records.ts';
import {
  backupOf,
  madeAt,
  nothingWrong,
  openWorld,
  play,
  profilesIn,
  restoreInto,
  sound,
} from './archive-world.ts';

describe('profiles', () => {
  it('are nobody at first', async () => {
    expect(await profilesIn(openWorld())).toEqual([]);
  });

  it('are counted with what is kept of them', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    await play(world.log, 'b', [
      'imaging',
      aDecision('biopsy', { at: '2026-11-23T09:00:00.000Z' }),
    ]);
    await play(world.log, 'c', ['imaging'], 'ben');
    await world.archive.keepProfile({ profile: 'anna', name: 'Anna 安娜' });
    await world.archive.keepProfile({ profile: 'carol', name: 'Carol' });
    const nobody = {
      name: '',
      attempts: 0,
      records: 0,
      lastAt: null,
      backedUpAt: null,
      sinceBackup: 0,
    };
    expect(await profilesIn(world)).toEqual([
      {
        profile: 'anna',
        name: 'Anna 安娜',
        attempts: 2,
        records: 4,
        lastAt: '2026-11-23T09:00:00.000Z',
        backedUpAt: null,
        sinceBackup: 4,
      },
      { ...nobody, profile: 'carol', name: 'Carol' },
      {
        profile: 'ben',
        name: '',
        attempts: 1,
        records: 1,
        lastAt: '2026-11-22T08:01:00.000Z',
        backedUpAt: null,
        sinceBackup: 1,
      },
    ]);
  });

  it('know when they were backed up and what has come since', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    await backupOf(world);
    await play(world.log, 'a', ['surgery'], 'anna', 2);
    expect(await profilesIn(world)).toMatchObject([{ backedUpAt: madeAt, sinceBackup: 1 }]);
    await world.archive.keepProfile({ profile: 'anna', name: 'Anna' });
    expect(await profilesIn(world)).toMatchObject([{ name: 'Anna', backedUpAt: madeAt }]);
  });

  it('no longer count what is removed', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    await play(world.log, 'b', ['imaging']);
    await world.log.remove('a');
    expect(await profilesIn(world)).toMatchObject([{ attempts: 1, records: 1, sinceBackup: 1 }]);
  });

  it('are erased with all that is kept of them, and nobody else is', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    await play(world.log, 'b', ['imaging'], 'ben');
    await world.archive.keepProfile({ profile: 'anna', name: 'Anna' });
    const { mark } = (await world.log.since('anna', null)) as { mark: LogMark };
    await world.log.memorise('anna', 'board', mark);
    await world.log.memorise('ben', 'board', mark);
    expect(await world.archive.eraseProfile('anna')).toBe(true);
    expect(await profilesIn(world)).toMatchObject([{ profile: 'ben', attempts: 1 }]);
    expect(await world.log.list('anna')).toEqual([]);
    expect(await world.log.read('b')).toMatchObject({ records: [{}] });
    expect(await world.log.recall('anna')).toBeUndefined();
    expect(await world.log.recall('ben')).toBe('board');
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 1, records: 1 });
  });
});

describe('a backup', () => {
  it('brings back everything after all was erased', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    await play(world.log, 'b', [aDecision('imaging', { reason: '平滑肌肉腫 🩻' })]);
    await world.archive.keepProfile({ profile: 'anna', name: 'Anna' });
    const before = await sound(world.log.list('anna'));
    const file = await backupOf(world);
    await world.archive.eraseAll();
    const done = await restoreInto(world, file);
    const contents = { profile: 'anna', name: 'Anna', madeAt, attempts: 2, records: 3 };
    expect(done).toEqual({ contents, ofOther: false, added: 2, grown: 0, known: 0, apart: 0 });
    expect(await world.log.list('anna')).toEqual(before);
    expect(await world.log.read('b')).toEqual(before.find(({ header }) => header.attempt === 'b'));
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 2, records: 3 });
    expect(await profilesIn(world)).toMatchObject([
      { name: 'Anna', attempts: 2, records: 3, backedUpAt: madeAt, sinceBackup: 0 },
    ]);
  });

  it('of nobody is empty, and restores nothing', async () => {
    const world = openWorld();
    const file = await backupOf(world, 'nobody');
    expect(await restoreInto(world, file)).toMatchObject({
      contents: { attempts: 0, records: 0 },
      ofOther: true,
      added: 0,
    });
  });

  it('is packed no further than it was read, where somebody plays on meanwhile', async () => {
    const world = openWorld();
    for (let n = 0; n < 201; n++) await play(world.log, `attempt-${n}`, ['imaging']);
    const { log } = world.tab();
    const making = backupOf(world);
    await play(log, 'attempt-0', ['biopsy', 'surgery'], 'anna', 1);
    await play(log, 'new', ['imaging']);
    const { contents } = await sound(world.archive.inspect(await making, 'anna'));
    expect(contents.attempts).toBeGreaterThanOrEqual(201);
    expect((await restoreInto(world, await making)).known).toBe(contents.attempts);
    expect(await profilesIn(world)).toMatchObject([{ sinceBackup: 204 - contents.records }]);
  });
});

describe('restoring', () => {
  it('does nothing a second time', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    const file = await backupOf(world);
    const other = openWorld();
    expect(await restoreInto(other, file)).toMatchObject({ added: 1, known: 0 });
    const before = await other.log.list('anna');
    expect(await restoreInto(other, file)).toMatchObject({
      added: 0,
      grown: 0,
      known: 1,
      apart: 0,
    });
    expect(await other.log.list('anna')).toEqual(before);
  });

  it('keeps the longer one of two that agree so far', async () => {
    const world = openWorld();
    await play(world.log, 'short-here', ['imaging', 'biopsy', 'surgery']);
    await play(world.log, 'long-here', ['imaging']);
    const file = await backupOf(world);
    const other = openWorld();
    await play(other.log, 'short-here', ['imaging']);
    await play(other.log, 'long-here', ['imaging', 'biopsy']);
    expect(await restoreInto(other, file)).toMatchObject({
      added: 0,
      grown: 1,
      known: 1,
      apart: 0,
    });
    expect(await other.log.read('short-here')).toEqual(await world.log.read('short-here'));
    expect(await other.log.read('long-here')).toMatchObject({ records: [{}, { step: 'biopsy' }] });
    expect(await other.log.append(aHeader({ attempt: 'short-here' }), aDecision('end'), 3)).toEqual(
      {
        seq: 3,
      },
    );
    expect(await other.archive.check()).toEqual({ ...nothingWrong, attempts: 2, records: 6 });
  });

  it('keeps both where an attempt went on otherwise, and keeps them once', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy', 'surgery']);
    const file = await backupOf(world);
    const other = openWorld();
    await play(other.log, 'a', ['imaging', 'watch']);
    expect(await restoreInto(other, file)).toMatchObject({
      added: 0,
      grown: 0,
      known: 0,
      apart: 1,
    });
    const listed = await sound(other.log.list('anna'));
    expect(new Set(listed.map(({ records }) => records.length))).toEqual(new Set([2, 3]));
    expect(await other.log.read('a')).toMatchObject({ records: [{}, { step: 'watch' }] });
    const beside = listed.find(({ header }) => header.attempt !== 'a');
    expect(beside).toMatchObject({
      records: [{}, { step: 'biopsy', attempt: beside?.header.attempt }, {}],
    });
    expect(await restoreInto(other, file)).toMatchObject({ known: 1, apart: 0 });
    await play(world.log, 'a', ['end'], 'anna', 3);
    expect(await restoreInto(other, await backupOf(world))).toMatchObject({ grown: 1, apart: 0 });
    expect(await other.archive.check()).toEqual({ ...nothingWrong, attempts: 2, records: 6 });
    expect(await restoreInto(other, await backupOf(other))).toMatchObject({ known: 2 });
  });

  it('adds attempts that began otherwise under the same id beside ours', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging'], 'ben');
    const other = openWorld();
    await play(other.log, 'a', ['imaging']);
    expect(await restoreInto(other, await backupOf(world, 'ben'))).toMatchObject({ apart: 1 });
    expect(await other.log.list('ben')).toMatchObject([{ records: [{}] }]);
  });

  it('keeps somebody else apart, and says so before', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging'], 'ben');
    await world.archive.keepProfile({ profile: 'ben', name: 'Ben' });
    const file = await backupOf(world, 'ben');
    const other = openWorld();
    await play(other.log, 'b', ['imaging']);
    expect(await other.archive.inspect(file, 'anna')).toMatchObject({ ofOther: true, added: 1 });
    expect(await other.log.list('ben')).toEqual([]);
    await other.archive.restore();
    expect(await other.log.list('anna')).toMatchObject([{ header: { attempt: 'b' } }]);
    expect(await profilesIn(other)).toMatchObject([
      { profile: 'ben', name: 'Ben', attempts: 1 },
      { profile: 'anna', attempts: 1 },
    ]);
  });

  it('brings back what was removed, and keeps the name that was given here', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging', 'biopsy']);
    await play(world.log, 'b', ['imaging']);
    const file = await backupOf(world);
    await world.log.remove('a');
    await world.archive.keepProfile({ profile: 'anna', name: 'Anna' });
    expect(await restoreInto(world, file)).toMatchObject({ added: 1, known: 1 });
    expect(await world.log.read('a')).toMatchObject({ records: [{}, {}] });
    expect(await profilesIn(world)).toMatchObject([{ name: 'Anna', attempts: 2, records: 3 }]);
  });

  it('asks everybody to read the log anew', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging']);
    const { mark } = await sound(world.log.since('anna', null));
    await restoreInto(world, await backupOf(world));
    expect(await world.log.since('anna', mark)).toMatchObject({ anew: true });
  });

  it('needs a backup that was read before, and takes each once', async () => {
    const world = openWorld();
    const none = { is: 'blocked', because: 'no backup was read before' };
    expect(await world.archive.restore()).toEqual(none);
    await restoreInto(world, await backupOf(world));
    expect(await world.archive.restore()).toEqual(none);
    await world.archive.inspect(new Blob(['no']), 'anna');
    expect(await world.archive.restore()).toEqual(none);
  });

  it('takes no other backup than the one that was shown', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging']);
    const one = await backupOf(world);
    await play(world.log, 'b', ['imaging']);
    const two = await backupOf(world);
    await world.archive.eraseProfile('anna');
    await world.archive.inspect(one, 'anna');
    await world.tab().archive.inspect(two, 'anna');
    expect(await world.archive.restore()).toMatchObject({ is: 'blocked' });
    expect(await world.log.list('anna')).toEqual([]);
  });

  it('leaves no second database behind', async () => {
    const world = openWorld();
    await restoreInto(world, await backupOf(world));
    const names = (await world.browser.factory.databases()).map(({ name }) => name);
    expect(names).toEqual(['clear-margins']);
  });

  it('changes nothing when it is interrupted, and can be tried again', async () => {
    for (const fault of ['full', 'dies'] as const) {
      const world = openWorld();
      await play(world.log, 'a', ['imaging', 'biopsy']);
      await play(world.log, 'b', ['imaging']);
      const file = await backupOf(world);
      await world.log.remove('a');
      const before = await world.log.list('anna');
      await world.archive.inspect(file, 'anna');
      void world.browser.failOnce(fault);
      expect(await world.archive.restore()).toMatchObject({ is: 'not saved' });
      expect(await world.log.list('anna')).toEqual(before);
      expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 1, records: 1 });
      expect(await world.archive.restore()).toMatchObject({ added: 1 });
    }
  });

  it('loses nothing of what two tabs append meanwhile', async () => {
    const source = openWorld();
    for (let n = 0; n < 30; n++) await play(source.log, `attempt-${n}`, ['imaging', 'biopsy']);
    const file = await backupOf(source);
    const world = openWorld();
    await Promise.all([
      ...['x', 'y'].map((attempt) =>
        play(
          world.tab().log,
          attempt,
          Array.from({ length: 40 }, (_, n) => `step-${n}`),
        ),
      ),
      restoreInto(world, file),
    ]);
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 32, records: 140 });
    expect(await world.log.read('x')).toMatchObject({ records: { length: 40 } });
  });
});

describe('erasing everything', () => {
  it('leaves no database and no key of the app, and those of others', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging']);
    await world.archive.inspect(await backupOf(world), 'anna');
    world.keys.items.set('clear-margins.notes', 'mine').set('other', 'theirs');
    expect(await world.archive.eraseAll()).toBe(true);
    expect(await world.browser.factory.databases()).toEqual([]);
    expect([...world.keys.items.keys()]).toEqual(['other']);
  });

  it('lets the app go on at once, with nothing', async () => {
    const world = openWorld();
    const tab = world.tab();
    await play(world.log, 'a', ['imaging']);
    await play(tab.log, 'b', ['imaging']);
    await world.archive.eraseAll();
    for (const { log, archive } of [world, tab]) {
      expect(await log.list('anna')).toEqual([]);
      expect(await archive.lost()).toBe(0);
    }
    expect(await tab.log.append(aHeader(), aDecision('imaging'), 0)).toEqual({ seq: 0 });
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 1, records: 1 });
  });

  it('asks to close a tab that holds on', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging']);
    await new Promise((resolve) => {
      world.browser.factory.open('clear-margins').onsuccess = resolve;
    });
    const erased = world.archive.eraseAll();
    await new Promise((resolve) => setTimeout(resolve));
    world.time.pass();
    expect(await erased).toEqual({
      is: 'blocked',
      because: 'another tab of this app has to be closed',
    });
  });

  it('waits for a tab that lets go a little later', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['imaging']);
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = world.browser.factory.open('clear-margins');
      request.onsuccess = () => resolve(request.result);
    });
    const erased = world.archive.eraseAll();
    await new Promise((resolve) => setTimeout(resolve));
    held.close();
    expect(await erased).toBe(true);
    expect(await world.browser.factory.databases()).toEqual([]);
  });

  it('erases the log also where the browser forbids the other storage', async () => {
    const world = openWorld({
      storage: () => {
        throw new DOMException('no storage for you', 'SecurityError');
      },
    });
    await play(world.log, 'a', ['imaging']);
    expect(await world.archive.eraseAll()).toBe(true);
    expect(await world.log.list('anna')).toEqual([]);
  });
});
