import { describe, expect, it } from 'vitest';
import { gradeOf, newCard, review } from '../../src/review/schedule.ts';
import type { Grade } from '../../src/review/schedule.ts';

const dues = (...grades: readonly Grade[]): readonly string[] => {
  let card = newCard('2026-01-01');
  return grades.map((grade) => (card = review(card, card.due, grade)).due);
};

describe('the schedule of a pitfall', () => {
  it('is due at once, then sooner the worse it went, always on another day', () => {
    expect(newCard('2026-01-01')).toMatchObject({ due: '2026-01-01', reviewed: null });
    expect(dues('again', 'again')).toEqual(['2026-01-02', '2026-01-03']);
    expect(dues('hard')).toEqual(['2026-01-03']);
    expect(dues('good', 'good')).toEqual(['2026-01-04', '2026-01-18']);
    expect(dues('easy')).toEqual(['2026-01-09']);
  });
  it('takes the first review of a day and no other', () => {
    const once = review(newCard('2026-01-01'), '2026-01-01', 'easy');
    expect(review(once, '2026-01-01', 'again')).toBe(once);
  });
  it('is not reviewed again where the calendar goes back', () => {
    const card = review(newCard('2026-01-02'), '2026-01-02', 'good');
    expect(review(card, '2026-01-01', 'again')).toBe(card);
  });
  it('goes on from plain data as if it had never been written down', () => {
    const card = review(newCard('2026-01-01'), '2026-01-01', 'good');
    const read = JSON.parse(JSON.stringify(card)) as typeof card;
    expect(review(read, '2026-02-01', 'hard')).toEqual(review(card, '2026-02-01', 'hard'));
  });
  it('grades by outcome, and an escape by certainty', () => {
    expect(gradeOf(true, 'guess')).toBe('again');
    expect(gradeOf(false, 'guess')).toBe('hard');
    expect(gradeOf(false, 'fairly sure')).toBe('good');
    expect(gradeOf(false, 'certain')).toBe('easy');
  });
});
