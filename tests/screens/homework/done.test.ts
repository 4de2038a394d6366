import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Done from '../../../src/screens/homework/Done.svelte';
import type { App } from '../../../src/session/app.svelte.ts';
import { Doing } from '../../../src/session/homework/doing.svelte.ts';
import { memoryHomework } from '../../support/memory-homework.ts';
import { work } from '../../support/tiny-homework.ts';
import { full, settled, tinyRoom } from '../../support/tiny-lesson.ts';
import { image } from '../../support/tiny-road.ts';

function handedIn() {
  const store = memoryHomework();
  const room = tinyRoom();
  const decided = work({ decisions: { 'q-first': image } });
  const doing = new Doing({ room, work: decided, keep: (one) => store.keep(one) });
  const app = { router: { addressOf: () => 'https://example.org/' } } as unknown as App;
  const shown = (): string => render(Done, { props: { app, doing, room } }).body;
  return { store, doing, shown };
}

beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

describe('a result', () => {
  it('can be sent once it is kept, and not before', async () => {
    const { doing, shown } = handedIn();
    doing.handIn();
    expect(shown()).not.toMatch(/Result as a file|Show the marks/);
    await settled();
    expect(shown()).toMatch(/Result as a file/);
    expect(shown()).toMatch(/Show the marks/);
    expect(shown()).not.toMatch(/is not saved/);
  });

  it('that cannot be kept can be sent with a warning', async () => {
    const { store, doing, shown } = handedIn();
    store.failWith(full);
    doing.handIn();
    await settled();
    expect(shown()).toMatch(/Result as a file/);
    expect(shown()).toMatch(/This is not saved/);
  });
});
