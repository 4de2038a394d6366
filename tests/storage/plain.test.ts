import { describe, expect, it } from 'vitest';
import { isSame, ordered, plainCopy } from '../../src/storage/plain.ts';

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

  it('are the same text in order, if they are the same', () => {
    const one = { b: [{ d: 'x', c: null }], a: 1, __proto__: null };
    expect(JSON.stringify(ordered(one))).toBe('{"a":1,"b":[{"c":null,"d":"x"}]}');
    const own = JSON.parse('{"z":1,"__proto__":{"y":2},"10":0,"9":0}') as object;
    expect(JSON.stringify(ordered(own))).toBe('{"9":0,"10":0,"__proto__":{"y":2},"z":1}');
  });

  it('are copied through and through', () => {
    const original = { deep: [{ er: '深' }] };
    const copy = plainCopy(original);
    expect(copy).toEqual(original);
    expect(copy.deep).not.toBe(original.deep);
    expect(copy.deep[0]).not.toBe(original.deep[0]);
  });
});
