import { describe, expect, it } from 'vitest';
import { scoreInWords } from '../../../../src/screens/teach/report/score-in-words.ts';
import type { LearnerSheet } from '../../../../src/session/views.ts';

type Score = NonNullable<LearnerSheet['scores']['first']>;

const score = (part: Partial<Score> = {}): Score => ({
  answered: 3,
  correct: 2,
  percent: 200 / 3,
  missed: 0,
  unfit: 0,
  ...part,
});
const words = (scores: LearnerSheet['scores']) =>
  scoreInWords({ name: 'Grey heron', lines: [], scores });

describe('the score of a learner in words', () => {
  it('counts the votes that were given, and says how many were not', () => {
    expect(
      words({
        first: score({ missed: 2 }),
        second: score({ answered: 1, correct: 1, percent: 100 }),
      }),
    ).toBe(
      'before: 2 of 3 right, 67 % of the credit, 2 not answered · after: 1 of 1 right, 100 % of the credit',
    );
  });

  it('speaks of no before where there was one vote', () => {
    expect(words({ first: score() })).toBe('2 of 3 right, 67 % of the credit');
  });

  it('has no share of nothing', () => {
    const nothing = { answered: 0, correct: 0, percent: null };
    expect(words({ first: score(), second: score({ ...nothing, missed: 1 }) })).toMatch(
      /after: 1 not answered$/,
    );
    expect(words({ first: score({ ...nothing, unfit: 1 }) })).toBe('no answer that counts');
  });
});
