import { describe, expect, it, vi } from 'vitest';
import { shippedCases } from '../../src/content/shipped.ts';
import type { AttemptHeader, AttemptRecord, StoredAttempt } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { PitfallStanding, Standing } from '../../src/review/standing.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { openReviewing } from '../../src/session/reviewing.ts';
import { play as playRoute } from '../../src/session/routes.ts';
import type { Drill } from '../../src/session/trainer.svelte.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import type { MemoryLog } from '../support/memory-log.ts';
import { portsWith } from '../support/ports.ts';

const watch: Decision = {
  step: 'first-look',
  acts: [{ act: 'watch-for-six-months', with: {} }],
  certainty: 'certain',
  reason: null,
};
const full = { is: 'not saved', because: 'the storage is full' } as const;

/** Somebody on some day, who reads the log anew. */
async function open(log: MemoryLog, day = '2026-01-01') {
  let seeds = 0;
  const now = () => `${day}T12:00:00Z`;
  const trainer = new Trainer(portsWith(log, { now, newId: () => `id-${day}-${++seeds}` }));
  const newSeed = () => ++seeds;
  const reviewing = await openReviewing({ trainer, cases: shippedCases, now, newSeed });
  return { trainer, reviewing };
}

async function wait(trainer: Trainer, seed: number | null = null): Promise<Play> {
  const play = (await trainer.begin(playRoute('saphenous-vein-mass', { seed }))) as Play;
  await play.commit(watch);
  return play;
}

async function committedBy(log: MemoryLog): Promise<string> {
  const { trainer, reviewing } = await open(log);
  await wait(trainer);
  const standing = (await reviewing.standing()) as Standing;
  const [row] = reviewing.board(standing, {});
  return row?.pitfall.id ?? '';
}

