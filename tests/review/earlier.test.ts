import { describe, expect, it } from 'vitest';
import { earlierAnswer } from '../../src/review/earlier.ts';
import type { LatestAnswer } from '../../src/review/standing.ts';
import { needle, tinyCourse } from '../support/tiny-course.ts';

const { judge, step } = tinyCourse();
const answer = (step: string, acts: LatestAnswer['acts']): LatestAnswer => ({
  case: 'tiny',
  chapter: 'before',
  step,
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
const act = (id: string) => ({ act: id, with: {} });
const chosen = (at: string, acts: LatestAnswer['acts']) =>
  earlierAnswer(judge, step(at), answer(at, acts), 'now')?.chosen;

describe('the own earlier answer', () => {
  it('says when, what, how sure and how it is judged', () => {
    expect(earlierAnswer(judge, step('first'), answer('first', [act('image')]), 'now')).toEqual({
      at: '2026-11-03T10:00:00Z',
      chosen: 'Image it',
      certainty: 'certain',
      verdict: 'suboptimal',
    });
  });

  it('says what was set, several acts side by side, and an order in its order', () => {
    expect(chosen('tissue', [needle(10)])).toBe('Needle, along, +10 mm');
    expect(chosen('plan', [act('take-tract'), act('chest-ct')])).toBe('Take the tract; chest CT');
    expect(chosen('operation', [act('operate'), act('clamp')])).toBe('Operate → Clamp');
  });

  it('says so of an act that is no more', () => {
    expect(chosen('first', [act('leeches')])).toBe('something that is not offered any more');
  });

  it('is the one before, where the latest is that of this very attempt', () => {
    const old = answer('first', [act('wait')]);
    const own = { ...answer('first', [act('image')]), attempt: 'now', before: old };
    expect(earlierAnswer(judge, step('first'), own, 'now')?.chosen).toBe('Wait');
    expect(earlierAnswer(judge, step('first'), own, 'another')?.chosen).toBe('Image it');
  });

  it('is none where nothing was decided, or in this very attempt alone', () => {
    expect(earlierAnswer(judge, step('first'), undefined, 'now')).toBeUndefined();
    const own = answer('first', [act('image')]);
    expect(earlierAnswer(judge, step('first'), own, 'before')).toBeUndefined();
  });
});
