import { beforeAll, describe, expect, it } from 'vitest';
import { shippedCases } from '../../src/content/shipped.ts';
import type { Mode } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { openReading } from '../../src/session/reading.ts';
import type { Reading } from '../../src/session/reading.ts';
import { play as playRoute } from '../../src/session/routes.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { portsWith } from '../support/ports.ts';
import { saphenous } from '../support/shipped.ts';

const decision = (step: string, act: string): Decision => ({
  step,
  acts: [{ act, with: {} }],
  certainty: 'guess',
  reason: null,
});
const table = saphenous.steps['first-look']?.asks[0] ?? '';

let trainer: Trainer;
let reading: Reading;
let attempt: string;
let acts: readonly string[];

/** Plays into the case, each time by the first option that is offered. */
async function begun(mode: Mode): Promise<Play> {
  const play = (await trainer.begin(playRoute(saphenous.id, { mode }))) as Play;
  for (let i = 0; i < 2; i++) {
    const view = play.view;
    const [option] = view?.options ?? [];
    if (!view || !option) throw new Error('nothing is offered');
    await play.commit(decision(view.step.id, option.act));
    play.next();
  }
  return play;
}

beforeAll(async () => {
  trainer = new Trainer(portsWith());
  reading = await openReading(trainer, shippedCases);
  const play = await begun('learn');
  attempt = play.header.attempt;
  acts = play.courseSoFar.frames.map((frame) => frame.decision.acts[0]?.act ?? '');
});

describe('a table with the patient of a decision', () => {
  it('marks the row that decided there', async () => {
    const looked = await reading.look(table, { attempt, decision: 0, act: acts[0] ?? '' });
    expect(looked?.decided).toHaveLength(1);
    const view = reading.table(table, looked);
    const lit = view?.rows.find(({ id }) => id === looked?.decided[0]?.row);
    expect(lit?.fit?.is).toBe('fits');
  });

  it('marks nothing for an option that was not taken', async () => {
    const looked = await reading.look(table, { attempt, decision: 0, act: 'no-such-act' });
    expect(looked?.decided).toEqual([]);
  });

  it.each([
    ['the decision did not ask it', 'adjuvant-chemotherapy', 0],
    ['there is no such decision', 'lump-along-a-vein', 99],
    ['the number is none', 'lump-along-a-vein', -1],
  ])('shows no patient where %s', async (_, asked, number) => {
    expect(await reading.look(asked, { attempt, decision: number, act: '' })).toBeUndefined();
  });

  it('shows no patient of an attempt that is not here', async () => {
    const looked = await reading.look(table, { attempt: 'nobody', decision: 0, act: '' });
    expect(looked).toBeUndefined();
  });

  it('shows no patient of an exam that goes on', async () => {
    const { header } = await begun('exam');
    const looked = await reading.look(table, { attempt: header.attempt, decision: 0, act: '' });
    expect(looked).toBeUndefined();
  });

  it('is none where there is no such table', () => {
    expect(reading.table('no-such-table')).toBeUndefined();
    expect(reading.table('constructor')).toBeUndefined();
  });
});
