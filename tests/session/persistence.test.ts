import { describe, expect, it, vi } from 'vitest';
import { Persistence } from '../../src/session/persistence.svelte.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = (): Promise<boolean> => new Promise(() => undefined);

describe('the promise of the browser to keep what is kept', () => {
  it('is asked for once, and again when somebody wants it', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const persistence = new Persistence(
      { persist, persisted: () => Promise.resolve(false) },
      undefined,
    );
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
    const persistence = new Persistence({ persist: never, persisted: never }, undefined);
    persistence.ask();
    persistence.look();
    await settled();
    expect(persistence.promised).toBeUndefined();
  });

  it('is none where the browser refuses to answer or cannot be asked', async () => {
    const refuse = (): Promise<boolean> => Promise.reject(new TypeError('no'));
    const refused = new Persistence({ persist: refuse, persisted: refuse }, undefined);
    refused.ask();
    await settled();
    const without = new Persistence(undefined, undefined);
    without.ask();
    expect([refused.promised, without.promised]).toEqual([false, false]);
  });

  it.each([
    ['granted', 1],
    ['prompt', 0],
    ['denied', 0],
    ['not known', 0],
  ] as const)(
    'is asked for in the middle of deciding where it was %s: %i',
    async (state, times) => {
      const persist = vi.fn(() => Promise.resolve(true));
      const query = vi.fn(() =>
        state === 'not known'
          ? Promise.reject(new TypeError('no'))
          : Promise.resolve({ state } as PermissionStatus),
      );
      const persistence = new Persistence({ persist, persisted: never }, { query });
      await persistence.askQuietly();
      await persistence.askQuietly();
      expect(query).toHaveBeenCalledOnce();
      expect(persist).toHaveBeenCalledTimes(times);
      persistence.askOnce();
      expect(persist).toHaveBeenCalledTimes(1);
    },
  );

  it('is asked for quietly no more once it was asked for, and never where nobody knows of permissions', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const without = new Persistence({ persist, persisted: never }, undefined);
    await without.askQuietly();
    expect(persist).not.toHaveBeenCalled();
    const query = vi.fn();
    const asked = new Persistence({ persist, persisted: never }, { query });
    asked.ask();
    await asked.askQuietly();
    expect(query).not.toHaveBeenCalled();
  });
});
