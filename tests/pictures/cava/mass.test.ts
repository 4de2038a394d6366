import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aorta, landmarks, segmentNames, segments } from '../../../src/pictures/cava/anatomy.ts';
import { frames } from '../../../src/pictures/cava/labels.ts';
import { extentOf, massOf, outlineOf } from '../../../src/pictures/cava/mass.ts';
import type { Touch } from '../../../src/pictures/cava/mass.ts';

const touches: readonly Touch[] = ['free', 'leans', 'encases', 'unknown'];
const masses = fc.record({
  size: fc.integer({ min: 20, max: 200 }).map((mm) => mm / 10),
  level: fc.constantFrom(...segmentNames),
  touch: fc.constantFrom(...touches),
});

describe('a tumour of the cava', () => {
  it('lies in its segment: below the renal veins, between them and the hepatic veins, or above', () => {
    fc.assert(
      fc.property(masses, ({ size, level, touch }) => {
        const ys = outlineOf(massOf(size, level, touch)).map(({ y }) => y);
        const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
        if (level === 'lower') expect(top).toBeGreaterThan(landmarks.renal + 4);
        if (level === 'middle') {
          expect(top).toBeGreaterThan(landmarks.hepatic + 4);
          expect(bottom).toBeLessThan(landmarks.renal - 4);
        }
        if (level === 'upper') {
          expect(top).toBeGreaterThan(landmarks.atrium);
          expect(bottom).toBeLessThan(landmarks.hepatic - 4);
        }
      }),
    );
  });

  it('never leaves the picture', () => {
    fc.assert(
      fc.property(masses, ({ size, level, touch }) => {
        const { x, y, width, height } = frames.tall;
        for (const one of outlineOf(massOf(size, level, touch))) {
          expect(one.x).toBeGreaterThan(x);
          expect(one.x).toBeLessThan(x + width);
          expect(one.y).toBeGreaterThan(y);
          expect(one.y).toBeLessThan(y + height);
        }
      }),
    );
  });

  it.each([4.4, 6.8, 9.6, 11.4, 17])('of %f cm below the renal veins is drawn to scale', (cm) => {
    const { long, toScale } = massOf(cm, 'lower', 'leans');
    expect(2 * long).toBeCloseTo(10 * cm);
    expect(toScale).toBe(true);
  });

  it('says so where its segment has no room for its size', () => {
    expect(massOf(4, 'upper', 'leans').toScale).toBe(true);
    expect(massOf(9.6, 'middle', 'leans').toScale).toBe(true);
    const large = massOf(11.4, 'middle', 'leans');
    expect(large.toScale).toBe(false);
    expect(2 * large.long).toBeLessThan(114);
  });

  it('of more than 10 cm hangs over the fork of the cava', () => {
    const lowest = (cm: number): number =>
      Math.max(...outlineOf(massOf(cm, 'lower', 'leans')).map(({ y }) => y));
    expect(lowest(6.8)).toBeLessThan(segments.lower.to);
    expect(lowest(11.4)).toBeGreaterThan(landmarks.fork);
  });

  it('keeps off the aorta by a finger, lies on it, or closes round it', () => {
    const edge = (touch: Touch): number =>
      Math.max(...outlineOf(massOf(6.8, 'lower', touch)).map(({ x }) => x));
    const near = aorta.x - aorta.half;
    expect(edge('free')).toBeLessThan(near - 8);
    expect(edge('leans')).toBeGreaterThan(near - 1);
    expect(edge('leans')).toBeLessThan(aorta.x);
    expect(edge('encases')).toBeGreaterThan(aorta.x + aorta.half);
  });

  it('leans into the flank of the right side', () => {
    const mass = massOf(17, 'lower', 'leans');
    const outline = outlineOf(mass);
    const lowest = outline.reduce((best, one) => (one.y > best.y ? one : best));
    const highest = outline.reduce((best, one) => (one.y < best.y ? one : best));
    expect(lowest.x).toBeLessThan(highest.x);
    const { down, aside } = extentOf(mass);
    expect(Math.abs(lowest.y - mass.y)).toBeLessThanOrEqual(down);
    expect(Math.abs(lowest.x - mass.x)).toBeLessThanOrEqual(aside);
  });
});
