import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/course/present-attempt.ts';
import type { AttemptHeader, AttemptRecord } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { decided, fullCredit, tinyCourse } from '../support/tiny-course.ts';

const course = tinyCourse();
const { judge, cells, kase } = course;
const header: AttemptHeader = {
  attempt: 'a',
  case: 'tiny',
  chapter: null,
  from: null,
  situation: null,
  mode: 'learn',
  content: '2026.1',
  seed: null,
  patient: kase.base,
  profile: 'p',
  device: 'd',
  startedAt: '2026-11-22T10:00:00Z',
};
const recorded = (decision: Decision, seq: number): AttemptRecord => ({
  ...decision,
  kind: 'decision',
  attempt: 'a',
  seq,
  at: '2026-11-22T10:01:00Z',
  content: '2026.1',
  shown: [],
});
const summary = (decisions: readonly Decision[], chapter: string | null = null) =>
  summarise(judge, cells, kase, course.entry(), {
    header: { ...header, chapter },
    records: decisions.map(recorded),
  });

describe('an attempt as one line', () => {
  it('under way says what waits', () => {
    expect(summary(fullCredit.slice(0, 2))).toEqual({
      header,
      decisions: 2,
      notReplayed: 0,
      waiting: {
        title: 'Plan',
        question: 'What belongs to it?',
        number: 1,
        of: 3,
        patient: 'Ada, a lump in the leg',
      },
      scored: false,
      percent: 40,
      passed: false,
    });
  });

  it('on a detour has no number', () => {
    const { waiting } = summary([decided('first', 'wait')]);
    expect(waiting).toMatchObject({ title: 'Late', of: 2 });
    expect(waiting).not.toHaveProperty('number');
  });

  it('at its end waits for nothing', () => {
    const finished = summary(fullCredit);
    expect(finished).toMatchObject({ decisions: 5, percent: 100, passed: true });
    expect(finished).not.toHaveProperty('waiting');
  });

  it('that was finished waits for nothing, though today’s case would go on', () => {
    const records = fullCredit.slice(0, 2).map(recorded);
    const last = { ...records[1], last: true } as AttemptRecord;
    const stored = { header, records: [records[0] as AttemptRecord, last] };
    const finished = summarise(judge, cells, kase, course.entry(), stored);
    expect(finished).toMatchObject({ decisions: 2, scored: false });
    expect(finished).not.toHaveProperty('waiting');
  });

  it('of a chapter alone ends with it', () => {
    const alone = summary(fullCredit.slice(0, 2), 'before');
    expect(alone).toMatchObject({ percent: 100, passed: true });
    expect(alone).not.toHaveProperty('waiting');
  });

  it('counts the decisions that no longer fit', () => {
    const [first, ...rest] = fullCredit as [Decision];
    expect(summary([first, decided('gone', 'gone'), ...rest])).toMatchObject({
      decisions: 1,
      notReplayed: 5,
    });
  });

  it('leaves out what was withdrawn', () => {
    const withdrawal: AttemptRecord = {
      kind: 'withdrawal',
      attempt: 'a',
      seq: 1,
      at: '2026-11-22T10:02:00Z',
      content: '2026.1',
    };
    const records = [
      recorded(decided('first', 'wait'), 0),
      withdrawal,
      recorded(decided('first', 'image'), 2),
    ];
    const { decisions, waiting } = summarise(judge, cells, kase, course.entry(), {
      header,
      records,
    });
    expect([decisions, waiting?.title]).toEqual([1, 'Tissue']);
  });
});
