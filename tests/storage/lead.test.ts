import { describe, expect, it } from 'vitest';
import { lead } from '../../src/storage/lead.ts';
import { fakeLocks, refusingLocks, stubbornLocks } from './locks.ts';

/** A tab that wants to lead, and how often it was told that it does so no more. */
async function aTab(locks: LockManager | undefined, attempt = 'first-attempt') {
  const lost = { times: 0 };
  const tab = await lead(attempt, locks, () => (lost.times += 1));
  return { tab, lost };
}

/** Lets everything happen that is about to. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the lead of an attempt', () => {
  it('belongs to the first tab that asks', async () => {
    const locks = fakeLocks();
    const first = await aTab(locks);
    const second = await aTab(locks);
    expect(first.tab).toMatchObject({ is: 'leading', unguarded: false });
    expect(second.tab).toMatchObject({ is: 'other tab leads', unguarded: false });
    expect(first.lost.times).toBe(0);
  });

  it('is that of one attempt only', async () => {
    const locks = fakeLocks();
    await aTab(locks);
    expect((await aTab(locks, 'second-attempt')).tab.is).toBe('leading');
  });

  it('can be taken over, and the loser is told once', async () => {
    const locks = fakeLocks();
    const first = await aTab(locks);
    const second = await aTab(locks);
    await second.tab.takeOver();
    await settled();
    expect(second.tab.is).toBe('leading');
    expect(first.tab.is).toBe('other tab leads');
    expect(first.lost.times).toBe(1);
    expect(second.lost.times).toBe(0);
  });

  it('can be taken back', async () => {
    const locks = fakeLocks();
    const first = await aTab(locks);
    const second = await aTab(locks);
    await second.tab.takeOver();
    await settled();
    await first.tab.takeOver();
    await settled();
    expect(first.tab.is).toBe('leading');
    expect(second.tab.is).toBe('other tab leads');
    expect(second.lost.times).toBe(1);
    await second.tab.takeOver();
    await settled();
    expect(second.tab.is).toBe('leading');
    expect(first.lost.times).toBe(2);
  });

  it('is not stolen from oneself', async () => {
    const locks = fakeLocks();
    await aTab(locks);
    const second = await aTab(locks);
    await Promise.all([second.tab.takeOver(), second.tab.takeOver()]);
    await second.tab.takeOver();
    await settled();
    expect(second.tab.is).toBe('leading');
    expect(second.lost.times).toBe(0);
  });

  it('goes to the next tab that asks after it was released', async () => {
    const locks = fakeLocks();
    const first = await aTab(locks);
    first.tab.release();
    await settled();
    expect(first.tab.is).toBe('released');
    expect((await aTab(locks)).tab.is).toBe('leading');
    expect(first.lost.times).toBe(0);
  });

  it('is not kept by a tab that releases it while it takes over', async () => {
    const locks = fakeLocks();
    await aTab(locks);
    const second = await aTab(locks);
    const taking = second.tab.takeOver();
    second.tab.release();
    await taking;
    await settled();
    expect(second.tab.is).toBe('released');
    expect((await aTab(locks)).tab.is).toBe('leading');
  });

  it('is not reported as lost to a tab that has just released it', async () => {
    const locks = fakeLocks();
    const first = await aTab(locks);
    const second = await aTab(locks);
    const taking = second.tab.takeOver();
    await Promise.resolve(); // it is stolen, and the loser does not know yet
    first.tab.release();
    await taking;
    await settled();
    expect(first.tab.is).toBe('released');
    expect(first.lost.times).toBe(0);
    expect(second.tab.is).toBe('leading');
  });

  it('is unguarded where the browser refuses to take it over', async () => {
    const { tab } = await aTab(stubbornLocks());
    expect(tab.is).toBe('other tab leads');
    await tab.takeOver();
    expect(tab).toMatchObject({ is: 'leading', unguarded: true });
  });

  it('stays released where the browser refuses to take it over too late', async () => {
    const { tab } = await aTab(stubbornLocks());
    const taking = tab.takeOver();
    tab.release();
    await taking;
    expect(tab).toMatchObject({ is: 'released', unguarded: false });
  });

  it('is not taken by a tab that has released it', async () => {
    const locks = fakeLocks();
    const first = await aTab(locks);
    first.tab.release();
    await first.tab.takeOver();
    expect(first.tab.is).toBe('released');
  });

  it.each([
    ['there are no Web Locks', undefined],
    ['the browser refuses them', refusingLocks()],
  ])('is everybody’s and unguarded where %s', async (_, locks) => {
    for (const { tab, lost } of [await aTab(locks), await aTab(locks)]) {
      expect(tab).toMatchObject({ is: 'leading', unguarded: true });
      await tab.takeOver();
      expect(tab.is).toBe('leading');
      tab.release();
      await settled();
      expect(tab.is).toBe('released');
      expect(lost.times).toBe(0);
    }
  });
});
