import { describe, expect, it } from 'vitest';
import type { AttemptLog } from '../../src/domain/attempt.ts';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import type { Run } from '../../src/storage/rows.ts';
import { memoryLog } from '../support/memory-log.ts';
import { keepsTheContract } from './attempt-log.contract.ts';
import { fakeBrowser, fakeTime } from './browser.ts';
import type { Browser } from './browser.ts';
import { aDecision, aHeader } from './records.ts';

keepsTheContract('the log in memory', memoryLog);
keepsTheContract('the log in the browser', () =>
  openAttemptLog({ ...fakeBrowser().options, ...fakeTime() }),
);

/** Somebody does something to the rows past the app. */
async function past({ factory }: Browser, change: (rows: IDBObjectStore) => IDBRequest) {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('clear-margins');
    request.onsuccess = () => resolve(request.result);
  });
  const request = change(database.transaction('runs', 'readwrite').objectStore('runs'));
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
  return request.result as unknown;
}

/** Where each row begins and how many records it has. */
async function rowsOf(browser: Browser): Promise<readonly (readonly [string, number, number])[]> {
  const rows = (await past(browser, (store) => store.getAll())) as Run[];
  return rows.map(({ attempt, from, records }) => [attempt, from, records.length] as const);
}

/** Appends so many records to each attempt, to one after the other in turns. */
async function playInTurns(log: AttemptLog, count: number, attempts: readonly string[]) {
  for (let after = 0; after < count; after++)
    for (const attempt of attempts)
      await log.append(aHeader({ attempt }), aDecision(`step-${after}`), after);
}

describe('the log in the browser', () => {
  it('opens nothing before it is asked, and then one connection', async () => {
    const browser = fakeBrowser();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    expect(browser.openings()).toBe(0);
    await Promise.all([log.list('anna'), log.read('x'), log.append(aHeader(), aDecision('a'), 0)]);
    expect(browser.openings()).toBe(1);
    expect(browser.open.size).toBe(1);
  });

  it('acknowledges after a transaction of strict durability has completed', async () => {
    const browser = fakeBrowser();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    await log.append(aHeader(), aDecision('imaging'), 0);
    expect(browser.writes).toEqual([{ durability: 'strict', completed: true }]);
  });

  it('keeps databases of different names apart', async () => {
    const { options } = fakeBrowser();
    const one = openAttemptLog({ ...options, ...fakeTime(), name: 'one' });
    const other = openAttemptLog({ ...options, ...fakeTime(), name: 'other' });
    await one.append(aHeader(), aDecision('imaging'), 0);
    expect(await other.list('anna')).toEqual([]);
  });

  it('loses and doubles nothing when two tabs append to one attempt in turns', async () => {
    const { options } = fakeBrowser();
    const tabs = ['a', 'b'].map((tab) => ({
      log: openAttemptLog({ ...options, ...fakeTime() }),
      steps: Array.from({ length: 100 }, (_, turn) => `${tab}-${turn}`),
    }));
    let collisions = 0;
    await Promise.all(
      tabs.map(async ({ log, steps }) => {
        let known = 0;
        for (const step of steps)
          for (;;) {
            const answer = await log.append(aHeader(), aDecision(step), known);
            if ('seq' in answer) {
              known = answer.seq + 1;
              break;
            }
            if (answer.is !== 'behind') throw new Error(JSON.stringify(answer));
            known = answer.found;
            collisions += 1;
          }
      }),
    );
    const log = openAttemptLog({ ...options, ...fakeTime() });
    const stored = await log.read('first-attempt');
    if (stored === undefined || 'is' in stored) throw new Error('nothing stored');
    const steps = stored.records.map((record) => (record.kind === 'decision' ? record.step : ''));
    expect(steps.toSorted()).toEqual(tabs.flatMap((tab) => tab.steps).toSorted());
    expect(stored.records.map((record) => record.seq)).toEqual([...Array(200).keys()]);
    for (const tab of tabs)
      expect(steps.filter((step) => tab.steps.includes(step))).toEqual(tab.steps);
    expect(collisions).toBeGreaterThan(0);
  });

  it.each([0, 1])('says that record %i is missing, and lists the others', async (seq) => {
    const browser = fakeBrowser();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    await playInTurns(log, 3, ['first-attempt', 'whole']);
    await past(browser, (rows) => rows.delete(['first-attempt', seq]));
    expect(await log.read('first-attempt')).toEqual({
      is: 'incomplete',
      because: `record ${seq + 1} of this attempt is missing`,
    });
    expect(await log.read('whole')).toMatchObject({ header: { attempt: 'whole' } });
    const listed = await log.list('anna');
    if ('is' in listed) throw new Error(listed.is);
    expect(listed.map(({ header, records }) => [header.attempt, records.length])).toEqual([
      ['first-attempt', seq],
      ['whole', 3],
    ]);
  });

  it('keeps the records of an attempt in few rows', async () => {
    const browser = fakeBrowser();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    await playInTurns(log, 40, ['first-attempt']);
    expect(await rowsOf(browser)).toEqual([
      ['first-attempt', 0, 32],
      ['first-attempt', 32, 8],
    ]);
    const stored = await log.read('first-attempt');
    expect(stored).toMatchObject({ records: { length: 40, 39: { seq: 39, step: 'step-39' } } });
  });

  it('begins a new row where somebody appended to another attempt meanwhile', async () => {
    const browser = fakeBrowser();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    await playInTurns(log, 2, ['a', 'b']);
    await log.append(aHeader({ attempt: 'b' }), aDecision('step-2'), 2);
    expect(await rowsOf(browser)).toEqual([
      ['a', 0, 1],
      ['a', 1, 1],
      ['b', 0, 1],
      ['b', 1, 2],
    ]);
  });

  it('does not write over a row that it cannot read', async () => {
    const browser = fakeBrowser();
    const log = openAttemptLog({ ...browser.options, ...fakeTime() });
    await playInTurns(log, 3, ['first-attempt']);
    const broken = { attempt: 'first-attempt', from: 0, place: 3, records: 'illegible' };
    await past(browser, (rows) => rows.put(broken));
    for (const after of [0, 3]) {
      const answer = await log.append(aHeader(), aDecision('other'), after);
      expect(answer).toHaveProperty('is');
    }
    expect(await past(browser, (rows) => rows.getAll())).toEqual([broken]);
  });
});