describe('the review of somebody', () => {
  it('follows the log decision by decision, and comes to the same as reading it anew', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    expect(((await reviewing.standing()) as Standing).answers).toEqual({});
    await wait(trainer);
    const one = (await reviewing.standing()) as Standing;
    await wait(trainer, 5);
    const two = (await reviewing.standing()) as Standing;
    expect(one.attempts).toHaveLength(1);
    expect(two.attempts).toHaveLength(2);
    const again = await open(log);
    expect(await again.reviewing.standing()).toEqual(two); // from what was memorised
    await log.memorise('me', { format: 'another' }, two.mark);
    const anew = await open(log);
    expect(await anew.reviewing.standing()).toEqual(two);
  });

  it('dates what a clock that was ahead had decided as soon as it is that day, though nothing was decided since', async () => {
    const log = memoryLog();
    await wait((await open(log, '2026-02-01')).trainer);
    const dueOn = async (day: string): Promise<readonly string[]> => {
      const standing = (await (await open(log, day)).reviewing.standing()) as Standing;
      return [...new Set(Object.values(standing.pitfalls).map(({ due }) => due))];
    };
    expect(await dueOn('2026-01-01')).toEqual(['1970-01-01']);
    expect(await dueOn('2026-03-01')).toEqual(['2026-02-02']);
    expect(await dueOn('2026-01-01')).toEqual(['1970-01-01']);
  });

  it('keeps in its list what today’s cases cannot begin', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    const { header, work } = await wait(trainer);
    const [record] = work.records as readonly [AttemptRecord];
    const unplayable = async (attempt: string, part: Partial<AttemptHeader>) => {
      await log.append({ ...header, attempt, ...part }, record, 0);
      const { attempts } = (await reviewing.standing()) as Standing;
      return attempts.find((line) => line.attempt === attempt);
    };
    expect(await unplayable('a', { case: 'gone' })).toMatchObject({
      unplayable: 'no such case',
      notReplayed: 1,
    });
    expect(await unplayable('b', { chapter: 'gone' })).toMatchObject({
      unplayable: 'no such place',
    });
    expect(((await reviewing.standing()) as Standing).attempts).toHaveLength(3);
  });

  it('counts nothing of an attempt that is deleted', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    const { header } = await wait(trainer);
    await reviewing.standing();
    await log.remove(header.attempt);
    expect(((await reviewing.standing()) as Standing).attempts).toEqual([]);
  });

  it('leads back to the position before an error', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    await wait(trainer);
    const [moment] = reviewing.moments((await reviewing.standing()) as Standing);
    const position = moment && (await reviewing.retry(moment));
    expect(position?.decision.acts).toEqual(watch.acts);
    const play = (await trainer.exercise(position?.drill as Drill)) as Play;
    expect(play.view?.step.id).toBe('first-look');
    expect(await reviewing.retry({ ...moment, attempt: 'gone' } as never)).toBeUndefined();
  });

  it('draws another patient with the same trap once the pitfall is due', async () => {
    const log = memoryLog();
    const pitfall = await committedBy(log);
    const { trainer, reviewing } = await open(log, '2026-01-20');
    const standing = (await reviewing.standing()) as Standing;
    expect(reviewing.round(standing)).toContain(pitfall);
    expect(reviewing.round(standing).length).toBeLessThanOrEqual(5);
    expect(reviewing.due(standing)).toBeGreaterThan(0);
    const drill = (await reviewing.draw(pitfall)) as Drill;
    expect(drill.exercise).toEqual({ is: 'round', pitfall });
    const play = (await trainer.exercise(drill)) as Play;
    expect(play.view?.step.id).toBe('first-look');
    const [missed] = (await log.list('me')) as readonly StoredAttempt[];
    expect(play.header.patient).not.toEqual(missed?.header.patient);
    await play.commit(watch);
    const after = (await reviewing.standing()) as Standing;
    expect(after.pitfalls[pitfall]?.committed).toBe(2);
    expect(await reviewing.draw('no-such-pitfall')).toBeUndefined();
  });

  it('offers two patients side by side for a pitfall, of the case where it was met, or nobody', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    await wait(trainer);
    const { pitfalls } = (await reviewing.standing()) as Standing;
    const met = Object.values(pitfalls)[0] as PitfallStanding;
    const offered = (pitfall: string, kase: string): string | undefined =>
      reviewing.pairOf({ ...met, pitfall, last: { ...met.last, case: kase } });
    for (const kase of ['saphenous-vein-mass', 'infrarenal-ivc-tumour'])
      expect(offered('positive-margin-accepted', kase)).toMatch(new RegExp(`^${kase}`));
    expect(offered('doxorubicin-repeated', 'saphenous-vein-mass')).toMatch(/^premenopausal/);
    expect(reviewing.pairOf(met)).toBeUndefined();
  });

  it('is asked again after an error of its own', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    await wait(trainer);
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const since = vi.spyOn(log, 'since').mockRejectedValueOnce(new Error('unforeseen'));
    expect(await reviewing.standing()).toMatchObject({ is: 'blocked' });
    expect(complaint).toHaveBeenCalledOnce();
    since.mockRestore();
    complaint.mockRestore();
    expect(((await reviewing.standing()) as Standing).mark.place).toBe(1);
  });

  it('says why it cannot be read', async () => {
    const log = memoryLog();
    const { trainer, reviewing } = await open(log);
    log.failWith(full);
    expect(await reviewing.standing()).toEqual(full);
    expect(await reviewing.draw('any')).toBeUndefined();
    const unloaded = new Trainer({
      ...portsWith(log),
      log: () => Promise.reject(new Error('off')),
    });
    const { now, newSeed } = { now: () => '2026-01-01T12:00:00Z', newSeed: () => 1 };
    const blocked = await openReviewing({ trainer: unloaded, cases: shippedCases, now, newSeed });
    expect(await blocked.standing()).toMatchObject({ is: 'blocked' });
    expect(trainer.profile).toBe('me');
  });
});
