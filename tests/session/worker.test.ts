import { afterEach, describe, expect, it, vi } from 'vitest';
import { Worker } from '../../src/session/worker.svelte.ts';

/** The service workers of a browser, as one tab sees them. */
class Container extends EventTarget {
  controller: unknown;
  readonly registration = Object.assign(new EventTarget(), {
    installing: null as EventTarget | null,
    waiting: null as { postMessage: (message: unknown) => void } | null,
    update: vi.fn(() => Promise.reject(new Error('offline'))),
  });

  constructor(controller: unknown) {
    super();
    this.controller = controller;
  }
  register = () => Promise.resolve(this.registration);
  /** Another worker is being made ready. */
  find(): void {
    this.registration.installing = new EventTarget();
    this.registration.dispatchEvent(new Event('updatefound'));
  }
  /** It has got ready. */
  install(postMessage: (message: unknown) => void): void {
    const found = this.registration.installing;
    this.registration.installing = null;
    this.registration.waiting = { postMessage };
    found?.dispatchEvent(new Event('statechange'));
  }
  /** Another worker takes over. */
  takeOver(): void {
    this.controller = {};
    this.registration.waiting = null;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

async function tab(controller: unknown, { container = new Container(controller) } = {}) {
  const reload = vi.fn();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const hands = { full: false };
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { reload });
  const worker = new Worker(
    container as unknown as ServiceWorkerContainer,
    () => !hands.full, // nothing is open
  );
  await worker.start();
  return { container, worker, reload, page, hands };
}

afterEach(() => vi.unstubAllGlobals());

describe('a newer version', () => {
  it('is let in by who asks for it, and that tab begins anew', async () => {
    const { container, worker, reload } = await tab({});
    const said: unknown[] = [];
    container.find();
    container.install((message) => said.push(message));
    expect(worker.updateReady).toBe(true);
    expect(worker.updating).toBe(false);
    worker.update();
    expect(said).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    expect(worker.updating).toBe(true);
    container.takeOver();
    expect(worker.updating).toBe(false);
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

describe('a newer version and what is open', () => {
  it('wait for each other: it is not let in while something is in hand', async () => {
    const { container, worker, hands } = await tab({});
    const said: unknown[] = [];
    container.find();
    container.install((message) => said.push(message));
    hands.full = true;
    worker.update();
    expect(said).toEqual([]);
    expect(worker.updateReady).toBe(true);
  });

  it('do not meet in a reload where something was opened after the press', async () => {
    const { container, worker, reload, hands } = await tab({});
    container.find();
    container.install(() => undefined);
    worker.update();
    hands.full = true;
    container.takeOver();
    expect(reload).not.toHaveBeenCalled();
    expect(worker.stale).toBe(true);
    expect(worker.updateReady).toBe(false);
  });
});

describe('a tab', () => {
  it('hears of a version that another tab had found before it', async () => {
    const container = new Container({});
    container.find();
    const { worker } = await tab({}, { container });
    expect(worker.updateReady).toBe(false);
    container.install(() => undefined);
    expect(worker.updateReady).toBe(true);
  });

  it('asks for a newer version whenever somebody returns to it, and needs no answer', async () => {
    const { container, page } = await tab({});
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(container.registration.update).not.toHaveBeenCalled();
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(container.registration.update).toHaveBeenCalledOnce();
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
    const worker = new Worker(undefined, () => true);
    await worker.start();
    const { container } = await tab(null);
    container.register = () => Promise.reject(new Error('private window'));
    await new Worker(container as unknown as ServiceWorkerContainer, () => true).start();
    expect([worker.stale, worker.updateReady]).toEqual([false, false]);
  });
});
