import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/storage/archive.ts';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import { ordered } from '../../src/storage/plain.ts';
import type { Head, Run } from '../../src/storage/rows.ts';
import { seal } from '../../src/storage/runs.ts';
import {
  backupOf,
  madeAt,
  nothingWrong,
  openWorld,
  play,
  profilesIn,
  restoreInto,
  rowsIn,
  sound,
  tamper,
} from './archive-world.ts';
import type { World } from './archive-world.ts';
import { fakeBrowser, fakeTime } from './browser.ts';
import type { Browser } from './browser.ts';
import { aDecision, aHeader, aWithdrawal } from './records.ts';

const first = aHeader();
const second = aHeader({ attempt: 'second', profile: 'ben', mode: 'exam' });
const records = [
  { ...aDecision('imaging'), attempt: 'first-attempt', seq: 0 },
  { ...aDecision('biopsy', { reason: '平滑肌肉腫' }), attempt: 'first-attempt', seq: 1 },
  { ...aDecision('imaging'), attempt: 'second', seq: 0 },
  { ...aWithdrawal(), attempt: 'second', seq: 1 },
];

/** The tables as the code of data version 1 made and filled them. */
async function writeFirstVersion({ factory }: Browser, rows: readonly unknown[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('clear-margins', 10);
    request.onupgradeneeded = () => {
      const { result } = request;
      result
        .createObjectStore('attempts', { keyPath: 'attempt' })
        .createIndex('profile', 'profile');
      result.createObjectStore('records', { keyPath: ['attempt', 'seq'] });
      result.createObjectStore('meta', { keyPath: 'key' });
    };
    request.onsuccess = () => resolve(request.result);
  });
  const writing = database.transaction(['attempts', 'records', 'meta'], 'readwrite');
  for (const header of [first, second]) writing.objectStore('attempts').add(header);
  for (const row of rows) writing.objectStore('records').add(row);
  writing.objectStore('meta').put({ key: 'data version', value: 1 });
  await new Promise((resolve) => (writing.oncomplete = resolve));
  database.close();
}

async function upgraded(rows: readonly unknown[] = records) {
  const browser = fakeBrowser();
  await writeFirstVersion(browser, rows);
  return { browser, log: openAttemptLog({ ...browser.options, ...fakeTime() }) };
}

describe('a database of data version 1', () => {
  it('opens, and everything in it reads as it was', async () => {
    const { log } = await upgraded();
    expect(await log.read('first-attempt')).toEqual({
      header: first,
      records: records.slice(0, 2),
    });
    expect(await log.read('second')).toEqual({ header: second, records: records.slice(2) });
    expect(await log.list('ben')).toEqual([{ header: second, records: records.slice(2) }]);
  });

  it('grows on, and knows since when', async () => {
    const { log } = await upgraded();
    const since = await log.since('anna', null);
    if ('is' in since) throw new Error(since.is);
    expect(since.mark.place).toBe(4);
    expect(await log.append(first, aDecision('biopsy'), 1)).toMatchObject({
      is: 'behind',
      found: 2,
    });
    expect(await log.append(first, aDecision('surgery'), 2)).toEqual({ seq: 2 });
    expect(await log.since('anna', since.mark)).toMatchObject({
      mark: { place: 5 },
      grown: [{ records: [{}, {}, { step: 'surgery' }] }],
    });
  });

  it('keeps its gaps', async () => {
    const { log } = await upgraded([...records.slice(1), { ...records[1], seq: 3 }]);
    expect(await log.read('first-attempt')).toEqual({
      is: 'incomplete',
      because: 'record 1 of this attempt is missing',
    });
    expect(await log.append(first, aDecision('surgery'), 0)).toMatchObject({ found: 4 });
  });

  it('is backed up as it is, whatever the order in which its values were written', async () => {
    const { browser } = await upgraded();
    const archive = openArchive({ ...browser.options, ...fakeTime() });
    const file = await sound(archive.backup('anna', madeAt));
    expect(await archive.inspect(file.file, 'anna')).toMatchObject({ known: 1, added: 0 });
  });

  it('counts rightly once an attempt with a gap is taken away', async () => {
    const { browser, log } = await upgraded([...records.slice(1), { ...records[1], seq: 3 }]);
    const archive = openArchive({ ...browser.options, ...fakeTime() });
    expect(await log.remove('first-attempt')).toBe(true);
    expect(await archive.lost()).toBe(0);
    expect(await archive.profiles()).toMatchObject([{ profile: 'ben', attempts: 1, records: 2 }]);
    expect(await archive.check()).toEqual({ ...nothingWrong, attempts: 1, records: 2 });
  });

  it('is newer data from then on for the code that made it', async () => {
    const { browser, log } = await upgraded();
    await log.list('anna');
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = browser.factory.open('clear-margins');
      request.onsuccess = () => resolve(request.result);
    });
    expect([...database.objectStoreNames]).not.toContain('records');
    const reading = database.transaction('meta').objectStore('meta').get('data version');
    await new Promise((resolve) => (reading.onsuccess = resolve));
    expect(reading.result).toEqual({ key: 'data version', value: 2 });
  });
});

