import { describe, expect, it, vi } from 'vitest';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import { dataVersion } from '../../src/storage/rows.ts';
import { fakeBrowser, fakeTime } from './browser.ts';
import type { Browser } from './browser.ts';
import { aDecision, aHeader } from './records.ts';

const name = 'clear-margins';
/** Dexie's version 4, one that is not written yet. */
const nextVersion = 40;

/** Opens the database past the app; `upgrade` makes its tables if the version is new. */
function openRaw(
  { factory }: Browser,
  version?: number,
  upgrade: (database: IDBDatabase, transaction: IDBTransaction) => void = () => undefined,
  blocked: () => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = version === undefined ? factory.open(name) : factory.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result, request.transaction as IDBTransaction);
    request.onblocked = blocked;
    request.onerror = () => reject(request.error ?? new Error('cannot open'));
    request.onsuccess = () => resolve(request.result);
  });
}

async function metaRow(browser: Browser): Promise<unknown> {
  const database = await openRaw(browser);
  const reading = database.transaction('meta').objectStore('meta').get('data version');
  await new Promise((resolve) => (reading.onsuccess = resolve));
  database.close();
  return reading.result;
}

async function writeDataVersion(browser: Browser, value: unknown): Promise<void> {
  const database = await openRaw(browser);
  const transaction = database.transaction('meta', 'readwrite');
  transaction.objectStore('meta').put({ key: 'data version', value });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

async function openWorld() {
  const browser = fakeBrowser();
  const open = () => openAttemptLog({ ...browser.options, ...fakeTime() });
  const log = open();
  expect(await log.append(aHeader(), aDecision('imaging'), 0)).toEqual({ seq: 0 });
  return { browser, log, open };
}

describe('the database', () => {
  it('says which data version wrote last', async () => {
    const { browser } = await openWorld();
    expect(await metaRow(browser)).toEqual({ key: 'data version', value: dataVersion });
  });

  it('says so from its beginning, before anything is written', async () => {
    const browser = fakeBrowser();
    await openAttemptLog({ ...browser.options, ...fakeTime() }).list('anna');
    expect(await metaRow(browser)).toEqual({ key: 'data version', value: dataVersion });
  });

  it('says so again when older data are written to', async () => {
    const { browser, log } = await openWorld();
    await writeDataVersion(browser, dataVersion - 1);
    expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ seq: 1 });
    expect(await metaRow(browser)).toMatchObject({ value: dataVersion });
  });

  it.each([dataVersion + 1, 'of another age'])(
    'is neither read nor written once its data version is %s, and is closed',
    async (version) => {
      const { browser, log, open } = await openWorld();
      await writeDataVersion(browser, version);
      for (const tab of [log, open()]) {
        expect(await tab.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ is: 'newer data' });
        expect(await tab.read('first-attempt')).toEqual({ is: 'newer data' });
        expect(await tab.list('anna')).toEqual({ is: 'newer data' });
        expect(browser.open.size).toBe(0);
      }
      await writeDataVersion(browser, dataVersion);
      expect(await log.read('first-attempt')).toMatchObject({ records: [{ step: 'imaging' }] });
    },
  );

  it('stays usable when newer code only added tables', async () => {
    const { browser, log } = await openWorld();
    const newer = await openRaw(browser, nextVersion, (database) =>
      database.createObjectStore('quizzes'),
    );
    newer.close();
    expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ seq: 1 });
  });

  it('keeps the tables that newer code gave it', async () => {
    const { browser, log } = await openWorld();
    const newer = await openRaw(browser, nextVersion, (database, transaction) => {
      transaction.objectStore('attempts').deleteIndex('profile');
      database.deleteObjectStore('runs');
      transaction.objectStore('meta').put({ key: 'data version', value: dataVersion + 1 });
    });
    newer.close();
    using warning = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ is: 'newer data' });
    expect(warning).toHaveBeenCalledWith(expect.stringContaining('Dexie will add missing parts'));
    const after = await openRaw(browser);
    expect(after.version).toBe(nextVersion);
    expect([...after.objectStoreNames]).toEqual(['attempts', 'derived', 'meta', 'profiles']);
    expect([...after.transaction('attempts').objectStore('attempts').indexNames]).toEqual([
      '[profile+startedAt]',
    ]);
  });

  it('is let go when a newer tab wants to upgrade it', async () => {
    const { browser } = await openWorld();
    let blocked = false;
    const newer = await openRaw(browser, nextVersion, undefined, () => (blocked = true));
    expect(newer.version).toBe(nextVersion);
    expect(blocked).toBe(false);
    expect(browser.open.size).toBe(0);
  });

  it('asks to close the other tab that keeps it from being upgraded, and opens after that', async () => {
    const browser = fakeBrowser();
    const time = fakeTime();
    const older = await openRaw(browser, 1);
    const isAsked = new Promise((resolve) => (older.onversionchange = resolve));
    const log = openAttemptLog({ ...browser.options, ...time });
    const appending = log.append(aHeader(), aDecision('imaging'), 0);
    await isAsked;
    await blockedIsFired();
    time.pass();
    const blocked = { is: 'blocked', because: 'another tab of this app has to be closed' };
    expect(await appending).toEqual(blocked);
    const again = log.append(aHeader(), aDecision('imaging'), 0);
    time.pass();
    expect(await again).toEqual(blocked);
    older.close();
    expect(await log.append(aHeader(), aDecision('imaging'), 0)).toEqual({ seq: 0 });
    expect(await log.read('first-attempt')).toMatchObject({ records: [{ seq: 0 }] });
    expect(browser.openings()).toBe(1);
  });

  it('no longer asks to close the other tab once that has happened', async () => {
    const browser = fakeBrowser();
    const time = fakeTime();
    const older = await openRaw(browser, 1);
    const isAsked = new Promise((resolve) => (older.onversionchange = resolve));
    const log = openAttemptLog({ ...browser.options, ...time });
    const hanging = browser.failOnce('hangs');
    const appending = log.append(aHeader(), aDecision('imaging'), 0);
    await isAsked;
    await blockedIsFired();
    older.close();
    await hanging;
    time.pass();
    expect(await appending).toMatchObject({ is: 'not saved' });
    browser.release();
  });

  it('is blocked for a reader who misses a table', async () => {
    const { browser, log } = await openWorld();
    const newer = await openRaw(browser, nextVersion, (database) =>
      database.deleteObjectStore('runs'),
    );
    newer.close();
    using warning = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await log.read('first-attempt')).toMatchObject({ is: 'blocked' });
    expect(warning).toHaveBeenCalledOnce();
    expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toMatchObject({ is: 'not saved' });
  });
});

/** The event follows `versionchange` by a few tasks. */
async function blockedIsFired(): Promise<void> {
  for (let task = 0; task < 10; task++) await new Promise((resolve) => setImmediate(resolve));
}
