import { expect, it } from 'vitest';
import { frozen } from '../../src/content/frozen.ts';

it('freezes a value and all that hangs on it, and gives back the same', () => {
  const inner = { list: [{ deep: 1 }], nothing: null };
  const value = { inner, word: 'w', again: inner };
  expect(frozen(value)).toBe(value);
  for (const part of [value, inner, inner.list, inner.list[0]]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
  expect(() => {
    (inner.list[0] as { deep: number }).deep = 2;
  }).toThrow(TypeError);
});

it('leaves words, numbers and nothing as they are', () => {
  for (const value of ['w', 1, true, null, undefined]) expect(frozen(value)).toBe(value);
});

it('comes to an end where a value contains itself', () => {
  const value: { self?: unknown } = {};
  value.self = value;
  expect(Object.isFrozen(frozen(value))).toBe(true);
});