describe('a database without an index of when attempts began', () => {
  it('has one, and lists the latest, once it is opened', async () => {
    const browser = fakeBrowser();
    const opening = browser.factory.open('clear-margins', 20);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      const attempts = result.createObjectStore('attempts', { keyPath: 'attempt' });
      attempts.createIndex('profile', 'profile');
      const runs = result.createObjectStore('runs', { keyPath: ['attempt', 'from'] });
      runs.createIndex('place', 'place');
      result.createObjectStore('meta', { keyPath: 'key' });
      result.createObjectStore('profiles', { keyPath: 'profile' });
      result.createObjectStore('derived', { keyPath: 'profile' });
      const later = { ...first, attempt: 'later', startedAt: '2027-01-01T00:00:00.000Z' };
      for (const header of [later, first]) attempts.add(header);
    };
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    expect(await log.list('anna', { is: () => true, count: 1 })).toMatchObject([
      { header: { attempt: 'later' } },
    ]);
  });
});

async function headOf(world: World): Promise<Head> {
  const meta = await rowsIn<{ readonly key: string; readonly value: Head }>(world, 'meta');
  return (meta.find(({ key }) => key === 'head') as (typeof meta)[number]).value;
}

/** As a tab with the first code of data version 2: it adds a row for each record. */
async function appendAsBefore(world: World, attempt: string, step: string): Promise<void> {
  const last = (await rowsIn<Run>(world, 'runs')).findLast((run) => run.attempt === attempt);
  const head = await headOf(world);
  const seq = last ? last.from + last.records.length : 0;
  const text = JSON.stringify(ordered({ ...aDecision(step), attempt, seq }));
  const records = seal([text], last?.records.at(-1)?.digest ?? '');
  const run: Run = { attempt, from: seq, place: head.place + 1, records };
  const next: Head = {
    ...head,
    place: run.place,
    records: head.records + 1,
    rows: head.rows + 1,
    tallies: head.tallies.map((tally) => ({ ...tally, records: tally.records + 1 })),
  };
  await tamper(world, 'runs', (store) => store.add(run));
  await tamper(world, 'meta', (store) => store.put({ key: 'head', value: next }));
}

describe('a tab with code that adds a row for each record', () => {
  it('shares an attempt with one that makes rows longer, in turns', async () => {
    const world = openWorld();
    await play(world.log, 'a', ['s0', 's1']);
    await appendAsBefore(world, 'a', 's2');
    await play(world.log, 'a', ['s3', 's4'], 'anna', 3);
    await appendAsBefore(world, 'a', 's5');
    await play(world.log, 'b', ['s0', 's1']);
    await appendAsBefore(world, 'a', 's6');
    await play(world.log, 'a', ['s7'], 'anna', 7);
    const rows = await rowsIn<Run>(world, 'runs');
    expect(rows.map(({ from, place, records }) => [from, place, records.length])).toEqual([
      [0, 2, 2],
      [2, 5, 3],
      [5, 6, 1],
      [6, 10, 2],
      [0, 8, 2],
    ]);
    expect(await headOf(world)).toMatchObject({ place: 10, removed: 0, records: 10, rows: 5 });
    const steps = Array.from({ length: 8 }, (_, seq) => ({ seq, step: `s${seq}` }));
    expect(await world.log.read('a')).toMatchObject({ records: steps });
    expect(await world.archive.lost()).toBe(0);
    expect(await world.archive.check()).toEqual({ ...nothingWrong, attempts: 2, records: 10 });
    expect(await profilesIn(world)).toMatchObject([{ attempts: 2, records: 10 }]);
    expect(await restoreInto(world, await backupOf(world))).toMatchObject({ known: 2 });
  });
});
