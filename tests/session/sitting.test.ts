import { describe, expect, it } from 'vitest';
import type { StoredAttempt } from '../../src/domain/attempt.ts';
import { Sitting } from '../../src/session/sitting.svelte.ts';
import type { Trainer } from '../../src/session/trainer.svelte.ts';
import { fakeLocks } from '../support/browser.ts';
import { memoryLog } from '../support/memory-log.ts';
import { decided, fullCredit } from '../support/tiny-course.ts';
import { tinyPlay } from '../support/tiny-play.ts';

const [first, second] = fullCredit as [(typeof fullCredit)[0], (typeof fullCredit)[0]];
const full = { is: 'not saved', because: 'the storage is full' } as const;

/** Two tabs of one browser; each can lose its storage alone. */
async function tabs() {
  const { locks } = fakeLocks();
  const shared = memoryLog();
  const open = async () => {
    const log = { ...shared };
    const stored = (await shared.read('one')) as StoredAttempt | undefined;
    const resume = async () => {
      const found = (await shared.read('one')) as StoredAttempt | undefined;
      if (!found) return { unplayable: 'no such attempt' };
      return tinyPlay(found.header, log, found.records);
    };
    const trainer = { resume } as unknown as Trainer;
    const sitting = await Sitting.of(trainer, tinyPlay({}, log, stored?.records), locks);
    const fill = (): void => void (log.append = () => Promise.resolve(full));
    const empty = (): void => void (log.append = (...record) => shared.append(...record));
    return { sitting, fill, empty };
  };
  const one = await open();
  await one.sitting.commit(first);
  return { shared, one, other: await open() };
}
const decisions = async (log: ReturnType<typeof memoryLog>) =>
  ((await log.read('one')) as StoredAttempt).records.length;

describe('an attempt open in two tabs', () => {
  it('is led by one, and the other can take over where it stands', async () => {
    const { shared, one, other } = await tabs();
    expect([one.sitting.leads, other.sitting.leads]).toEqual([true, false]);
    await other.sitting.withdraw();
    other.sitting.next();
    expect(other.sitting.play.committed).not.toBeNull();
    one.sitting.next();
    await one.sitting.commit(second);
    await other.sitting.takeOver();
    expect([one.sitting.leads, other.sitting.leads]).toEqual([false, true]);
    expect(other.sitting.play.course.place.step?.id).toBe('tissue');
    await one.sitting.commit(second);
    expect(await decisions(shared)).toBe(2);
  });

  it('keeps what waits to be saved when a tab takes the lead back', async () => {
    const { shared, one, other } = await tabs();
    one.fill();
    one.sitting.next();
    await one.sitting.commit(second);
    await other.sitting.takeOver();
    one.empty();
    await one.sitting.takeOver();
    expect(await decisions(shared)).toBe(2);
    expect(one.sitting.play.course.place.step?.id).toBe('tissue');
    expect(one.sitting.unsaved).toBe(false);
  });

  it('goes on with what waits as long as it cannot be saved', async () => {
    const { one, other } = await tabs();
    one.fill();
    one.sitting.next();
    await one.sitting.commit(second);
    await other.sitting.takeOver();
    await one.sitting.takeOver();
    expect(one.sitting.leads).toBe(true);
    expect(one.sitting.play.work.records).toHaveLength(2);
    expect(one.sitting.unsaved).toBe(true);
  });

  it('sets aside what no longer follows, until it is taken away', async () => {
    const { one, other } = await tabs();
    one.fill();
    one.sitting.next();
    await one.sitting.commit(second);
    await other.sitting.takeOver();
    other.sitting.next();
    await other.sitting.commit(decided('tissue', 'cut-open'));
    await other.sitting.commit({ ...decided('tissue', 'cut-open'), reason: 'quick' });
    one.empty();
    await one.sitting.takeOver();
    const shown = one.sitting.play.committed?.decision;
    expect(shown?.acts).toEqual([{ act: 'cut-open', with: {} }]);
    const [left] = one.sitting.aside;
    expect(left?.work.records.at(-1)).toMatchObject(second);
    expect(one.sitting.unsaved).toBe(true);
    if (left) one.sitting.letGo(left);
    expect(one.sitting.unsaved).toBe(false);
  });

  it('is not taken over twice at once, nor read anew while a decision is kept', async () => {
    const { shared, one, other } = await tabs();
    await Promise.all([other.sitting.takeOver(), other.sitting.takeOver()]);
    expect(other.sitting.leads).toBe(true);
    other.sitting.next();
    const letGo = shared.hold();
    const committed = other.sitting.commit(second);
    expect(other.sitting.busy).toBe(true);
    const { play } = other.sitting;
    await other.sitting.reread();
    letGo();
    await committed;
    expect(other.sitting.play).toBe(play);
    await one.sitting.reread();
    expect(one.sitting.play.course.place.step?.id).toBe('tissue');
    other.sitting.close();
  });

  it('says so when it was deleted in another tab', async () => {
    const { shared, one } = await tabs();
    await shared.remove('one');
    one.sitting.next();
    await one.sitting.commit(second);
    expect(one.sitting.play.saving).toMatchObject({ is: 'failed', failure: { is: 'behind' } });
    expect(one.sitting.gone).toBe(false);
    await one.sitting.reread();
    expect([one.sitting.gone, one.sitting.unsaved]).toEqual([true, true]);
  });
});
