import { describe, expect, it } from 'vitest';
import { ruledFor } from '../../src/pictures/right-runs.ts';
import { ruledInWords, runsInWords, span } from '../../src/pictures/ruled-words.ts';
import type { Scale } from '../../src/domain/scale.ts';
import type { Verdict } from '../../src/domain/table.ts';

const scale = (parameter: string, verdicts: readonly Verdict[]): Scale => ({
  parameter,
  others: {},
  steps: verdicts.map((verdict, i) => ({ value: i + 1, verdict })),
});
const inWords = (ruled: ReturnType<typeof ruledFor>) => ruledInWords(ruled, span, 'None.');

describe('what the rules find right', () => {
  it('is gathered in runs, and what is wrong between two parts them', () => {
    const ruled = ruledFor(
      [scale('dose', ['harmful', 'correct', 'correct', 'suboptimal', 'correct', 'acceptable'])],
      'dose',
    );
    expect(ruled?.runs).toEqual([
      { verdict: 'correct', from: 2, to: 3 },
      { verdict: 'correct', from: 5, to: 5 },
      { verdict: 'acceptable', from: 6, to: 6 },
    ]);
    expect(inWords(ruled)).toBe('By the rule here: correct 2 to 3 and 5, acceptable 6.');
  });

  it('is that of the option that can be most right, whichever comes first', () => {
    const all = [scale('dose', ['acceptable']), scale('dose', ['correct']), scale('dose', [])];
    for (const scales of [all, [...all].reverse()])
      expect(ruledFor(scales, 'dose')?.runs[0]?.verdict).toBe('correct');
  });

  it('is nothing before the decision, and of another parameter', () => {
    expect(inWords(ruledFor([], 'dose'))).toBe('');
    expect(ruledFor([scale('days', ['correct'])], 'dose')).toBeNull();
  });

  it('is said to be nothing where no number is right, and where the sources are silent', () => {
    expect(inWords(ruledFor([scale('dose', ['harmful', 'not scored'])], 'dose'))).toBe('None.');
    expect(inWords(ruledFor([scale('dose', ['not scored'])], 'dose'))).toMatch(/silent/);
  });

  it('is said with the best first', () => {
    const runs = [
      { verdict: 'acceptable' as const, from: 1, to: 2 },
      { verdict: 'correct' as const, from: 3, to: 4 },
    ];
    expect(runsInWords({ runs }, span)).toBe('correct 3 to 4, acceptable 1 to 2');
  });
});
