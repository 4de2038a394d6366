import { describe, expect, it } from 'vitest';
import { lookedAt, solved } from '../../src/session/looked-at.ts';
import { soFar } from '../../src/session/telling.ts';
import { memoryLog } from '../support/memory-log.ts';
import { decided } from '../support/tiny-course.ts';
import { tinyPlay } from '../support/tiny-play.ts';

describe('a decision that is only looked at', () => {
  it('is shown with its verdict, and neither taken nor stored', async () => {
    const log = memoryLog();
    const play = tinyPlay({}, log);
    const shown = lookedAt(play, decided('first', 'wait'));
    expect(shown && soFar(shown)).toMatchObject([{ chosen: ['Wait'], verdict: 'harmful' }]);
    await shown?.retrySaving();
    expect(shown?.saving).toEqual({ is: 'saved' });
    expect(play.committed).toBeNull();
    expect(await log.list('me')).toEqual([]);
  });

  it('is the best one where somebody wants to see it', () => {
    const shown = solved(tinyPlay());
    expect(shown && soFar(shown)).toMatchObject([{ chosen: ['Image'], verdict: 'correct' }]);
    expect(shown?.reveal?.lines).toHaveLength(2);
  });

  it('is none where it does not fit', () => {
    expect(lookedAt(tinyPlay(), decided('tissue', 'needle'))).toBeUndefined();
  });
});
