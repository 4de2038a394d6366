import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/patient.ts';
import { patient } from '../../support/patients.ts';
import { citedBy, labelsOf, verdictOf } from '../../support/verdicts.ts';

// K46, G10, PR09, and SV-15, SV-15b, SV-15c of the analysis.
const table = 'start-of-radiotherapy';

interface Visit {
  readonly week: number;
  readonly healed: boolean;
  readonly haematoma: boolean;
}

const at = ({ week, healed, haematoma }: Visit, wait = 0): Facts => ({
  ...patient({
    'rt.planned': true,
    'postop.weeksSinceSurgery': week,
    'postop.hematoma': haematoma,
    'wound.healed': healed,
  }),
  'rt.waitWeeks': wait,
});

const start = (visit: Visit, week: number): string =>
  verdictOf(table, 'start-radiotherapy', at(visit, week - visit.week));

const healed = (week: number, haematoma: boolean): Visit => ({ week, healed: true, haematoma });
const open = (week: number, haematoma: boolean): Visit => ({ week, healed: false, haematoma });

const late = 'suboptimal';
const early = 'suboptimal P21';

/** Visit in week, haematoma; then what a first treatment in which week is. */
const grid: readonly (readonly [number, boolean, Readonly<Record<number, string>>])[] = [
  [2, true, { 2: early, 3: early, 4: 'correct', 5: 'acceptable' }],
  [
    3,
    true,
    {
      3: early,
      4: 'correct',
      5: 'acceptable',
      6: 'acceptable',
      7: 'suboptimal P01',
      8: 'suboptimal P01',
      9: 'suboptimal P01',
      10: 'not scored',
      11: 'not scored',
      12: 'harmful P01',
      13: 'harmful P01',
    },
  ],
  [
    3,
    false,
    {
      3: early,
      4: 'correct',
      5: 'acceptable',
      6: 'acceptable',
      7: late,
      8: late,
      9: late,
      10: 'not scored',
      11: 'not scored',
      12: 'harmful',
      13: 'harmful',
    },
  ],
  [
    5,
    true,
    {
      5: 'correct',
      6: 'acceptable',
      7: 'suboptimal P01',
      8: 'suboptimal P01',
      9: 'suboptimal P01',
      10: 'not scored',
      11: 'not scored',
      12: 'harmful P01',
      13: 'harmful P01',
    },
  ],
  [
    5,
    false,
    {
      5: 'correct',
      6: 'acceptable',
      7: late,
      8: late,
      9: late,
      10: 'not scored',
      11: 'not scored',
      12: 'harmful',
      13: 'harmful',
    },
  ],
  [
    6,
    true,
    { 6: 'correct', 7: 'suboptimal P01', 9: 'suboptimal P01', 10: 'not scored', 12: 'harmful P01' },
  ],
  [6, false, { 6: 'correct', 7: late, 9: late, 10: 'not scored', 12: 'harmful' }],
  // past the window: at once is right, and waiting on for the haematoma is harmful
  [7, true, { 7: 'correct', 8: 'harmful P01' }],
  [7, false, { 7: 'correct', 8: late }],
  [
    8,
    true,
    {
      8: 'correct',
      9: 'harmful P01',
      10: 'harmful P01',
      11: 'harmful P01',
      12: 'harmful P01',
      13: 'harmful P01',
    },
  ],
  [
    8,
    false,
    { 8: 'correct', 9: late, 10: 'not scored', 11: 'not scored', 12: 'harmful', 13: 'harmful' },
  ],
  [12, true, { 12: 'correct', 13: 'harmful P01' }],
  [12, false, { 12: 'correct', 13: 'harmful' }],
];

describe('the start of radiotherapy on a healed wound', () => {
  for (const [week, haematoma, says] of grid) {
    it(`seen in week ${week}, ${haematoma ? 'with' : 'without'} a haematoma`, () => {
      const weeks = Object.keys(says).map(Number);
      expect(
        Object.fromEntries(weeks.map((one) => [one, start(healed(week, haematoma), one)])),
      ).toEqual(says);
    });
  }

  it.each([
    ['week 3: it falls into the window', 3, true, 'acceptable', 'suboptimal'],
    ['week 4: the window is open', 4, false, 'suboptimal', 'suboptimal'],
    ['week 5, a haematoma: there is nothing to wait for', 5, true, 'suboptimal P01', 'harmful P01'],
    ['week 5, no haematoma', 5, false, 'suboptimal', 'suboptimal'],
    ['week 8, a haematoma: waiting on is harmful', 8, true, 'harmful P01', 'harmful P01'],
    ['week 8, no haematoma', 8, false, 'suboptimal', 'suboptimal'],
    ['week 12, a haematoma: waiting on is harmful', 12, true, 'harmful P01', 'harmful P01'],
  ])('another look, %s', (_, week, haematoma, review, noReview) => {
    const known = at(healed(week, haematoma));
    expect(verdictOf(table, 'wait-with-a-review', known)).toBe(review);
    expect(verdictOf(table, 'wait-without-a-review', known)).toBe(noReview);
  });
});

describe('the start of radiotherapy on an open wound', () => {
  it.each([3, 5, 6, 8, 12])('seen in week %i: healing decides, whatever the haematoma', (week) => {
    for (const haematoma of [true, false]) {
      const visit = open(week, haematoma);
      expect(verdictOf(table, 'wait-with-a-review', at(visit))).toBe('correct');
      expect(verdictOf(table, 'wait-without-a-review', at(visit))).toBe('suboptimal');
      expect(start(visit, week)).toBe('harmful P21');
      for (const wait of [1, 2, 6]) expect(start(visit, week + wait)).toBe('suboptimal');
    }
  });
});

describe('the rows on the start of radiotherapy', () => {
  it.each([
    ['in-the-window-today', ['rt.postop-start-4-6-weeks', 'rt.alg5-start-4-6-weeks-if-healed']],
    ['weeks-7-to-9-for-a-haematoma', ['pitfall.rt-delay-for-hematoma']],
    [
      'week-12-for-a-haematoma',
      ['pitfall.rt-delay-for-hematoma', 'rt.delay-may-compromise-local-control'],
    ],
    ['before-week-4', ['rt.postop-start-4-6-weeks', 'rt.postop-interval-for-healing']],
    ['open-wound', ['rt.balance-healing-against-window']],
  ])('%s cites what the analysis cites', (row, cites) => {
    expect(citedBy(table, row)).toEqual(expect.arrayContaining(cites));
  });

  it('the weeks are a project rule, the open wound a gap', () => {
    for (const row of ['before-week-4', 'weeks-7-to-9', 'week-12', 'past-the-window-at-once']) {
      expect(labelsOf(table, row)).toContain('PR09');
    }
    expect(labelsOf(table, 'open-wound')).toContain('G10');
    expect(labelsOf(table, 'weeks-10-and-11')).toContain('G37');
  });
});
