import { describe, expect, it } from 'vitest';
import { codeFrom, linkInto, readCode, spelt } from '../../src/room/code.ts';

describe('the code of a room', () => {
  it('is made of chance and read as it is read out', () => {
    const code = codeFrom(new Uint8Array([0, 31, 32, 255, 9, 17, 18, 1, 2]));
    expect(code).toBe('0Z0Z9HJ1');
    expect(spelt(code)).toBe('0Z0Z 9HJ1');
    expect(readCode(spelt(code))).toBe(code);
  });

  it('stands in a link behind the #, which no browser sends', () => {
    const { pathname, hash } = new URL(linkInto('http://10.0.0.2:4180/', '0Z0Z9HJ1'));
    expect([pathname, hash]).toEqual(['/', '#0Z0Z9HJ1']);
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
