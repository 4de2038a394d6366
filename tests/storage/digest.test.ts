import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/storage/digest.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('a digest', () => {
  it('is the same for the same text, today and in years', () => {
    expect(digestOf('')).toBe('23bb214cf2e776370bdb199fa1430781');
    expect(digestOf('平滑肌肉腫 🩻')).toBe('defb6dceae17ccaa5f0ff7ae5b8a0a7c');
    expect(digestOf('imaging', digestOf('biopsy'))).toBe('5dea5373190e9a363e2b26655def6eaf');
  });

  it('changes with any one character', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (text, where, by) => {
        const at = where % (text.length + 1);
        const sign = String.fromCharCode((text.charCodeAt(at) || 0) ^ by);
        expect(digestOf(text.slice(0, at) + sign + text.slice(at + 1))).not.toBe(digestOf(text));
      }),
    );
  });

  it('changes with what stands before, and with the order', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        fc.pre(one !== other);
        expect(digestOf('end', digestOf(one))).not.toBe(digestOf('end', digestOf(other)));
        if (one + other !== other + one)
          expect(digestOf(one + other)).not.toBe(digestOf(other + one));
      }),
    );
  });

  it('is another one for each of many texts that are nearly equal, in each of its parts', () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => `{"seq":${n},"step":"biopsy"}`);
    const digests = texts.map((text) => digestOf(text));
    // of words of 32 bits a few of so many fall together by chance
    for (const from of [0, 8, 16, 24])
      expect(new Set(digests.map((digest) => digest.slice(from, from + 8))).size).toBeGreaterThan(
        19_990,
      );
    expect(new Set(digests).size).toBe(texts.length);
  });
});
