import { afterEach, describe, expect, it, vi } from 'vitest';
import { Worker } from '../../src/session/worker.svelte.ts';

/** The service workers of a browser, as one tab sees them. */
class Container extends EventTarget {
  controller: unknown;
  readonly registration = Object.assign(new EventTarget(), {
    installing: new EventTarget(),
    waiting: null as { postMessage: (message: unknown) => void } | null,
  });

  constructor(controller: unknown) {
    super();
    this.controller = controller;
  }
  register = () => Promise.resolve(this.registration);
  /** Another worker has got ready. */
  install(postMessage: (message: unknown) => void): void {
    this.registration.dispatchEvent(new Event('updatefound'));
    this.registration.waiting = { postMessage };
    this.registration.installing.dispatchEvent(new Event('statechange'));
  }
  /** Another worker takes over. */
  takeOver(): void {
    this.controller = {};
    this.dispatchEvent(new Event('controllerchange'));
  }
}

async function tab(controller: unknown) {
  const reload = vi.fn();
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { reload });
  const container = new Container(controller);
  const worker = new Worker(container as unknown as ServiceWorkerContainer);
  await worker.start();
  return { container, worker, reload };
}

afterEach(() => vi.unstubAllGlobals());

describe('a newer version', () => {
  it('is let in by who asks for it, and that tab begins anew', async () => {
    const { container, worker, reload } = await tab({});
    const said: unknown[] = [];
    container.install((message) => said.push(message));
    expect(worker.updateReady).toBe(true);
    worker.update();
    expect(said).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    container.takeOver();
    expect(reload).toHaveBeenCalledOnce();
    expect(worker.stale).toBe(false);
  });

  it('that another tab has let in makes this one stale, and nothing is taken from its hands', async () => {
    const { container, worker, reload } = await tab({});
    container.takeOver();
    expect(worker.stale).toBe(true);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('the very first version', () => {
  it('is none that makes a tab stale; the next is', async () => {
    const { container, worker } = await tab(null);
    container.takeOver();
    expect(worker.stale).toBe(false);
    container.takeOver();
    expect(worker.stale).toBe(true);
  });

  it('may be refused', async () => {
    const worker = new Worker(undefined);
    await worker.start();
    const { container } = await tab(null);
    container.register = () => Promise.reject(new Error('private window'));
    await new Worker(container as unknown as ServiceWorkerContainer).start();
    expect([worker.stale, worker.updateReady]).toEqual([false, false]);
  });
});
