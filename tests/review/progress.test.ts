import { describe, expect, it } from 'vitest';
import { progressOf, WEEKS } from '../../src/review/progress.ts';
import type { Looked } from '../../src/review/progress.ts';
import type { AttemptLine, Reliability } from '../../src/review/standing.ts';
import { byName, lineWith, standingWith } from '../support/standings.ts';
import { tiny } from '../support/tiny-library.ts';

const { library, kase } = tiny();
const other = { id: 'other', title: 'Another case', chapters: [{ id: 'before', title: 'Then' }] };
const progress = (part: Partial<Looked>) =>
  progressOf(library, [kase, other], standingWith(part), '2026-11-22', (at) => at.slice(0, 10));
const lines = (...all: readonly AttemptLine[]) => ({
  attempts: all,
});
const surely = (full: number, none: number): readonly Reliability[] => [
  { certainty: 'certain', full, part: 0, none },
];

describe('the progress', () => {
  it('of somebody who has done nothing is empty, and counts what there is to master', () => {
    const none = progress({});
    expect(none.totals).toEqual({
      attempts: 0,
      finished: 0,
      passed: 0,
      decisions: 0,
      exercises: 0,
    });
    expect(none.cases).toEqual([]);
    expect(none.pitfalls).toEqual({ mastered: [], met: [], of: 6 });
    expect(none.weeks.filter((week) => week.practised)).toEqual([]);
    expect(none.weeks).toHaveLength(WEEKS);
    expect(none.calibration.all.decisions).toBe(0);
  });

  it('counts attempts, and lists those last worked on first', () => {
    const { totals, attempts } = progress(
      lines(
        lineWith({ attempt: 'one', lastAt: '2026-11-02T10:00:00Z' }),
        lineWith({ attempt: 'two', lastAt: '2026-11-03T10:00:00Z', passed: false }),
        lineWith({
          attempt: 'three',
          lastAt: '2026-11-01T10:00:00Z',
          finished: false,
          decisions: 2,
        }),
      ),
    );
    expect(totals).toEqual({ attempts: 3, finished: 2, passed: 1, decisions: 12, exercises: 0 });
    expect(attempts.map(({ attempt }) => attempt)).toEqual(['two', 'one', 'three']);
  });

  it('counts decisions of exercises apart from those in cases', () => {
    const { totals } = progress({
      ...lines(lineWith({ attempt: 'one', decisions: 6 })),
      memory: {
        counted: [
          ['one', 6, 0],
          ['round', 1, 0],
          ['flips', 2, 0],
        ],
      },
    });
    expect(totals).toMatchObject({ attempts: 1, decisions: 6, exercises: 3 });
  });

  it('shows what finished attempts earned in each chapter, the earliest first', () => {
    const { cases } = progress(
      lines(
        lineWith({
          attempt: 'later',
          mode: 'exam',
          lastAt: '2026-11-03T10:00:00Z',
          chapters: [
            { id: 'before', earned: 2, of: 2 },
            { id: 'after', earned: 0, of: 0 },
            { id: 'of-an-old-case', earned: 1, of: 1 },
          ],
        }),
        lineWith({
          attempt: 'earlier',
          passed: false,
          lastAt: '2026-11-02T10:00:00Z',
          chapters: [{ id: 'before', earned: 0.5, of: 2 }],
        }),
        lineWith({
          attempt: 'open',
          finished: false,
          chapters: [{ id: 'after', earned: 0, of: 3 }],
        }),
        lineWith({
          attempt: 'of-a-case-that-has-changed',
          scored: false,
          passed: false,
          notReplayed: 2,
          chapters: [{ id: 'after', earned: 0, of: 3 }],
        }),
      ),
    );
    expect(cases).toEqual([
      {
        id: 'tiny',
        title: 'A tiny case',
        finished: 3,
        passed: 1,
        chapters: [
          {
            id: 'before',
            title: 'Before',
            scores: [
              {
                attempt: 'earlier',
                at: '2026-11-02T10:00:00Z',
                mode: 'learn',
                earned: 0.5,
                of: 2,
                percent: 25,
              },
              {
                attempt: 'later',
                at: '2026-11-03T10:00:00Z',
                mode: 'exam',
                earned: 2,
                of: 2,
                percent: 100,
              },
            ],
          },
        ],
      },
    ]);
  });

  it('tells pitfalls that are mastered from those only met, by their names', () => {
    const { pitfalls } = progress({
      pitfalls: byName(
        [
          { pitfall: 'waited', mastered: true },
          { pitfall: 'tumour-left', mastered: true },
          { pitfall: 'needle-off-line', mastered: false },
          { pitfall: 'no-longer-there', mastered: true },
        ],
        ({ pitfall }) => pitfall,
      ),
    });
    expect(pitfalls.mastered.map(({ id }) => id)).toEqual(['tumour-left', 'waited']);
    expect(pitfalls.met).toEqual([{ id: 'needle-off-line', title: 'needle-off-line' }]);
    expect(pitfalls.of).toBe(6);
  });

  it('marks the weeks in which there was a day of practice', () => {
    const { weeks } = progress({ days: ['2026-11-20', '2026-11-21', '2026-11-02', '2025-01-01'] });
    expect(weeks.filter((week) => week.practised).map((week) => week.monday)).toEqual([
      '2026-11-02',
      '2026-11-16',
    ]);
  });

  it('takes an exam that goes on for practice, and tells nothing else of it', () => {
    const { weeks, calibration, cases, totals } = progress(
      lines(
        lineWith({
          attempt: 'open',
          mode: 'exam',
          finished: false,
          passed: false,
          percent: 0,
          decisions: 1,
          startedAt: '2026-11-08T23:00:00Z',
          lastAt: '2026-11-20T10:00:00Z',
        }),
      ),
    );
    expect(weeks.filter((week) => week.practised).map((week) => week.monday)).toEqual([
      '2026-11-02',
      '2026-11-16',
    ]);
    expect(calibration.all.decisions).toBe(0);
    expect(cases).toEqual([]);
    expect(totals).toEqual({ attempts: 1, finished: 0, passed: 0, decisions: 1, exercises: 0 });
  });

  it('holds certainty against correctness: in all, by chapter, and by pitfall', () => {
    const { calibration } = progress({
      reliability: {
        chapters: {
          'other/before': surely(1, 0),
          'tiny/before': surely(5, 2),
          'tiny/gone': surely(1, 0),
        },
        pitfalls: {
          waited: surely(6, 0),
          'tumour-left': surely(9, 0),
          'needle-off-line': surely(2, 3),
          'no-longer-there': surely(0, 9),
        },
      },
    });
    expect(calibration.all).toMatchObject({ decisions: 9, lean: 'surer than right' });
    expect(calibration.chapters.map(({ id, within, lean }) => [id, within, lean])).toEqual([
      ['tiny/before', 'A tiny case', 'surer than right'],
      ['other/before', 'Another case', 'too few'],
    ]);
    expect(calibration.pitfalls.map(({ id }) => id)).toEqual([
      'needle-off-line',
      'tumour-left',
      'waited',
    ]);
  });
});
