import { describe, expect, it, vi } from 'vitest';
import type { AttemptLog, LogFailure } from '../../src/domain/attempt.ts';
import { openAttemptLog } from '../../src/storage/attempts.ts';
import { fakeBrowser, fakeTime, openingFaults, writingFaults } from './browser.ts';
import type { Browser, Fault } from './browser.ts';
import { aDecision, aHeader } from './records.ts';

function openWorld() {
  const browser = fakeBrowser();
  const time = fakeTime();
  return { browser, time, log: openAttemptLog({ ...browser.options, ...time }) };
}

type World = ReturnType<typeof openWorld>;
type Answer = Awaited<ReturnType<AttemptLog['append']>>;

/** Appends while the browser fails; where it hangs, 3 s pass. */
async function appendDuring(fault: Fault, world: World, step: string, after: number) {
  const hanging = world.browser.failOnce(fault);
  const appending = world.log.append(aHeader(), aDecision(step), after);
  if (fault.endsWith('hangs')) {
    await hanging;
    world.time.pass();
  }
  return appending;
}

async function stepsIn(log: AttemptLog): Promise<readonly unknown[]> {
  const stored = await log.read('first-attempt');
  return (stored && 'records' in stored ? stored.records : []).map((record) =>
    record.kind === 'decision' ? record.step : record.kind,
  );
}

/** What somebody else finds in the storage, after everything that was under way. */
async function rawCount({ factory }: Browser): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('clear-margins');
    request.onsuccess = () => resolve(request.result);
  });
  const counting = database.transaction('runs', 'readwrite').objectStore('runs').count();
  await new Promise((resolve) => (counting.onsuccess = resolve));
  database.close();
  return counting.result;
}

const told: [Fault, LogFailure][] = [
  ['opening throws', { is: 'blocked', because: 'the browser forbids storage here' }],
  ['opening fails', { is: 'blocked', because: 'the browser refused it' }],
  ['opening hangs', { is: 'not saved', because: 'the storage does not answer' }],
  ['full', { is: 'not saved', because: 'the storage is full' }],
  ['dies', { is: 'not saved', because: 'the browser refused it' }],
  ['hangs', { is: 'not saved', because: 'the storage does not answer' }],
];

