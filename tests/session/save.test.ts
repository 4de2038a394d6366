import { describe, expect, it } from 'vitest';
import type { AttemptHeader, Unplaced } from '../../src/domain/attempt.ts';
import { SaveQueue } from '../../src/session/save.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';

const header: AttemptHeader = {
  attempt: 'one',
  case: 'a-case',
  chapter: null,
  from: null,
  situation: null,
  mode: 'learn',
  content: '1',
  seed: null,
  patient: {},
  profile: 'me',
  device: 'here',
  startedAt: '2026-01-01T00:00:00Z',
};
const record = (at: string): Unplaced => ({ kind: 'withdrawal', at, content: '1' });
const full = { is: 'not saved', because: 'the storage is full' } as const;

describe('the keeping of an attempt', () => {
  it('says "saved" only after the log has taken the record', async () => {
    const log = memoryLog();
    const queue = new SaveQueue(header, () => Promise.resolve(log), []);
    expect(queue.saving).toEqual({ is: 'nothing yet' });
    const added = queue.add(record('a'));
    expect(queue.saving.is).not.toBe('saved');
    await added;
    expect(queue.saving).toEqual({ is: 'saved' });
    expect(await log.read('one')).toMatchObject({ records: [{ seq: 0, at: 'a' }] });
  });

  it('keeps what cannot be written, in order, and writes it with the next', async () => {
    const log = memoryLog();
    const queue = new SaveQueue(header, () => Promise.resolve(log), []);
    log.failWith(full);
    await queue.add(record('a'));
    await queue.add(record('b'));
    expect(queue.saving).toEqual({ is: 'failed', failure: full, waiting: 2 });
    expect(queue.work.records.map(({ at }) => at)).toEqual(['a', 'b']);
    log.failWith(undefined);
    await queue.add(record('c'));
    expect(queue.saving).toEqual({ is: 'saved' });
    expect(await log.read('one')).toMatchObject({
      records: [{ at: 'a' }, { at: 'b' }, { at: 'c' }],
    });
  });

  it('tries again when asked', async () => {
    const log = memoryLog();
    const queue = new SaveQueue(header, () => Promise.resolve(log), []);
    log.failWith(full);
    await queue.add(record('a'));
    log.failWith(undefined);
    await queue.retry();
    await queue.retry();
    expect(queue.saving).toEqual({ is: 'saved' });
  });

  it('outlives a log that cannot be loaded', async () => {
    const log = memoryLog();
    let there = false;
    const queue = new SaveQueue(
      header,
      () => (there ? Promise.resolve(log) : Promise.reject(new Error('offline'))),
      [],
    );
    await queue.add(record('a'));
    expect(queue.saving).toMatchObject({ is: 'failed', failure: { is: 'not saved' }, waiting: 1 });
    there = true;
    await queue.retry();
    expect(queue.saving).toEqual({ is: 'saved' });
  });

  it('does not write over what another tab has written', async () => {
    const log = memoryLog();
    const [mine, theirs] = [0, 1].map(() => new SaveQueue(header, () => Promise.resolve(log), []));
    await theirs?.add(record('theirs'));
    await mine?.add(record('mine'));
    expect(mine?.saving).toMatchObject({
      is: 'failed',
      failure: { is: 'behind', expected: 0, found: 1 },
    });
  });

  it('goes on after what is stored, and writes what a branch brings along', async () => {
    const log = memoryLog();
    const stored = [record('a'), record('b')];
    const branch = new SaveQueue(
      { ...header, attempt: 'two' },
      () => Promise.resolve(log),
      stored,
      0,
    );
    expect(branch.saving).toEqual({ is: 'nothing yet' });
    await branch.add(record('c'));
    expect(await log.read('two')).toMatchObject({
      records: [{ at: 'a' }, { at: 'b' }, { at: 'c' }],
    });
    const again = new SaveQueue({ ...header, attempt: 'two' }, () => Promise.resolve(log), [
      ...stored,
      record('c'),
    ]);
    expect(again.saving).toEqual({ is: 'saved' });
    await again.add(record('d'));
    expect(again.saving).toEqual({ is: 'saved' });
  });
});
