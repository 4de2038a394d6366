import { describe, expect, it } from 'vitest';
import { calibrated, together } from '../../src/review/calibration.ts';
import type { Reliability } from '../../src/review/standing.ts';
import type { Certainty } from '../../src/domain/decision.ts';

const row = (certainty: Certainty, full: number, part = 0, none = 0): Reliability => ({
  certainty,
  full,
  part,
  none,
});
const leanOf = (...rows: readonly Reliability[]) => calibrated('id', 'A title', rows).lean;

describe('certainty against correctness', () => {
  it('has a row for each certainty, from guess to certain, whatever was chosen', () => {
    const { rows, decisions } = calibrated('id', 'A title', [row('certain', 1, 2, 3)]);
    expect(rows).toEqual([row('guess', 0), row('fairly sure', 0), row('certain', 1, 2, 3)]);
    expect(decisions).toBe(6);
  });

  it('says nothing of fewer than five decisions', () => {
    expect(leanOf(row('certain', 0, 0, 4), row('guess', 4))).toBe('too few');
    expect(leanOf(row('fairly sure', 20))).toBe('too few');
    expect(leanOf()).toBe('too few');
  });

  it('calls somebody surer than right who is certain and right in less than four of five', () => {
    expect(leanOf(row('certain', 4, 1))).toBe('even');
    expect(leanOf(row('certain', 7, 1, 1))).toBe('surer than right');
    expect(leanOf(row('certain', 3, 0, 2), row('guess', 9))).toBe('surer than right');
  });

  it('calls somebody righter than sure whose guesses are right in four of five', () => {
    expect(leanOf(row('guess', 4, 0, 1))).toBe('righter than sure');
    expect(leanOf(row('guess', 3, 1, 1))).toBe('even');
    expect(leanOf(row('guess', 5), row('certain', 5))).toBe('righter than sure');
  });

  it('adds counts of the same certainty', () => {
    expect(together([[row('certain', 1, 2, 3)], [row('certain', 1), row('guess', 0, 1)]])).toEqual([
      row('guess', 0, 1),
      row('fairly sure', 0),
      row('certain', 2, 2, 3),
    ]);
  });
});
