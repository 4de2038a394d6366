import type { Pool } from './pools.ts';
import type { Slot, Slots } from './slots.ts';

const NAMED = 5;

/** Names the facts that multiply a pool of states most: how many times fewer there were without each. */
export function multipliers(slots: Slots, pool: Pool): string {
  const names = [...pool.keys()];
  const factors = slots.all
    .map(({ fact }: Slot, i) => {
      const without = new Set(names.map((name) => name.slice(0, i) + name.slice(i + 1)));
      return { fact, times: names.length / without.size };
    })
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times)
    .slice(0, NAMED)
    .map(({ fact, times }) => `${fact} (${times.toFixed(1)} times)`);
  return `These facts multiply them most: ${factors.join(', ')}. Let an earlier step be their last reader, or vary them less.`;
}
