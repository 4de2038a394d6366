import { describe, expect, it } from 'vitest';
import { replay } from '../../src/course/replay.ts';
import type { Frame } from '../../src/course/replay.ts';
import { earlierAnswer } from '../../src/review/earlier.ts';
import type { LatestAnswer } from '../../src/review/standing.ts';
import { fullCredit, needle, tinyCourse } from '../support/tiny-course.ts';

const { judge, scope, entry } = tinyCourse();
const course = replay(judge, scope, entry(), fullCredit);
const act = (id: string) => ({ act: id, with: {} });
const answer = (acts: LatestAnswer['acts']): LatestAnswer => ({
  case: 'tiny',
  chapter: 'before',
  step: 'first',
  attempt: 'before',
  decision: 0,
  at: '2026-11-03T10:00:00Z',
  acts,
  certainty: 'certain',
  credit: 0.5,
  verdict: 'suboptimal',
  committed: [],
  tries: 0,
  found: false,
  before: null,
});

function earlier(step: string, latest: LatestAnswer | undefined, attempt = 'now') {
  const frame = course.frames.find((one) => one.step.id === step) as Frame;
  return earlierAnswer(judge, course, frame, { attempt, seed: null }, latest);
}

describe('the own earlier answer', () => {
  it('says when, what, how sure and how it is judged', () => {
    expect(earlier('first', answer([act('image')]))).toEqual({
      at: '2026-11-03T10:00:00Z',
      chosen: ['Image'],
      certainty: 'certain',
      verdict: 'suboptimal',
    });
  });

  it('says what was set, several acts side by side, and an order in its order', () => {
    const chosen = (step: string, acts: LatestAnswer['acts']) =>
      earlier(step, answer(acts))?.chosen;
    expect(chosen('tissue', [needle(10)])).toEqual(['Needle, along, +10 mm']);
    expect(chosen('plan', [act('take-tract'), act('chest-ct')])).toEqual(['Tract and CT']);
    expect(chosen('operation', [act('operate'), act('clamp')])).toEqual(['Operate', 'Clamp']);
  });

  it('goes by the name of an act that this patient is not offered, and says so of one that is no more', () => {
    expect(earlier('first', answer([act('reoperate')]))?.chosen).toEqual(['Operate again']);
    expect(earlier('first', answer([act('leeches')]))?.chosen).toEqual([
      'something that is no longer offered',
    ]);
  });

  it('is the one before, where the latest is that of this very attempt', () => {
    const own = {
      ...answer([act('image')]),
      attempt: 'now',
      before: answer([act('wait')]),
    };
    expect(earlier('first', own)?.chosen).toEqual(['Wait']);
    expect(earlier('first', own, 'another')?.chosen).toEqual(['Image']);
  });

  it('is none where nothing was decided, or in this very attempt alone', () => {
    expect(earlier('first', undefined)).toBeUndefined();
    expect(earlier('first', answer([act('image')]), 'before')).toBeUndefined();
  });
});
