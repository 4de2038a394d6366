import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/pictures/drawing.ts';
import { layer } from '../../src/pictures/layer.ts';

const counted = () => {
  let made = 0;
  const draw = layer((x: number | null): readonly Mark[] => {
    made++;
    return [{ kind: 'hair', d: `M${x} 0` }];
  });
  return { draw, made: () => made };
};

describe('a layer', () => {
  it('stays the same object for what looks the same', () => {
    const { draw, made } = counted();
    expect(draw(1)).toBe(draw(1));
    expect(draw(2)).not.toBe(draw(1));
    expect(made()).toBe(2);
  });

  it('does not take what is no number for nothing', () => {
    const { draw } = counted();
    expect(draw(null)).not.toBe(draw(Number.NaN));
    expect(draw(Number.NaN)).not.toBe(draw(Number.POSITIVE_INFINITY));
  });

  it('is drawn rightly again after it was let go', () => {
    const { draw } = counted();
    const first = draw(0);
    for (let x = 1; x < 1000; x++) draw(x);
    expect(draw(0)).not.toBe(first);
    expect(draw(0)).toEqual(first);
  });
});
