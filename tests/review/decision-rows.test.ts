import { describe, expect, it } from 'vitest';
import { decisionRows, rowsAsKept } from '../../src/review/decision-rows.ts';
import type { AttemptHeader, DecisionRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import {
  because,
  decided,
  fullCredit,
  inRules,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';
import { tinyHeader } from '../support/tiny-play.ts';

function rows(
  decisions: readonly Decision[],
  part: Partial<AttemptHeader> = {},
  { judge, cells, kase } = tinyCourse(),
) {
  const records = decisions.map((decision, seq): DecisionRecord => ({
    kind: 'decision',
    attempt: 'one',
    seq,
    at: `2026-11-01T10:0${seq}:00Z`,
    content: '2026.1',
    shown: [],
    ...decision,
  }));
  const stored: StoredAttempt = { header: { ...tinyHeader, ...part }, records };
  return decisionRows(judge, cells, kase, stored);
}

describe('decisions in words', () => {
  it('say when, where, what was chosen and why, how sure, and what the rules say of it today', () => {
    const [first, second] = rows([
      decided('first', 'image'),
      because('quick', decided('tissue', needle(20))),
    ]);
    expect(first).toEqual({
      attempt: 'one',
      at: '2026-11-01T10:00:00Z',
      met: 'learn',
      case: 'A tiny case',
      chapter: 'Before',
      step: 'First',
      chosen: ['Image'],
      reason: null,
      certainty: 'guess',
      judged: { verdict: 'correct', credit: 1, pitfalls: [] },
    });
    expect(second).toMatchObject({
      at: '2026-11-01T10:01:00Z',
      reason: 'It is quick.',
      judged: { verdict: 'harmful', credit: 0, pitfalls: ['needle-off-line'] },
    });
  });

  it('earn no credit, not even none, where the sources say nothing', () => {
    const silent = inRules(
      'image: correct\n        wait: harmful',
      'image: not scored\n        wait: not scored',
    );
    expect(rows([decided('first', 'image')], {}, tinyCourse(silent))).toMatchObject([
      { judged: { verdict: 'not scored', credit: null } },
    ]);
  });

  it('of an order stand one after the other', () => {
    expect(rows(fullCredit)[3]?.chosen).toEqual(['Draw', 'Clamp', 'Operate']);
  });

  it('keep the judgement of an exam back until it is over', () => {
    const exam = { mode: 'exam' } as const;
    expect(rows(fullCredit.slice(0, 2), exam).map((row) => row.judged)).toEqual([null, null]);
    expect(rows(fullCredit, exam).every((row) => row.met === 'exam' && row.judged)).toBe(true);
  });

  it('say of a decision of the review what it was met in', () => {
    const exercise = { is: 'round', pitfall: 'waited' } as const;
    expect(rows(fullCredit.slice(0, 1), { exercise })).toMatchObject([{ met: 'round' }]);
  });

  it('that do not fit any more stand there unjudged, in words as far as there are any', () => {
    const gone = because('no-such-reason', decided('gone', 'leeches'));
    const [, second, third] = rows([
      decided('first', 'image'),
      because('quick', decided('first', 'image')),
      gone,
    ]);
    expect(second).toEqual({
      attempt: 'one',
      at: '2026-11-01T10:01:00Z',
      met: 'learn',
      case: 'A tiny case',
      chapter: 'Before',
      step: 'First',
      chosen: ['Image it'],
      reason: 'It is quick.',
      certainty: 'guess',
      judged: null,
    });
    expect(third).toMatchObject({
      at: '2026-11-01T10:02:00Z',
      chapter: null,
      step: 'something that is no longer asked',
      chosen: ['something that is no longer offered'],
      reason: null,
    });
  });

  it('of an attempt that today’s cases cannot begin are all unjudged', () => {
    const unbegun = rows(fullCredit, { chapter: 'gone' });
    expect(unbegun.map(({ judged }) => judged)).toEqual(fullCredit.map(() => null));
    const records = [{ ...decided('first', 'image'), kind: 'decision' }] as unknown;
    const stored = { header: { ...tinyHeader, case: 'no-case' }, records } as StoredAttempt;
    expect(rowsAsKept(tinyCourse().judge, undefined, stored)).toMatchObject([
      { case: 'no-case', chapter: null, chosen: ['Image it'], judged: null },
    ]);
  });
});
