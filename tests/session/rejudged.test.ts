import { describe, expect, it } from 'vitest';
import type { AttemptRecord, Shown } from '../../src/domain/attempt.ts';
import { rowToday, versions } from '../../src/session/rejudged.ts';
import { fullCredit } from '../support/tiny-course.ts';
import { memoryLog } from '../support/memory-log.ts';
import { tinyPlay } from '../support/tiny-play.ts';

const play = tinyPlay();
const shown = (table: string, row: string, act: string): Shown => ({
  act,
  table,
  row,
  verdict: 'correct',
});

describe('a row that decided then', () => {
  it('is read with its question, whom it is for, and what it says of the act now', () => {
    expect(rowToday(play, shown('tissue', 'open-small', 'cut-open'))).toEqual({
      question: 'How is tissue taken?',
      when: 'size class: small',
      mark: expect.objectContaining({ verdict: 'acceptable with reason', why: 'Small.' }) as object,
    });
  });

  it('is read too where it does not speak of the act any more', () => {
    expect(rowToday(play, shown('tissue', 'off', 'cut-open'))).not.toHaveProperty('mark');
  });

  it('may be a rule of an order', () => {
    expect(rowToday(play, shown('operation', 'line-first', 'operate'))).toMatchObject({
      question: 'In which order?',
      when: 'everybody',
      mark: { verdict: 'suboptimal' },
    });
    expect(rowToday(play, shown('operation', 'clamp-first', 'operate'))?.when).toBe('depth: deep');
  });

  it('is none where it or its table is gone', () => {
    expect(rowToday(play, shown('tissue', 'gone', 'needle'))).toBeUndefined();
    expect(rowToday(play, shown('gone', 'off', 'needle'))).toBeUndefined();
    expect(rowToday(play, shown('constructor', 'off', 'needle'))).toBeUndefined();
  });
});

it('the versions of some decisions are each named once', () => {
  const records = fullCredit.slice(0, 3).map((decision, seq): AttemptRecord => ({
    kind: 'decision',
    ...decision,
    attempt: 'one',
    seq,
    at: '2026-01-01T00:00:00Z',
    content: seq === 2 ? '2025.9' : '2025.8',
    shown: [],
  }));
  const old = tinyPlay({}, memoryLog(), records);
  expect(versions(old, [0, 1])).toEqual({ then: ['2025.8'], now: '2026.1' });
  expect(versions(old, [1, 2]).then).toEqual(['2025.8', '2025.9']);
});
