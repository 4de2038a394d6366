import { describe, expect, it } from 'vitest';
import { drawPatient } from '../../src/cli/patient.ts';
import type { CaseEntry } from '../../src/content/shipped.ts';
import { soundnessOf } from '../../src/course/draw.ts';
import { notLoaded } from '../../src/session/not-loaded.ts';
import type { Play } from '../../src/session/play.svelte.ts';
import { play as playRoute } from '../../src/session/routes.ts';
import { Trainer } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from '../support/memory-log.ts';
import { portsWith } from '../support/ports.ts';
import { judge, saphenous } from '../support/shipped.ts';
import { tinyHeader } from '../support/tiny-play.ts';

const seeds = [null, ...Array.from({ length: 40 }, (_, i) => i + 1)];

describe('the trainer', () => {
  it.each(saphenous.situations.map(({ id, ...rest }) => [id, rest] as const))(
    'meets the patients that the command line plays, all sound: %s',
    async (situation, rest) => {
      const trainer = new Trainer(portsWith());
      const soundness = soundnessOf(judge.reader, saphenous);
      for (const seed of seeds) {
        const begun = await trainer.begin(playRoute(saphenous.id, { situation, seed }));
        if ('unplayable' in begun) continue; // a patient who never comes there
        const { patient } = begun.header;
        expect(patient).toEqual(
          drawPatient(judge, saphenous, seed, {}, { id: situation, ...rest }),
        );
        expect(soundness.completable(patient), `seed ${seed}`).toBe(true);
      }
    },
  );

  it('lists an attempt whose case cannot be loaded, and says that it cannot be shown', async () => {
    const log = memoryLog();
    await log.append(tinyHeader, { kind: 'withdrawal', at: '', content: '1' }, 0);
    const tiny: CaseEntry = {
      id: 'tiny',
      title: 'A tiny case',
      summary: '',
      cover: 'leg',
      chapters: [],
      situations: [],
      load: () => Promise.reject(new Error('offline')),
    };
    const offline = await new Trainer(portsWith(log), [tiny]).latest(1);
    expect(offline).toMatchObject({
      attempts: [{ header: { attempt: 'one' }, unplayable: 'not loaded' }],
    });
    const gone = await new Trainer(portsWith(log), []).latest(1);
    expect(gone).toMatchObject({
      attempts: [{ header: { attempt: 'one' }, unplayable: 'no such case' }],
    });
  });

  it('lists an attempt at a place that is no more', async () => {
    const log = memoryLog();
    const header = { ...tinyHeader, case: saphenous.id, chapter: 'no-such-chapter' };
    await log.append(header, { kind: 'withdrawal', at: '', content: '1' }, 0);
    const listed = await new Trainer(portsWith(log)).latest(1);
    expect(listed).toMatchObject({ attempts: [{ header, unplayable: 'no such place' }] });
  });

  it('lists the attempts at cases that were begun last, and says whether there are others', async () => {
    const log = memoryLog();
    const part = { case: saphenous.id, patient: saphenous.base };
    const exercise = { is: 'round', pitfall: 'waited' } as const;
    for (const [attempt, also] of [['a'], ['b'], ['c', { exercise }]] as const) {
      const header = { ...tinyHeader, ...part, attempt, startedAt: attempt, ...also };
      await log.append(header, { kind: 'withdrawal', at: '', content: '1' }, 0);
    }
    const trainer = new Trainer(portsWith(log));
    const latest = async (count: number) => {
      const found = await trainer.latest(count);
      if ('is' in found) throw new Error(found.is);
      return [found.attempts.map(({ header }) => header.attempt), found.more];
    };
    expect(await latest(1)).toEqual([['b'], true]);
    expect(await latest(2)).toEqual([['b', 'a'], false]);
    log.failWith({ is: 'newer data' });
    expect(await trainer.latest(1)).toEqual({ is: 'newer data' });
  });

  it('knows whether an attempt is gone, where that can be read', async () => {
    const log = memoryLog();
    await log.append(tinyHeader, { kind: 'withdrawal', at: '', content: '1' }, 0);
    const trainer = new Trainer(portsWith(log));
    expect([await trainer.isGone('one'), await trainer.isGone('two')]).toEqual([false, true]);
    log.failWith({ is: 'newer data' });
    expect(await trainer.isGone('two')).toBe(false);
    const unloaded = () => Promise.reject(new Error('offline'));
    const offline = new Trainer(portsWith(log, { log: unloaded }));
    expect(await offline.isGone('two')).toBe(false);
    expect(await offline.latest(1)).toEqual(notLoaded);
  });

  it('plays on after 3 s where the part that saves does not arrive', async () => {
    const waits: number[] = [];
    const trainer = new Trainer(
      portsWith(memoryLog(), {
        log: () => new Promise(() => undefined),
        wait: (ms) => Promise.resolve(void waits.push(ms)),
      }),
    );
    const begun = (await trainer.begin(playRoute(saphenous.id))) as Play;
    await begun.commit({
      step: 'first-look',
      acts: [{ act: 'watch-for-six-months', with: {} }],
      certainty: 'guess',
      reason: null,
    });
    expect(begun.committed).not.toBeNull();
    expect(begun.saving).toMatchObject({ is: 'failed', failure: { is: 'not saved' }, waiting: 1 });
    expect(waits).toEqual([3000]);
  });
});
