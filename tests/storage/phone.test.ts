import { describe, expect, it } from 'vitest';
import { openPhoneStore } from '../../src/storage/phone.ts';
import { fakeBrowser, fakeTime } from './browser.ts';

const phone = { room: 'r', id: 'p', token: 't', name: 'Grey Heron', box: [] };

describe('what a phone keeps', () => {
  it('is read as it was kept, by whoever opens the page again', async () => {
    const { options, writes } = fakeBrowser();
    const open = () => openPhoneStore({ ...options, ...fakeTime() });
    expect(await open().read()).toBeUndefined();
    expect(await open().keep({ ...phone, room: 'before' })).toBe(true);
    expect(await open().keep(phone)).toBe(true);
    expect(await open().read()).toEqual(phone);
    expect(writes.at(-1)).toEqual({ durability: 'strict', completed: true });
  });

  it('is told where it cannot be kept', async () => {
    const browser = fakeBrowser();
    const store = openPhoneStore({ ...browser.options, ...fakeTime() });
    void browser.failOnce('opening throws');
    expect(await store.keep(phone)).toBe(false);
    void browser.failOnce('opening throws');
    expect(await store.read()).toBeUndefined();
    expect(await store.keep(phone)).toBe(true);
  });
});
