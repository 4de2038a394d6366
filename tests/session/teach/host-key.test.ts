import { afterEach, describe, expect, it, vi } from 'vitest';
import { teach } from '../../../src/session/routes.ts';
import { HostKey } from '../../../src/session/teach/host-key.svelte.ts';
import { memoryShelf } from '../../support/memory-shelf.ts';
import { openApp } from '../../support/open-app.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the secret of the class host', () => {
  it('lasts over a reload of its tab, until it is dropped', () => {
    const tab = memoryShelf();
    expect(new HostKey(() => tab).secret).toBeNull();
    new HostKey(() => tab).keep('xyz');
    const again = new HostKey(() => tab);
    expect(again.secret).toBe('xyz');
    again.drop();
    expect([again.secret, tab.length]).toEqual([null, 0]);
  });

  it('lasts as long as the page where nothing can be kept', () => {
    const key = new HostKey(() => {
      throw new Error('blocked');
    });
    key.keep('xyz');
    expect(key.secret).toBe('xyz');
    key.drop();
    expect(key.secret).toBeNull();
  });

  it('is taken out of the address at once, and no address is written with it', async () => {
    const app = openApp();
    location.hash = '#/teach/room?secret=xyz';
    expect(app.router.route).toMatchObject({ part: 'room', secret: 'xyz' });
    await app.open(app.router.route);
    expect(app.hostKey.secret).toBe('xyz');
    expect(location.hash).toBe('#/teach/room');
    expect(app.router.route).toEqual(teach('room'));
  });

  it('is none of the window’s for the class, which begins with a copy of what the tab keeps', async () => {
    const tab = memoryShelf();
    new HostKey(() => tab).keep('xyz');
    const app = openApp(undefined, { tab: () => tab });
    expect(app.hostKey.secret).toBe('xyz');
    await app.open(teach('lesson', 'today'));
    expect(app.hostKey.secret).toBe('xyz');
    await app.open(teach('wall', 'today'));
    expect([app.hostKey.secret, tab.length]).toEqual([null, 0]);
  });
});
