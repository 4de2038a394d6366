import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { motions, themes } from '../../src/domain/preferences.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { keepPreferences } from '../../src/storage/preferences.ts';

const place = 'clear-margins.preferences';

/** As much of localStorage as preferences need, with a look inside. */
function fakeStorage(content?: string) {
  const items = new Map(content === undefined ? [] : [[place, content]]);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  return { items, storage: () => storage };
}

function countingIds(): () => string {
  let made = 0;
  return () => `id-${(made += 1)}`;
}

const defaults: Preferences = {
  theme: 'auto',
  motion: 'auto',
  keys: true,
  profile: 'id-1',
  name: '',
  device: 'id-2',
};

const others: Preferences = {
  theme: 'dark',
  motion: 'reduced',
  keys: false,
  profile: 'anna',
  name: 'Anna 安娜',
  device: 'laptop',
};

const broken = (): never => {
  throw new DOMException('no storage for you', 'SecurityError');
};

describe('preferences', () => {
  it('have defaults at the first start, and ids that stay', () => {
    const { storage } = fakeStorage();
    expect(keepPreferences({ storage, newId: countingIds() }).read()).toEqual(defaults);
    expect(keepPreferences({ storage, newId: () => 'another' }).read()).toEqual(defaults);
  });

  it('are kept for the next start when they change', () => {
    const { storage } = fakeStorage();
    expect(keepPreferences({ storage, newId: countingIds() }).change(others)).toBe(true);
    expect(keepPreferences({ storage, newId: countingIds() }).read()).toEqual(others);
  });

  it('change one by one, beside what another tab changed', () => {
    const { storage } = fakeStorage();
    const one = keepPreferences({ storage, newId: countingIds() });
    const other = keepPreferences({ storage, newId: countingIds() });
    one.change({ theme: 'dark' });
    other.change({ keys: false });
    expect(one.read()).toEqual({ ...defaults, theme: 'dark', keys: false });
    expect(other.read()).toEqual(one.read());
  });

  it.each([
    ['throws when it is mentioned', broken],
    ['throws when it is used', () => ({ getItem: broken, setItem: broken })],
  ])('last as long as the page, and say so, where storage %s', (_, storage) => {
    const preferences = keepPreferences({ storage, newId: countingIds() });
    expect(preferences.read()).toEqual(defaults);
    expect(preferences.change({ theme: 'light' })).toBe(false);
    expect(preferences.read()).toEqual({ ...defaults, theme: 'light' });
  });

  it('last as long as the page where storage reads but is full', () => {
    const storage = () => ({ getItem: () => null, setItem: broken });
    const preferences = keepPreferences({ storage, newId: countingIds() });
    preferences.change({ name: 'Anna' });
    expect(preferences.read()).toEqual({ ...defaults, name: 'Anna' });
  });

  it.each(['', '{', 'null', '7', '"dark"', '[]', '{"theme"', '{"__proto__":{"theme":"dark"}}'])(
    'have their defaults where %j is stored',
    (content) => {
      const { storage } = fakeStorage(content);
      expect(keepPreferences({ storage, newId: countingIds() }).read()).toEqual(defaults);
    },
  );

  it.each([
    ['theme', 'pink'],
    ['motion', true],
    ['keys', 'no'],
    ['profile', ''],
    ['name', null],
    ['device', 7],
  ])('have a default in place of an unsound %s, and all others as stored', (key, value) => {
    const { storage } = fakeStorage(JSON.stringify({ ...others, [key]: value }));
    expect(keepPreferences({ storage, newId: countingIds() }).read()).toEqual({
      ...others,
      [key]: defaults[key as keyof Preferences],
    });
  });

  it('take nothing unsound and nothing unknown from whoever changes them', () => {
    const { storage, items } = fakeStorage();
    const preferences = keepPreferences({ storage, newId: countingIds() });
    preferences.change({ theme: 'pink', toString: 1, colour: 'red' } as object);
    expect(preferences.read()).toEqual(defaults);
    expect(JSON.parse(items.get(place) ?? '')).toEqual(defaults);
  });

  it('are sound whatever is stored', () => {
    const anyPart = fc.record(
      {
        theme: fc.oneof(fc.constantFrom(...themes), fc.jsonValue()),
        motion: fc.oneof(fc.constantFrom(...motions), fc.jsonValue()),
        keys: fc.jsonValue(),
        profile: fc.jsonValue(),
        name: fc.jsonValue(),
        device: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const anyContent = fc.oneof(
      fc.string(),
      fc.json(),
      anyPart.map((part) => JSON.stringify(part)),
    );
    fc.assert(
      fc.property(anyContent, (content) => {
        const { storage } = fakeStorage(content);
        const read = keepPreferences({ storage, newId: countingIds() }).read();
        expect(Object.keys(read).toSorted()).toEqual(Object.keys(defaults).toSorted());
        expect(themes).toContain(read.theme);
        expect(motions).toContain(read.motion);
        expect(typeof read.keys).toBe('boolean');
        expect(typeof read.name).toBe('string');
        expect(read.profile.length * read.device.length).toBeGreaterThan(0);
      }),
    );
  });
});
