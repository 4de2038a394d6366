import { describe, expect, it } from 'vitest';
import { codeFrom, readCode, spelt } from '../../src/room/code.ts';

describe('the code of a room', () => {
  it('is made of chance and read as it is read out', () => {
    const code = codeFrom(new Uint8Array([0, 31, 32, 255, 9, 17, 18, 1, 2]));
    expect(code).toBe('0Z0Z9HJ1');
    expect(spelt(code)).toBe('0Z0Z 9HJ1');
    expect(readCode(spelt(code))).toBe(code);
  });

  it('forgives small letters, hyphens and look-alikes', () => {
    expect(readCode(' oz0z-9hji ')).toBe('0Z0Z9HJ1');
    expect(readCode('OZ0Z9HJL')).toBe('0Z0Z9HJ1');
  });

  it.each(['', '0Z0Z9HJ', '0Z0Z9HJ11', 'UUUUUUUU', '0Z0Z9HJ!', ' '.repeat(41)])(
    'cannot be "%s"',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
});
