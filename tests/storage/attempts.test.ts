import { describe, expect, it } from 'vitest';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import { memoryLog } from '../support/memory-log.ts';
import { keepsTheContract } from './attempt-log.contract.ts';
import { fakeBrowser, fakeTime } from './browser.ts';
import type { Browser } from './browser.ts';
import { aDecision, aHeader } from './records.ts';

keepsTheContract('the log in memory', memoryLog);
keepsTheContract('the log in the browser', () =>
  openAttemptLog({ ...fakeBrowser().options, ...fakeTime() }),
);

/** Somebody removes a record from the storage. */
async function lose({ factory }: Browser, attempt: string, seq: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('clear-margins');
    request.onsuccess = () => resolve(request.result);
  });
  const deleting = database.transaction('runs', 'readwrite').objectStore('runs');
  const request = deleting.delete([attempt, seq]);
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
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
    for (const after of [0, 1, 2]) await log.append(aHeader(), aDecision(`step-${after}`), after);
    const later = aHeader({ attempt: 'whole', startedAt: '2027-01-01T00:00:00.000Z' });
    await log.append(later, aDecision('imaging'), 0);
    await lose(browser, 'first-attempt', seq);
    expect(await log.read('first-attempt')).toEqual({
      is: 'incomplete',
      because: `record ${seq + 1} of this attempt is missing`,
    });
    expect(await log.read('whole')).toMatchObject({ header: { attempt: 'whole' } });
    const listed = await log.list('anna');
    if ('is' in listed) throw new Error(listed.is);
    expect(listed.map(({ header, records }) => [header.attempt, records.length])).toEqual([
      ['whole', 1],
      ['first-attempt', seq],
    ]);
  });
});
