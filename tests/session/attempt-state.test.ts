import { describe, expect, it } from 'vitest';
import { finishedInWords, unplayableInWords } from '../../src/session/attempt-state.ts';

const whole = { scored: true, percent: 79.9, passed: false, decisions: 12, notReplayed: 0 };

describe('how an attempt stands, in words', () => {
  it('is its result, where today’s case finishes it', () => {
    expect(finishedInWords(whole)).toBe('79 %, not passed');
    expect(finishedInWords({ ...whole, percent: 80, passed: true })).toBe('80 %, passed');
  });

  it('is no result of a case that has changed since it was finished', () => {
    const changed = { ...whole, scored: false };
    expect(finishedInWords({ ...changed, decisions: 7, notReplayed: 5 })).toBe(
      'finished; today’s case takes 7 of its 12 decisions',
    );
    expect(finishedInWords({ ...changed, decisions: 0, notReplayed: 1 })).toBe(
      'finished; today’s case takes 0 of its 1 decision',
    );
    expect(finishedInWords(changed)).toBe('finished; today’s case goes on from there');
  });

  it('is why it cannot be opened', () => {
    expect(unplayableInWords({ unplayable: 'no such case' })).toBe(
      'kept; its case is no longer in this app',
    );
    expect(unplayableInWords({ unplayable: 'no such place' })).toBe(
      'kept; today’s case has no such beginning',
    );
    expect(unplayableInWords({ unplayable: 'not loaded' })).toBe('kept, but cannot be shown now');
  });
});
