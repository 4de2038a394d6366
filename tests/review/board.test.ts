import { describe, expect, it } from 'vitest';
import { boardOf, dueCount, roundOf, whereabouts } from '../../src/review/board.ts';
import type { BoardFilter } from '../../src/review/board.ts';
import { momentsOf, drillForMoment, positionBefore } from '../../src/review/moments.ts';
import { encounter, failed, stand } from '../support/reviewed.ts';
import { fullCredit, tinyCourse } from '../support/tiny-course.ts';
import { tinyHeader } from '../support/tiny-play.ts';

const { judge, kase } = tinyCourse();
const book = {
  pitfalls: {
    ...judge.book.pitfalls,
    waited: { ...judge.book.pitfalls['waited'], severity: 'moderate' },
    'tumour-left': { ...judge.book.pitfalls['tumour-left'], severity: 'serious' },
  },
} as unknown as typeof judge.book;
const at = (day: number): string => `2026-01-0${day}T10:00:00Z`;
const committed = (pitfall: string, day: number, part = {}) =>
  failed({ at: at(day), met: [pitfall], committed: [pitfall], certainty: 'guess', ...part });
const where = whereabouts(judge.book, [kase]);

const standing = stand(
  committed('needle-off-line', 1),
  encounter({ at: at(2), met: ['needle-off-line'], chapter: 'after' }),
  committed('opened-a-large-lump', 2),
  committed('tumour-left', 3),
  committed('tract-left-behind', 3, { case: 'other' }),
  committed('waited', 4, { certainty: 'certain' }),
);
const names = (filter?: BoardFilter) =>
  boardOf(book, standing, '2026-01-04', filter, where).map(({ pitfall }) => pitfall.id);

describe('the pitfall board', () => {
  it('begins with what somebody was sure of and wrong, then what is due, then by harm and time', () => {
    expect(names()).toEqual([
      'waited',
      'tract-left-behind',
      'opened-a-large-lump',
      'tumour-left',
      'needle-off-line',
      'operated-without-clamp',
    ]);
    const rows = boardOf(book, standing, '2026-01-04');
    expect(rows[0]).toMatchObject({ isDue: false, certainAndWrong: true });
    expect(rows[1]).toMatchObject({ isDue: true, certainAndWrong: false });
    expect(rows[5]).toMatchObject({ standing: null, isDue: false });
    expect(dueCount(standing, '2026-01-04')).toBe(3);
  });
  it('puts what is due into a round, in its order, five at most', () => {
    const rows = boardOf(book, standing, '2026-01-04');
    expect(roundOf(rows)).toEqual(['tract-left-behind', 'opened-a-large-lump', 'tumour-left']);
    expect(roundOf([...rows, ...rows])).toHaveLength(5);
  });
  it('puts a stubborn pitfall first, and forgets certainty once it was escaped', () => {
    const stubborn = stand(
      committed('waited', 1, { certainty: 'certain' }),
      encounter({ at: at(1).replace('10', '11') }),
      ...[1, 2, 3].map((day) => committed('tumour-left', day)),
    );
    const rows = boardOf(book, stubborn, '2026-01-01');
    expect(rows.map(({ pitfall }) => pitfall.id).slice(0, 2)).toEqual(['tumour-left', 'waited']);
    expect(rows[1]?.certainAndWrong).toBe(false);
  });
  it('stands in the order of time, then of numbers', () => {
    const same = stand(
      committed('tract-left-behind', 1),
      committed('needle-off-line', 1),
      committed('opened-a-large-lump', 2),
    );
    expect(
      boardOf(book, same, '2026-01-09')
        .map((row) => row.pitfall.id)
        .slice(0, 3),
    ).toEqual(['opened-a-large-lump', 'needle-off-line', 'tract-left-behind']);
  });
  it('is filtered by case, chapter and severity', () => {
    expect(names({ severity: 'serious' })).toEqual(['tumour-left']);
    expect(names({ case: 'other' })).toEqual(['tract-left-behind']);
    expect(names({ case: 'tiny', chapter: 'after' })).toEqual([
      'tract-left-behind',
      'tumour-left',
      'needle-off-line',
      'operated-without-clamp',
    ]);
    expect(boardOf(book, standing, '2026-01-04', { case: 'nowhere' })).toEqual([]);
  });
  it('knows where a pitfall can be met', () => {
    expect(where['waited']).toEqual(['tiny', 'tiny/before']);
    expect(where['tumour-left']).toEqual(['tiny', 'tiny/after']);
  });
});

describe('the moments to redo', () => {
  it('are the latest answers short of full credit, sure and wrong first, then the latest', () => {
    const moments = momentsOf(
      stand(
        failed({ at: at(1), step: 'a' }),
        encounter({ at: at(2), step: 'b', credit: 0.5, certainty: 'certain' }),
        encounter({ at: at(3), step: 'c' }),
        failed({ at: at(4), step: 'd', certainty: 'guess' }),
        encounter({ at: at(5), step: 'e', credit: 0.5, committed: ['waited'] }),
        encounter({ at: at(5), step: 'f', credit: 0.5, decision: 3 }),
        failed({ at: at(6), step: 'g' }),
        encounter({
          at: at(7),
          step: 'g',
          exercise: 'redo',
          again: { attempt: 'one6', decision: 0 },
        }),
        encounter({ at: at(7), step: 'h', credit: 0, verdict: 'suboptimal' }),
        encounter({ at: at(5), step: 'i', credit: 0.5, decision: 4 }),
      ),
    );
    expect(moments.map(({ step }) => step)).toEqual(['h', 'e', 'a', 'i', 'f', 'd', 'b']);
  });
  it('are played from the position before them', () => {
    const records = fullCredit.map((decision, seq) => ({
      ...({ kind: 'decision', attempt: 'one', seq, at: '', content: '1', shown: [] } as const),
      ...decision,
    }));
    const drill = drillForMoment({ header: tinyHeader, records }, 2);
    expect(drill).toEqual({
      case: 'tiny',
      chapter: null,
      from: null,
      situation: null,
      seed: null,
      patient: kase.base,
      prelude: fullCredit.slice(0, 2),
      exercise: {
        is: 'redo',
        attempt: 'one',
        decision: 2,
      },
    });
    const before = fullCredit.slice(0, 1);
    const header = { ...tinyHeader, prelude: before };
    const rest = records.slice(1);
    expect(positionBefore({ header, records: rest }, 1)?.prelude).toEqual(fullCredit.slice(0, 2));
    expect(drillForMoment({ header: tinyHeader, records }, 9)).toBeUndefined();
  });
});
