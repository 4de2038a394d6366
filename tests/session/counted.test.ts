import { describe, expect, it } from 'vitest';
import { attemptsKept, counted } from '../../src/session/counted.ts';

describe('a count', () => {
  it('takes its thing along', () => {
    expect([counted(1, 'moment'), counted(0, 'moment')]).toEqual(['1 moment', '0 moments']);
    expect(counted(2000, 'entry', 'entries')).toBe('2,000 entries');
    expect(attemptsKept(1)).toBe('1 attempt or exercise');
  });
});
