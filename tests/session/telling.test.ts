import { describe, expect, it } from 'vitest';
import type { AttemptHeader } from '../../src/domain/attempt.ts';
import type { LatestAnswer } from '../../src/review/standing.ts';
import { earlierAt } from '../../src/session/telling.ts';
import { openApp } from '../support/open-app.ts';
import { decided } from '../support/tiny-course.ts';
import { tinyPlay } from '../support/tiny-play.ts';

const before: LatestAnswer = {
  case: 'tiny',
  chapter: 'before',
  step: 'first',
  attempt: 'some-time-ago',
  decision: 0,
  at: '2025-11-03T10:00:00Z',
  acts: [{ act: 'wait', with: {} }],
  certainty: 'certain',
  credit: 0,
  verdict: 'harmful',
  committed: ['waited'],
  tries: 0,
  found: false,
  before: null,
};
const answers = { 'tiny/first': before };

async function played(part: Partial<AttemptHeader> = {}) {
  const play = tinyPlay(part);
  await play.commit(decided('first', 'image'));
  return play;
}

describe('the own earlier answer at a decision', () => {
  it('is told once the decision is committed, not before and not at the next', async () => {
    expect(earlierAt(tinyPlay(), answers)).toBeUndefined();
    const play = await played();
    expect(earlierAt(play, answers)).toMatchObject({ chosen: ['Wait'], verdict: 'harmful' });
    expect(earlierAt(play, {})).toBeUndefined();
    play.next();
    expect(earlierAt(play, answers)).toBeUndefined();
  });

  it('is not told in an exam', async () => {
    expect(earlierAt(await played({ mode: 'exam' }), answers)).toBeUndefined();
  });

  it('is not told in an exercise, which shows the moment it comes from', async () => {
    const exercise = { is: 'redo', attempt: 'some-time-ago', decision: 0 } as const;
    expect(earlierAt(await played({ exercise }), answers)).toBeUndefined();
  });

  it('is none where the app cannot load what knows it', async () => {
    const app = openApp(undefined, { trainer: () => Promise.reject(new Error('offline')) });
    expect(await app.answers()).toEqual({});
  });
});
