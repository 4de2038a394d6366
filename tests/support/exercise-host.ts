import type { Decision } from '../../src/domain/decision.ts';
import { Sitting } from '../../src/session/sitting.svelte.ts';
import type { Drill, Trainer, Unplayable } from '../../src/session/trainer.svelte.ts';
import { memoryLog } from './memory-log.ts';
import { tinyHeader, tinyPlay } from './tiny-play.ts';

/** Opens exercises of the tiny case, and knows which are open. */
export function tinyHost(log = memoryLog()) {
  let ids = 0;
  const open = new Set<Sitting>();
  return {
    log,
    open: (): readonly string[] => [...open].map(({ play }) => play.header.attempt),
    async exercise(drill: Drill): Promise<Sitting | Unplayable> {
      if (drill.case === 'gone') return { unplayable: 'no such case' };
      const play = tinyPlay({ ...drill, attempt: `try-${++ids}` }, log);
      const sitting = await Sitting.of({} as Trainer, play, undefined);
      open.add(sitting);
      return sitting;
    },
    leaveExercise(sitting: Sitting): Promise<void> {
      open.delete(sitting);
      return Promise.resolve();
    },
  };
}

/** A drill at the tiny case: it opens where these decisions lead. */
export function tinyDrill(prelude: readonly Decision[], part: Partial<Drill> = {}): Drill {
  const { case: kase, chapter, from, situation, seed, patient } = tinyHeader;
  const exercise = { is: 'round', pitfall: 'waited' } as const;
  return { case: kase, chapter, from, situation, seed, patient, prelude, exercise, ...part };
}
