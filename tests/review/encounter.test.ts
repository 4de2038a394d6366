import { describe, expect, it } from 'vitest';
import { placeToBegin } from '../../src/course/entry.ts';
import type { Place } from '../../src/course/replay.ts';
import type { AttemptHeader, AttemptRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { keptOnly, reviewedOf } from '../../src/review/reviewed.ts';
import {
  because,
  decided,
  fullCredit,
  inRules,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';
import { tinyHeader } from '../support/tiny-play.ts';

function stored(
  decisions: readonly (Decision | null)[],
  part: Partial<AttemptHeader> = {},
): StoredAttempt {
  const header = { ...tinyHeader, ...part };
  const records = decisions.map((decision, seq): AttemptRecord => {
    const place = { attempt: header.attempt, seq, at: `2026-01-01T0${seq}`, content: '1' };
    return decision
      ? { kind: 'decision', ...place, ...decision, shown: [] }
      : { kind: 'withdrawal', ...place };
  });
  return { header, records };
}

/** The same, and nothing was left to decide after it. */
const asLast = ({ header, records }: StoredAttempt): StoredAttempt => ({
  header,
  records: records.map((one, i) =>
    one.kind === 'decision' && i === records.length - 1 ? { ...one, last: true } : one,
  ),
});

function asked(attempt: StoredAttempt, course = tinyCourse()) {
  const { judge, cells, kase } = course;
  const entry = placeToBegin(judge, cells, kase, attempt.header) as Place;
  return [judge, cells, kase, entry, attempt] as const;
}
const encounters = (attempt: StoredAttempt, course = tinyCourse()) =>
  reviewedOf(...asked(attempt, course)).encounters;
const [image, biopsy, plan, operation, report] = fullCredit as [
  Decision,
  Decision,
  Decision,
  Decision,
  Decision,
];
const wait = decided('first', 'wait');

describe('the encounters of an attempt', () => {
  it('say which pitfalls were open, and which were committed', () => {
    const off = because('quick', decided('tissue', needle(20)));
    const [first, , second] = encounters(
      stored([wait, decided('late-image', 'image'), off, plan, operation, report]),
    );
    expect(first).toMatchObject({
      attempt: 'one',
      decision: 0,
      at: '2026-01-01T00',
      case: 'tiny',
      chapter: 'before',
      step: 'first',
      certainty: 'guess',
      credit: 0,
      verdict: 'harmful',
      exercise: null,
      met: ['waited'],
      committed: ['waited'],
      again: null,
    });
    expect(second).toMatchObject({
      step: 'tissue',
      met: ['needle-off-line'],
      committed: ['needle-off-line'],
    });
  });
  it('meet what can be left out or done in the wrong order as well', () => {
    const [, , , order, last] = encounters(stored(fullCredit));
    expect(order?.met).toEqual(['operated-without-clamp']);
    expect(order?.committed).toEqual([]);
    expect(last?.met).toEqual([]);
    const large = tinyCourse();
    const shallow = encounters(
      stored(fullCredit, { patient: { ...large.kase.base, 'lump.depth': 'superficial' } }),
    );
    expect(shallow[3]?.met).toEqual([]);
  });
  it('are those of decisions that still stand and still fit', () => {
    const changed = stored([image, because('quick', decided('tissue', 'no-such-act')), plan]);
    expect(encounters(changed)).toHaveLength(1);
    const withdrawn = stored([wait, null, image], { mode: 'learn' });
    expect(encounters(withdrawn)).toMatchObject([{ decision: 0, at: '2026-01-01T02', credit: 1 }]);
  });
  it('leave out what was decided before the attempt began', () => {
    const later = stored([biopsy], { prelude: [image] });
    expect(encounters(later)).toMatchObject([{ decision: 0, step: 'tissue' }]);
  });
  it('are none of an exam before its end, and all of them at its end', () => {
    const open = stored([wait], { mode: 'exam' });
    expect(encounters(open)).toEqual([]);
    const over = stored(fullCredit, { mode: 'exam' });
    expect(encounters(over).map(({ at }) => at)).toEqual(fullCredit.map(() => '2026-01-01T04'));
  });
  it('are those that still fit of an exam that was over when it was played', () => {
    const over = stored([wait, decided('late-image', 'leeches')], { mode: 'exam' });
    expect(encounters(over)).toEqual([]);
    expect(encounters(asLast(over))).toMatchObject([{ step: 'first', at: '2026-01-01T01' }]);
  });
  it('name what an exercise was for', () => {
    const redo = { is: 'redo', attempt: 'x', decision: 2 } as const;
    expect(encounters(stored([image], { exercise: redo }))).toMatchObject([
      { exercise: 'redo', again: { attempt: 'x', decision: 2 } },
    ]);
    const round = { is: 'round', pitfall: 'waited' } as const;
    expect(encounters(stored([image], { exercise: round }))).toMatchObject([
      { exercise: 'round', again: null, pair: null },
    ]);
    const flip = { is: 'flip', pair: 'edge' } as const;
    expect(encounters(stored([image], { exercise: flip }))).toMatchObject([
      { exercise: 'flip', again: null, pair: 'edge' },
    ]);
  });
  it('take the worst verdict, and none where the sources are silent', () => {
    const both = stored([image, biopsy, decided('plan', 'take-tract', 'chest-ct')]);
    expect(encounters(both)[2]?.verdict).toBe('suboptimal');
    const silent = tinyCourse(
      inRules(
        'verdicts: { reoperate: acceptable, leave-it: acceptable }',
        'verdicts: { reoperate: not scored, leave-it: acceptable }',
      ),
    );
    expect(encounters(stored(fullCredit), silent)[4]?.verdict).toBe('correct');
    const unordered = tinyCourse(
      inRules('- { id: line-first, first', '- { id: line-first, when: { lump.sizeCm: 8 }, first'),
    );
    const patient = { ...unordered.kase.base, 'lump.depth': 'superficial' };
    expect(encounters(stored(fullCredit, { patient }), unordered)[3]?.verdict).toBe('not scored');
  });
});

describe('the line of an attempt', () => {
  it('says how far it came, by chapter too, and what was committed', () => {
    expect(reviewedOf(...asked(stored([wait]))).line).toMatchObject({
      attempt: 'one',
      case: 'tiny',
      chapter: null,
      situation: null,
      mode: 'learn',
      lastAt: '2026-01-01T00',
      decisions: 1,
      finished: false,
      passed: false,
      percent: 0,
      pitfalls: ['waited'],
    });
    expect(reviewedOf(...asked(stored(fullCredit))).line).toMatchObject({
      finished: true,
      passed: true,
      percent: 100,
      pitfalls: [],
      chapters: [
        {
          id: 'before',
          earned: 2,
          of: 2,
        },
        {
          id: 'after',
          earned: 3,
          of: 3,
        },
      ],
    });
  });
  it('leaves out chapters that are not played', () => {
    const { line } = reviewedOf(...asked(stored([], { chapter: 'after' })));
    expect(line?.chapters).toEqual([{ id: 'after', earned: 0, of: 3 }]);
    expect(reviewedOf(...asked(stored([]))).line?.lastAt).toBe(tinyHeader.startedAt);
  });
  it('stays finished when today’s case takes only a part of it, without a result', () => {
    const changed = asLast(stored([image, because('quick', decided('tissue', 'leeches'))]));
    expect(reviewedOf(...asked(changed)).line).toMatchObject({
      decisions: 1,
      notReplayed: 1,
      finished: true,
      scored: false,
      passed: false,
    });
    expect(reviewedOf(...asked(stored(fullCredit))).line).toMatchObject({
      notReplayed: 0,
      scored: true,
      unplayable: null,
    });
  });
  it('is there though today’s cases cannot begin the attempt', () => {
    const kept = keptOnly(asLast(stored([wait, null, image])), 'no such case');
    expect(kept).toMatchObject({
      attempt: 'one',
      encounters: [],
      withdrawals: 1,
      patient: null,
      line: {
        unplayable: 'no such case',
        lastAt: '2026-01-01T02',
        decisions: 0,
        notReplayed: 1,
        finished: true,
        scored: false,
      },
    });
    const exercise = { is: 'flip', pair: 'x' } as const;
    expect(keptOnly(stored([], { exercise }), 'no such place').line).toBeNull();
  });
  it('tells no result of an exam that is not over', () => {
    expect(reviewedOf(...asked(stored([wait], { mode: 'exam' }))).line).toMatchObject({
      decisions: 1,
      finished: false,
      percent: 0,
      chapters: [],
      pitfalls: [],
    });
  });
});

describe('what the review takes from an attempt', () => {
  it('is its line and its decisions; an exercise is no attempt at a case', () => {
    const whole = reviewedOf(...asked(stored([wait, null, image])));
    expect(whole).toMatchObject({
      attempt: 'one',
      case: 'tiny',
      withdrawals: 1,
      lastAt: '2026-01-01T02',
      line: { decisions: 1 },
      patient: '110',
    });
    expect(whole.encounters).toHaveLength(1);
    const exercise = { is: 'flip', pair: 'x' } as const;
    expect(reviewedOf(...asked(stored([], { exercise })))).toMatchObject({
      line: null,
      lastAt: tinyHeader.startedAt,
    });
  });
});
