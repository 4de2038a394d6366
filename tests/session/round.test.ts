import { describe, expect, it } from 'vitest';
import type { PitfallStanding } from '../../src/review/standing.ts';
import { Round } from '../../src/session/round.svelte.ts';
import type { RoundSource } from '../../src/session/round.svelte.ts';
import { decided, fullCredit, needle } from '../support/tiny-course.ts';
import { tinyDrill, tinyHost } from '../support/exercise-host.ts';

const image = decided('first', 'image');
const standing = (pitfall: string) =>
  ({ pitfall, due: '2026-01-09', last: { attempt: pitfall } }) as PitfallStanding;

/** Each trap at its step, with the first patient; none is found for one of them. */
const source: RoundSource = {
  draw: (pitfall) =>
    Promise.resolve(
      {
        waited: tinyDrill([]),
        'opened-a-large-lump': tinyDrill([]),
        'needle-off-line': tinyDrill([image]),
        'operated-without-clamp': tinyDrill(fullCredit.slice(0, 3)),
        'tumour-left': tinyDrill([], { case: 'gone' }),
      }[pitfall],
    ),
  standing: (pitfall) => Promise.resolve(standing(pitfall)),
};

async function begun(...pitfalls: readonly string[]) {
  const host = tinyHost();
  const round = new Round(host, source, pitfalls);
  await round.next();
  return { host, round };
}

describe('a round', () => {
  it('meets one pitfall after the other and says what came of each', async () => {
    const { host, round } = await begun('waited', 'needle-off-line');
    expect([round.number, round.of, round.outcome]).toEqual([1, 2, undefined]);
    await round.commit(decided('first', 'image'));
    expect(round.outcome).toEqual({
      pitfall: 'waited',
      outcome: 'escaped',
      standing: standing('waited'),
    });
    expect(round.number).toBe(1);
    await round.next();
    expect(round.sitting?.play.view?.step.id).toBe('tissue');
    expect([round.number, round.outcome]).toEqual([2, undefined]);
    await round.commit({ ...decided('tissue', needle(20)), reason: 'quick' });
    expect(round.outcome?.outcome).toBe('committed');
    expect(round.over).toBe(false);
    await round.next();
    expect(round.over).toBe(true);
    expect(round.met.map(({ outcome }) => outcome)).toEqual(['escaped', 'committed']);
    expect(host.open()).toEqual([]);
    expect(await host.log.list('me')).toHaveLength(2);
  });

  it('tells an error beside the trap from an escape', async () => {
    const { round } = await begun('opened-a-large-lump');
    await round.commit(decided('first', 'wait'));
    expect(round.outcome?.outcome).toBe('slipped');
  });

  it('passes over a pitfall for which there is no patient', async () => {
    const { round } = await begun('tract-left-behind', 'tumour-left', 'waited');
    expect(round.number).toBe(3);
    expect(round.met.map(({ outcome }) => outcome)).toEqual(['no patient', 'no patient']);
    await round.next();
  });

  it('lets a decision count for what else was met with it, and says so at once', async () => {
    const here = (pitfall: string) =>
      ({ ...standing(pitfall), last: { attempt: 'try-1' } }) as PitfallStanding;
    const round = new Round(
      tinyHost(),
      { ...source, standing: (pitfall) => Promise.resolve(here(pitfall)) },
      ['waited', 'needle-off-line', 'opened-a-large-lump'],
    );
    await round.next();
    await round.commit(decided('first', 'image'));
    expect(round.alsoMet.map(({ pitfall, outcome }) => [pitfall, outcome])).toEqual([
      ['needle-off-line', 'escaped'],
      ['opened-a-large-lump', 'escaped'],
    ]);
    expect([round.number, round.of, round.goesOn]).toEqual([1, 3, false]);
    await round.next();
    expect(round.over).toBe(true);
  });

  it('asks again for what was met elsewhere, or not well enough to count', async () => {
    const elsewhere = await begun('waited', 'needle-off-line');
    await elsewhere.round.commit(decided('first', 'image'));
    expect(elsewhere.round.alsoMet).toEqual([]);
    const here = (pitfall: string) =>
      ({ ...standing(pitfall), last: { attempt: 'try-1' } }) as PitfallStanding;
    const slipped = new Round(
      tinyHost(),
      { ...source, standing: (pitfall) => Promise.resolve(here(pitfall)) },
      ['waited', 'needle-off-line'],
    );
    await slipped.next();
    await slipped.commit(decided('first', 'wait'));
    expect(slipped.outcome?.outcome).toBe('committed');
    expect([slipped.alsoMet, slipped.goesOn]).toEqual([[], true]);
  });

  it('ends where there is nobody at all', async () => {
    const { round } = await begun('tumour-left');
    expect(round.over).toBe(true);
    expect(round.sitting).toBeUndefined();
  });

  it('goes on once, however often it is asked at once', async () => {
    const { host, round } = await begun('waited', 'needle-off-line');
    await round.commit(decided('first', 'image'));
    await Promise.all([round.next(), round.next()]);
    expect([round.number, round.of, round.busy]).toEqual([2, 2, false]);
    await round.commit({ ...decided('tissue', needle(20)), reason: 'quick' });
    expect(round.met).toHaveLength(2);
    expect(await host.log.list('me')).toHaveLength(2);
  });

  it('counts a second commit for nothing', async () => {
    const { host, round } = await begun('waited', 'needle-off-line');
    await round.commit(decided('first', 'wait'));
    await round.commit(decided('first', 'image'));
    expect(round.met.map(({ outcome }) => outcome)).toEqual(['committed']);
    expect(await host.log.list('me')).toHaveLength(1);
  });

  it('waits where a decision does not fit', async () => {
    const { round } = await begun('waited');
    await round.commit(decided('report', 'leave-it'));
    expect(round.outcome).toBeUndefined();
    await round.commit(decided('first', 'image'));
    expect(round.outcome?.outcome).toBe('escaped');
  });

  it('does not say when a pitfall is due while its decision is not saved', async () => {
    const { host, round } = await begun('waited');
    host.log.failWith({ is: 'not saved', because: 'the storage is full' });
    await round.commit(decided('first', 'image'));
    expect(round.outcome).toEqual({ pitfall: 'waited', outcome: 'escaped', standing: undefined });
  });

  it('that is left keeps what was decided, and opens nobody any more', async () => {
    const { host, round } = await begun('waited', 'operated-without-clamp');
    await round.commit(decided('first', 'image'));
    const next = round.next();
    round.leave();
    await next;
    expect(round.sitting).toBeUndefined();
    expect(host.open()).toEqual([]);
    expect(await host.log.list('me')).toHaveLength(1);
  });
});
