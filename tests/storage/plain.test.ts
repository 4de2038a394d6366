import { describe, expect, it } from 'vitest';
import { isSame, plainCopy } from '../../src/storage/plain.ts';

describe('plain data', () => {
  it('are the same in any order of their properties', () => {
    expect(isSame({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toBe(
      true,
    );
  });

  it.each([
    [1, '1'],
    [0, null],
    [{}, null],
    [{}, undefined],
    [{}, []],
    [{ 0: 'a' }, ['a']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('are not the same: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });

  it('are copied through and through', () => {
    const original = { deep: [{ er: '深' }] };
    const copy = plainCopy(original);
    expect(copy).toEqual(original);
    expect(copy.deep).not.toBe(original.deep);
    expect(copy.deep[0]).not.toBe(original.deep[0]);
  });
});
