import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MOST_UNPACKED, pack, unpack } from '../../../src/session/homework/packed.ts';

const packedBytes = (bytes: Uint8Array): string => deflateRawSync(bytes).toString('base64url');

describe('a text in a link', () => {
  it('comes out as it went in, and is nothing that an address would change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[\w-]+$/);
        expect(await unpack(packed ?? '')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is let out up to a bound, and not a hundred megabytes of it', async () => {
    const most = 'a'.repeat(MOST_UNPACKED);
    expect(await unpack((await pack(most)) ?? '')).toBe(most);
    expect(await unpack((await pack(`${most}a`)) ?? '')).toEqual({ not: 'too large' });
    expect(await unpack(packedBytes(new Uint8Array(100_000_000)))).toEqual({ not: 'too large' });
    expect(await unpack('a'.repeat(200_001))).toEqual({ not: 'too large' });
  });

  it('that is damaged is told so', async () => {
    const packed = (await pack('{"format":"clear-margins homework"}')) ?? '';
    for (const other of [
      '',
      '%%%',
      'a',
      packed.slice(0, -8),
      packed.slice(8),
      packedBytes(Uint8Array.of(0xff, 0xfe)),
    ])
      expect(await unpack(other), other).toEqual({ not: 'damaged' });
  });
});
