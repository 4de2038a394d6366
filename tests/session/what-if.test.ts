import { describe, expect, it } from 'vitest';
import type { Mode } from '../../src/domain/attempt.ts';
import { play as playRoute } from '../../src/session/routes.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { costsIn, debriefOf } from '../../src/session/telling.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { openWhatIf } from '../../src/session/what-if.svelte.ts';
import type { WhatIf } from '../../src/session/what-if.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import { portsWith } from '../support/ports.ts';
import { saphenous } from '../support/shipped.ts';

const wait = { act: 'watch-for-six-months', with: {} };

/** An attempt at a chapter whose first decision was an error; the second waits. */
async function begun(mode: Mode = 'learn') {
  const log = memoryLog();
  const trainer = new Trainer(portsWith(log));
  const route = playRoute(saphenous.id, { chapter: 'from-lump-to-diagnosis', mode });
  const play = (await trainer.begin(route)) as Play;
  await play.commit({ step: 'first-look', acts: [wait], certainty: 'certain', reason: null });
  play.next();
  return { trainer, log, attempt: play.header.attempt };
}

describe('a decision taken otherwise', () => {
  it('is put as it was met, with what was chosen then', async () => {
    const { trainer, attempt } = await begun();
    const what = (await openWhatIf(trainer, { attempt, decision: 0 })) as WhatIf;
    expect(what.view.step.id).toBe('first-look');
    expect(what.taken.verdict).toBe('harmful');
    expect([what.draft.acts, what.result, what.isOwn]).toEqual([[], undefined, false]);
  });

  it('shows both roads once something is chosen, and stores nothing', async () => {
    const { trainer, log, attempt } = await begun();
    const what = (await openWhatIf(trainer, { attempt, decision: 0 })) as WhatIf;
    what.draft.toggle('plan-imaging-of-the-lump');
    expect(what.isOwn).toBe(false);
    expect(what.result?.rows[0]).toMatchObject({
      own: { verdict: 'harmful' },
      other: { verdict: 'correct' },
      origin: 'otherwise',
    });
    expect((await log.read(attempt)) as object).toMatchObject({ records: { length: 1 } });
  });

  it('knows what was chosen then', async () => {
    const { trainer, attempt } = await begun();
    const what = (await openWhatIf(trainer, { attempt, decision: 0 })) as WhatIf;
    what.draft.toggle(wait.act);
    expect(what.isOwn).toBe(true);
  });

  it('is not there where the attempt or the decision is not', async () => {
    const { trainer, attempt } = await begun();
    expect(await openWhatIf(trainer, { attempt: 'nobody', decision: 0 })).toEqual({
      unplayable: 'no such attempt',
    });
    for (const decision of [1, -1])
      expect(await openWhatIf(trainer, { attempt, decision })).toEqual({
        unplayable: 'no such place',
      });
  });

  it('is not told of an exam that is not over', async () => {
    const { trainer, attempt } = await begun('exam');
    expect(await openWhatIf(trainer, { attempt, decision: 0 })).toEqual({
      unplayable: 'exam not over',
    });
  });
});

it('the costs of an attempt are those of each of its decisions', async () => {
  const { trainer, attempt } = await begun();
  const play = (await trainer.resume(attempt)) as Play;
  const costs = await costsIn(play, await debriefOf(play));
  expect(costs.map(({ step, credit }) => [step, credit])).toEqual([['first-look', 0]]);
  expect(costs[0]?.points).toBeGreaterThan(0);
});
