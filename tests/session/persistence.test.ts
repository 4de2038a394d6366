import { describe, expect, it, vi } from 'vitest';
import { Persistence } from '../../src/session/persistence.svelte.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = (): Promise<boolean> => new Promise(() => undefined);

describe('the promise of the browser to keep what is kept', () => {
  it('is asked for once, and again when somebody wants it', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const persistence = new Persistence({ persist, persisted: () => Promise.resolve(false) });
    expect(persistence.promised).toBeUndefined();
    persistence.look();
    await settled();
    expect(persistence.promised).toBe(false);
    persistence.askOnce();
    persistence.askOnce();
    await settled();
    expect(persist).toHaveBeenCalledOnce();
    expect(persistence.promised).toBe(true);
    persistence.ask();
    expect(persist).toHaveBeenCalledTimes(2);
  });

  it('is open as long as the browser does not answer', async () => {
    const persistence = new Persistence({ persist: never, persisted: never });
    persistence.ask();
    persistence.look();
    await settled();
    expect(persistence.promised).toBeUndefined();
  });

  it('is none where the browser refuses to answer or cannot be asked', async () => {
    const refuse = (): Promise<boolean> => Promise.reject(new TypeError('no'));
    const refused = new Persistence({ persist: refuse, persisted: refuse });
    refused.ask();
    await settled();
    const without = new Persistence(undefined);
    without.ask();
    expect([refused.promised, without.promised]).toEqual([false, false]);
  });
});
