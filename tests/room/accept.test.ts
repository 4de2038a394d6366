import { describe, expect, it } from 'vitest';
import { accepts } from '../../src/room/accept.ts';
import { aliasOf } from '../../src/room/letters.ts';
import { anAnswer, aQuestion, phoneState } from '../support/rooms.ts';

const [q1, q2] = ['q1', 'q2'].map(aliasOf) as [string, string];
const known = { revision: 1 };
const changed = anAnswer({ revision: 2 });
const second = anAnswer({ vote: 'second' });

describe('an answer', () => {
  it('is taken while its vote is open, and may be changed', () => {
    expect(accepts(phoneState(), q1, anAnswer(), undefined)).toBe(true);
    expect(accepts(phoneState(), q1, changed, known)).toBe(true);
    expect(accepts(phoneState({ phase: 'vote again' }), q1, second, undefined)).toBe(true);
  });

  it('is taken late if it is the first of its participant and the answer is not known yet', () => {
    for (const phase of ['discuss', 'vote again'] as const)
      expect(accepts(phoneState({ phase }), q1, anAnswer(), undefined)).toBe(true);
  });

  it('is no longer changed once its vote has closed', () => {
    expect(accepts(phoneState({ phase: 'discuss' }), q1, changed, known)).toBe('closed');
  });

  it.each(['reveal', 'follow', 'over'] as const)('is not taken in the phase "%s"', (phase) => {
    expect(accepts(phoneState({ phase }), q1, anAnswer(), undefined)).toBe('revealed');
    expect(accepts(phoneState({ phase }), q1, changed, known)).toBe('revealed');
  });

  it('is not taken once the class has seen the answer, though the lesson has gone back to a vote', () => {
    for (const phase of ['vote', 'discuss', 'vote again'] as const) {
      const back = phoneState({ phase, seen: true });
      expect(accepts(back, q1, anAnswer(), undefined)).toBe('revealed');
      expect(accepts(back, q1, second, undefined)).toBe('revealed');
      expect(accepts(back, q1, changed, known)).toBe('revealed');
    }
  });

  it('is always taken if it is kept already: its receipt may have been lost', () => {
    expect(accepts(phoneState({ phase: 'reveal' }), q1, anAnswer(), known)).toBe(true);
    expect(accepts(phoneState({ asked: aQuestion('q2') }), q1, anAnswer(), known)).toBe(true);
  });

  it('is not taken for what nobody has been asked', () => {
    const state = phoneState();
    expect(accepts(state, q2, anAnswer(), undefined)).toBe('not asked');
    expect(accepts(state, q1, second, undefined)).toBe('not asked');
    expect(accepts(phoneState({ asked: null, phase: 'lobby' }), q1, anAnswer(), undefined)).toBe(
      'not asked',
    );
    expect(accepts(phoneState({ phase: 'ask' }), q1, anAnswer(), undefined)).toBe('not asked');
    expect(accepts(phoneState({ phase: 'discuss' }), q1, second, undefined)).toBe('not asked');
  });

  it('is not taken from another lesson', () => {
    expect(accepts(phoneState(), q1, anAnswer({ lesson: 'l0' }), known)).toBe('other lesson');
  });
});
