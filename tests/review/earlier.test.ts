import { describe, expect, it } from 'vitest';
import { replay } from '../../src/course/replay.ts';
import type { Course, Frame } from '../../src/course/replay.ts';
import type { AttemptHeader, DecisionRecord } from '../../src/domain/attempt.ts';
import type { ActDone } from '../../src/domain/decision.ts';
import { begunBefore, earlierAnswer } from '../../src/review/earlier.ts';
import { fullCredit, needle, tinyCourse } from '../support/tiny-course.ts';
import { tinyHeader } from '../support/tiny-play.ts';

const { judge, scope, entry } = tinyCourse();
const course = replay(judge, scope, entry(), fullCredit);
const act = (id: string): ActDone => ({ act: id, with: {} });
const at = '2026-11-03T10:00:00Z';

/** What is told of an earlier answer at a step. */
function earlier(
  step: string,
  acts: readonly ActDone[],
  met = step,
  of: Partial<AttemptHeader> = {},
) {
  const frame = course.frames.find((one) => one.step.id === step) as Frame;
  const its = course.frames.find((one) => one.step.id === met) as Frame;
  const decision = { ...its.decision, acts, certainty: 'certain' } as const;
  const before: Course = { ...course, frames: [{ ...its, decision }] };
  const record: DecisionRecord = {
    ...decision,
    kind: 'decision',
    attempt: 'before',
    seq: 0,
    at,
    content: '1',
    shown: [],
  };
  const header = { ...tinyHeader, ...of };
  return earlierAnswer(judge, course, frame, tinyHeader, {
    header,
    course: before,
    decisions: [record],
  });
}

describe('the own earlier answer', () => {
  it('says when, what, how sure and how it is judged', () => {
    const verdict = 'correct';
    expect(earlier('first', [act('image')])).toEqual({
      at,
      chosen: ['Image'],
      certainty: 'certain',
      verdict,
      samePatient: true,
    });
  });

  it('says what was set, several acts side by side, and an order in its order', () => {
    const chosen = (step: string, acts: readonly ActDone[]) => earlier(step, acts)?.chosen;
    expect(chosen('tissue', [needle(10)])).toEqual(['Needle, along, +10 mm']);
    expect(chosen('plan', [act('take-tract'), act('chest-ct')])).toEqual(['Tract and CT']);
    expect(chosen('operation', [act('operate'), act('clamp')])).toEqual(['Operate', 'Clamp']);
  });

  it('goes by the name of an act that this patient is not offered, and says so of one that is no more', () => {
    expect(earlier('first', [act('reoperate')])?.chosen).toEqual(['Operate again']);
    expect(earlier('first', [act('leeches')])?.chosen).toEqual([
      'something that is no longer offered',
    ]);
  });

  it('says whether it was given for the same patient', () => {
    const same = (of: Partial<AttemptHeader>) =>
      earlier('first', [act('image')], 'first', of)?.samePatient;
    expect(same({ attempt: 'before', startedAt: at })).toBe(true);
    expect(same({ seed: 7 })).toBe(false);
    expect(same({ situation: 'elsewhere' })).toBe(false);
    expect(same({ patient: { ...tinyHeader.patient, 'one.more': true } })).toBe(false);
  });

  it('is none where the step was not met', () => {
    expect(earlier('first', [act('operate')], 'operation')).toBeUndefined();
  });
});

describe('earlier attempts', () => {
  it('are those at the same case that were begun before, but for moments tried again', () => {
    const { is, before } = begunBefore({
      ...tinyHeader,
      attempt: 'now',
      startedAt: '2026-02-01T00:00:00Z',
    });
    expect(before).toBe('2026-02-01T00:00:00Z');
    const could = (part: Partial<AttemptHeader>): boolean => is({ ...tinyHeader, ...part });
    expect(could({})).toBe(true);
    expect(could({ exercise: { is: 'round', pitfall: 'waited' } })).toBe(true);
    expect(could({ exercise: { is: 'redo', attempt: 'x', decision: 0 } })).toBe(false);
    expect(could({ attempt: 'now' })).toBe(false);
    expect(could({ case: 'another' })).toBe(false);
  });
});
