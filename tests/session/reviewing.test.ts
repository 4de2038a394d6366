import { describe, expect, it } from 'vitest';
import type { AttemptHeader } from '../../src/domain/attempt.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Standing } from '../../src/review/standing.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { Reviewing } from '../../src/session/reviewing.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import type { MemoryLog } from '../support/memory-log.ts';
import { portsWith } from '../support/ports.ts';
import { saphenous } from '../support/shipped.ts';
import { tinyHeader } from '../support/tiny-play.ts';

const header: AttemptHeader = { ...tinyHeader, case: saphenous.id, patient: saphenous.base };
const watch: Decision = {
  step: 'first-look',
  acts: [{ act: 'watch-for-six-months', with: {} }],
  certainty: 'certain',
  reason: null,
};
const image = { ...watch, acts: [{ act: 'plan-imaging-of-the-lump', with: {} }] };

async function decide(
  log: MemoryLog,
  decision: Decision,
  part: Partial<AttemptHeader> = {},
  day = '2026-01-01',
): Promise<void> {
  const record = { kind: 'decision', ...decision, shown: [], content: '1' } as const;
  await log.append({ ...header, ...part }, { ...record, at: `${day}T12:00:00.000Z` }, 0);
}

function reviewing(
  log: MemoryLog,
  day = '2026-01-01',
  cases?: ConstructorParameters<typeof Trainer>[1],
) {
  const ports = portsWith(log, { now: () => `${day}T12:00:00.000Z` });
  const trainer = cases ? new Trainer(ports, cases) : new Trainer(ports);
  return new Reviewing(trainer, ports);
}
const stand = async (review: Reviewing): Promise<Standing> => {
  const standing = await review.standing();
  if ('is' in standing) throw new Error(standing.is);
  return standing;
};
const committed = (standing: Standing): number =>
  Object.values(standing.pitfalls).reduce((sum, one) => sum + one.committed, 0);

describe('the review of a profile', () => {
  it('is folded from the log, and goes on from what was kept', async () => {
    const log = memoryLog();
    await decide(log, watch);
    const review = reviewing(log);
    const first = await stand(review);
    expect(committed(first)).toBeGreaterThan(0);
    expect(await stand(review)).toBe(first);
    await decide(log, watch, { attempt: 'two' }, '2026-01-02');
    let visits = 0;
    const counting = {
      ...log,
      each: (...all: Parameters<MemoryLog['each']>) => (visits++, log.each(...all)),
    };
    const other = await stand(reviewing(counting, '2026-01-02'));
    expect(visits).toBe(0);
    expect(committed(other)).toBe(2 * committed(first));
    expect(await stand(review)).toEqual(other);
  });
  it('is folded anew where an attempt was removed', async () => {
    const log = memoryLog();
    await decide(log, watch);
    await decide(log, image, { attempt: 'two' });
    const review = reviewing(log);
    await stand(review);
    await log.remove('one');
    expect(committed(await stand(review))).toBe(0);
    await decide(log, watch, { attempt: 'old' }, '2025-01-01');
    expect(committed(await stand(review))).toBeGreaterThan(0);
  });
  it('throws away what was kept of other content', async () => {
    const log = memoryLog();
    await decide(log, watch);
    await log.memorise('me', { format: 1, content: 'older' });
    expect(committed(await stand(reviewing(log)))).toBeGreaterThan(0);
  });
  it('leaves out attempts at cases that this build does not have, and says how many', async () => {
    const log = memoryLog();
    await decide(log, watch, { case: 'unknown', attempt: 'x' });
    await decide(log, watch, { from: 'no-such-step', attempt: 'y' });
    const review = reviewing(log);
    expect((await stand(review)).attempts).toEqual({});
    expect(review.skipped).toBe(2);
  });
  it('keeps nothing while a case cannot be loaded', async () => {
    const log = memoryLog();
    await decide(log, watch);
    const { id, title, summary } = saphenous;
    const entry = { id, title, summary, chapters: [], situations: [] };
    const load = () => Promise.reject(new Error('offline'));
    expect((await stand(reviewing(log, '2026-01-01', [{ ...entry, load }]))).attempts).toEqual({});
    expect(await log.recall('me')).toBeUndefined();
    expect(Object.keys((await stand(reviewing(log))).attempts)).toEqual(['one']);
  });
  it('says why there is none', async () => {
    const log = memoryLog();
    const failure = { is: 'blocked', because: 'the storage is closed' } as const;
    log.failWith(failure);
    const review = reviewing(log);
    expect(await review.standing()).toEqual(failure);
    expect(await review.roundPlays(1)).toEqual(failure);
    const ports = portsWith(log, { log: () => Promise.reject(new Error('offline')) });
    const offline = new Reviewing(new Trainer(ports), ports);
    expect(await offline.standing()).toMatchObject({ is: 'blocked' });
    expect(await offline.momentPlay({ attempt: 'one', decision: 0 })).toEqual({
      unplayable: 'no such attempt',
    });
    log.failWith(undefined);
    expect(committed(await stand(review))).toBe(0);
  });
  it('says how many pitfalls are due, once it was folded', async () => {
    const log = memoryLog();
    await decide(log, watch);
    const later = reviewing(log, '2026-01-09');
    expect(later.due()).toBe(0);
    await stand(later);
    expect(later.due()).toBeGreaterThan(0);
    later.forget();
    expect(later.due()).toBe(0);
  });
  it('plays a moment once more, until a better one was found', async () => {
    const log = memoryLog();
    await decide(log, watch);
    const review = reviewing(log, '2026-01-02');
    const [moment] = review.moments(await stand(review));
    const play = (await review.momentPlay(moment as NonNullable<typeof moment>)) as Play;
    expect(play.view?.step.id).toBe('first-look');
    await play.commit({ ...image });
    expect(play.courseSoFar.place.step).toBeUndefined();
    expect(review.moments(await stand(review))).toEqual([]);
    expect(await review.momentPlay({ attempt: 'none', decision: 0 })).toMatchObject({
      unplayable: 'no such attempt',
    });
  });
  it('draws a round of what is due, each with a patient who was not met lately', async () => {
    const log = memoryLog();
    await decide(log, watch);
    const review = reviewing(log, '2026-01-09');
    const plays = (await review.roundPlays(7)) as readonly Play[];
    expect(plays.length).toBeGreaterThan(0);
    for (const { header: begun } of plays) {
      expect(begun.exercise?.is).toBe('round');
      expect(begun.patient).not.toEqual(saphenous.base);
    }
    const where = await review.whereabouts();
    const board = review.board(await stand(review), { case: saphenous.id }, where);
    expect(board.length).toBeGreaterThan(20);
  });
});
