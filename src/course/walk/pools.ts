import type { Model, Stage } from './model.ts';
import { codesOf, nameOf } from './slots.ts';
import type { Codes } from './slots.ts';

/** States by name, each with the mendable pitfalls that may have been committed on the way to it, one bit each. */
export type Pool = ReadonlyMap<string, bigint>;

/** The states that wait at each stage. */
export interface Pools {
  /** Reduces the codes in place and lets the state wait. */
  arrive(index: number, codes: Codes, committed: bigint): void;
  /** Takes the states that wait at a stage, with all that is read there drawn; not many more than `most`. */
  take(stage: Stage, most: number): Pool;
}

export function poolsOf(model: Model): Pools {
  const pools = model.stages.map(() => new Map<string, bigint>());
  return {
    arrive(index, codes, committed) {
      (model.stages[index] as Stage).reduce(codes);
      add(pools[index] as Map<string, bigint>, nameOf(codes), committed);
    },
    take(stage, most) {
      const waiting = pools[stage.index] as Map<string, bigint>;
      const drawn = new Map<string, bigint>();
      for (const [name, committed] of waiting) {
        for (const codes of model.split(codesOf(name), stage.view, stage.reduce)) {
          add(drawn, nameOf(codes), committed);
        }
        if (drawn.size > most) break;
      }
      waiting.clear();
      return drawn;
    },
  };
}

function add(pool: Map<string, bigint>, name: string, committed: bigint): void {
  const before = pool.get(name);
  if (before === undefined) pool.set(name, committed);
  else if ((before | committed) !== before) pool.set(name, before | committed);
}
