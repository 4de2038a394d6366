import { describe, expect, it } from 'vitest';
import { standingDecisions } from '../../src/domain/attempt.ts';
import type { AttemptRecord } from '../../src/domain/attempt.ts';

const where = { attempt: 'a', at: '2026-02-11T18:04:31Z', content: '2026.1' };
const decided = (step: string, seq: number): AttemptRecord => ({
  ...where,
  seq,
  kind: 'decision',
  step,
  acts: [],
  certainty: 'guess',
  reason: null,
  shown: [],
});
const withdrawn = (seq: number): AttemptRecord => ({ ...where, seq, kind: 'withdrawal' });

const standing = (...records: readonly AttemptRecord[]) =>
  standingDecisions(records).map((record) => record.step);

describe('the decisions that stand', () => {
  it('are all of them, in order, if none was withdrawn', () => {
    expect(standing(decided('a', 0), decided('b', 1))).toEqual(['a', 'b']);
  });

  it('are without the one before each withdrawal', () => {
    expect(
      standing(decided('a', 0), decided('b', 1), withdrawn(2), decided('c', 3), withdrawn(4)),
    ).toEqual(['a']);
  });

  it('are none where nothing was decided, even after a withdrawal', () => {
    expect(standing()).toEqual([]);
    expect(standing(withdrawn(0))).toEqual([]);
  });
});