describe('a browser that fails', () => {
  it.each(told)('is told of when it is "%s", and the next append works', async (fault, failure) => {
    const world = openWorld();
    expect(await appendDuring(fault, world, 'imaging', 0)).toEqual(failure);
    world.browser.release();
    expect(await world.log.append(aHeader(), aDecision('imaging'), 0)).toEqual({ seq: 0 });
    expect(await stepsIn(world.log)).toEqual(['imaging']);
  });

  it('writes neither header nor record of a transaction that failed', async () => {
    for (const fault of ['full', 'dies'] as const) {
      const world = openWorld();
      await appendDuring(fault, world, 'imaging', 0);
      expect(await rawCount(world.browser)).toBe(0);
      expect(await world.log.list('anna')).toEqual([]);
    }
  });

  it('is told of when it has no storage at all', async () => {
    const log = openAttemptLog(fakeTime());
    const failure = { is: 'blocked', because: 'this browser offers no storage here' };
    expect(await log.append(aHeader(), aDecision('imaging'), 0)).toEqual(failure);
    expect(await log.read('first-attempt')).toEqual(failure);
    expect(await log.list('anna')).toEqual(failure);
  });

  it('is blocked for a reader to whom it does not answer', async () => {
    const { browser, log, time } = openWorld();
    const hanging = browser.failOnce('opening hangs');
    const reading = log.read('first-attempt');
    await hanging;
    time.pass();
    expect(await reading).toEqual({ is: 'blocked', because: 'the storage does not answer' });
    expect(await log.read('first-attempt')).toBeUndefined();
  });

  it('is opened anew when it closed the connection without a word', async () => {
    const { browser, log } = openWorld();
    using warning = vi.spyOn(console, 'warn').mockReturnValue();
    await log.append(aHeader(), aDecision('imaging'), 0);
    browser.killConnections();
    expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ seq: 1 });
    expect(await log.list('anna')).toMatchObject([{ records: [{}, {}] }]);
    expect(browser.open.size).toBe(1);
    expect(warning).toHaveBeenCalledWith('Dexie: Need to reopen db');
  });

  it('is opened anew when it closed the connection and said so', async () => {
    const { browser, log } = openWorld();
    await log.append(aHeader(), aDecision('imaging'), 0);
    browser.closeConnections();
    expect(await log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ seq: 1 });
    expect(browser.open.size).toBe(1);
  });

  it('leaves no connection open behind a failure', async () => {
    const world = openWorld();
    for (const fault of writingFaults) {
      await appendDuring(fault, world, 'imaging', 0);
      world.browser.release();
      await rawCount(world.browser);
      expect(world.browser.open.size).toBe(0);
    }
  });

  it('gets 3 seconds', async () => {
    const { log, time } = openWorld();
    await log.append(aHeader(), aDecision('imaging'), 0);
    expect(time.waiting).toMatchObject([{ ms: 3000 }]);
  });

  it('keeps its connection when the 3 seconds of an append that succeeded are over', async () => {
    const { browser, log, time } = openWorld();
    await log.append(aHeader(), aDecision('imaging'), 0);
    time.pass();
    await new Promise((resolve) => setImmediate(resolve));
    await log.append(aHeader(), aDecision('biopsy'), 1);
    expect(browser.openings()).toBe(1);
  });

  it('leaves exactly one record when a write succeeds late and is tried again', async () => {
    const world = openWorld();
    expect(await appendDuring('hangs', world, 'imaging', 0)).toMatchObject({ is: 'not saved' });
    world.browser.release();
    expect(await rawCount(world.browser)).toBe(1);
    expect(await world.log.append(aHeader(), aDecision('imaging'), 0)).toEqual({ seq: 0 });
    expect(await world.log.append(aHeader(), aDecision('biopsy'), 1)).toEqual({ seq: 1 });
    expect(await stepsIn(world.log)).toEqual(['imaging', 'biopsy']);
  });

  it('leaves exactly one record when the second try waits behind the first', async () => {
    const world = openWorld();
    await appendDuring('hangs', world, 'imaging', 0);
    const again = world.log.append(aHeader(), aDecision('imaging'), 0);
    world.browser.release();
    expect(await again).toEqual({ seq: 0 });
    expect(await stepsIn(world.log)).toEqual(['imaging']);
    expect(world.browser.openings()).toBe(2);
    expect(world.browser.open.size).toBe(1);
  });

  it('takes no other record at the place of one that succeeded late', async () => {
    const world = openWorld();
    await appendDuring('hangs', world, 'imaging', 0);
    world.browser.release();
    expect(await world.log.append(aHeader(), aDecision('biopsy'), 0)).toEqual({
      is: 'behind',
      expected: 0,
      found: 1,
    });
    expect(await stepsIn(world.log)).toEqual(['imaging']);
  });

  it('is told of as not saving what it cannot hold', async () => {
    const { browser, log } = openWorld();
    const header = aHeader({ patient: { 'tumour.sizeCm': 6n as unknown as number } });
    expect(await log.append(header, aDecision('imaging'), 0)).toMatchObject({ is: 'not saved' });
    expect(browser.openings()).toBe(0);
  });

  it('loses nothing in 100 faults, each of which is told', async () => {
    const world = openWorld();
    const faults = [...openingFaults, ...writingFaults];
    const answers: Answer[] = [];
    for (let after = 0; after < 100; after++) {
      const fault = faults[(after * 7) % faults.length] ?? 'full';
      if (fault.startsWith('opening')) world.browser.closeConnections();
      answers.push(await appendDuring(fault, world, `step-${after}`, after));
      world.browser.release();
      expect(await world.log.append(aHeader(), aDecision(`step-${after}`), after)).toEqual({
        seq: after,
      });
    }
    expect(answers.filter((answer) => 'seq' in answer)).toEqual([]);
    expect(await stepsIn(world.log)).toEqual(
      Array.from({ length: 100 }, (_, after) => `step-${after}`),
    );
  });
});
