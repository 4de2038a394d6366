import { describe, expect, it } from 'vitest';
import { percentInWords, pointsAbove, shareInWords } from '../../src/session/score-in-words.ts';

describe('a score on the screen', () => {
  it.each([
    [100 / 6, '16 %'],
    [200 / 3, '66 %'],
    [79.9, '79 %'],
    [80, '80 %'],
    [0, '0 %'],
    [100, '100 %'],
  ])('of %d reads %s: a pass is never rounded up to', (percent, words) => {
    expect(percentInWords(percent)).toBe(words);
  });

  it.each([
    [200 / 3, '67 %'],
    [300 / 7, '43 %'],
    [100 / 3, '33 %'],
    [0, '0 %'],
    [100, '100 %'],
  ])('as the share %d of a class reads %s, to the nearest', (percent, words) => {
    expect(shareInWords(percent)).toBe(words);
  });

  it('differs from another by what the numbers shown differ', () => {
    expect(pointsAbove(100 / 3, 100 / 6)).toBe(17);
    expect(pointsAbove(100, 250 / 3)).toBe(17);
    expect(pointsAbove(50, 200 / 3)).toBe(-16);
  });
});
