import { describe, expect, it } from 'vitest';
import { complaint, handedOver, routeTo } from '../../src/session/sharing.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { play as playRoute } from '../../src/session/routes.ts';
import { decided, fullCredit } from '../support/tiny-course.ts';
import { tinyPlay } from '../support/tiny-play.ts';

const exam = { mode: 'exam' } as const;
type Log = readonly (typeof fullCredit)[number][];

async function played(decisions: Log, play: Play = tinyPlay()): Promise<Play> {
  for (const decision of decisions) {
    await play.commit(decision);
    play.next();
  }
  return play;
}

describe('a link to a decision', () => {
  const content = '2026.1';
  it('leads to the same step, with the same patient, in the same mode', async () => {
    const play = await played(fullCredit.slice(0, 2), tinyPlay(exam));
    expect(routeTo(play)).toEqual(playRoute('tiny', { from: 'plan', mode: 'exam', content }));
  });

  it('stays the same while the consequence is seen', async () => {
    const play = tinyPlay();
    const before = routeTo(play);
    await play.commit(decided('first', 'wait'));
    expect(routeTo(play)).toEqual(before);
  });

  it('of a situation leads to where it is met', () => {
    const play = tinyPlay({ situation: 'sent-late' });
    expect(routeTo(play)).toEqual(playRoute('tiny', { situation: 'sent-late', content }));
  });

  it('is none on a detour, nor after a decision that the best road does not take', async () => {
    const play = await played([decided('first', 'wait')]);
    expect(play.view?.step.id).toBe('late-image');
    expect(routeTo(play)).toBeUndefined();
    await played([decided('late-image', 'image')], play);
    expect(play.view?.step.id).toBe('tissue');
    expect(routeTo(play)).toBeUndefined();
  });

  it('is none for another patient than the seed draws', () => {
    expect(routeTo(tinyPlay({ seed: 7 }))).toBeUndefined();
  });
});

describe('what is handed out of an exam', () => {
  it('holds no verdict before the exam is over', async () => {
    const play = await played(fullCredit.slice(0, 3), tinyPlay(exam));
    expect(complaint(play)).not.toMatch(/rows|correct|harmful|suboptimal/);
    expect(complaint(play)).toContain('"image"');
    expect(handedOver(play).records.map((one) => 'shown' in one && one.shown)).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('holds all once it is over, as it does while one learns', async () => {
    for (const play of [
      await played(fullCredit, tinyPlay(exam)),
      await played(fullCredit.slice(0, 3)),
    ]) {
      expect(complaint(play)).toContain('first-look > look: correct');
      expect(handedOver(play)).toEqual(play.work);
    }
  });
});
