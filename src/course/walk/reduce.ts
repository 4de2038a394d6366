import type { FactId, Value } from '../../domain/fact.ts';
import { meets } from '../../rules/condition.ts';
import type { Soundness } from '../draw.ts';
import { joined, wantsValue } from './interest.ts';
import type { Interest } from './interest.ts';
import type { Codes, Slot, Slots } from './slots.ts';

/** Forgets, in place, what no later reader asks, and takes values for one that no later reader tells apart. */
export type Reduce = (codes: Codes) => void;

/** What ties given facts to each other. */
export interface Ties {
  readonly soundness: Soundness;
  /** What the rules of soundness read. */
  readonly interest: Interest;
}

/**
 * @param later what this step and all that may follow it want to know.
 * @param shifted facts to which something may still be added: of these every value counts.
 */
export function reduceFor(
  slots: Slots,
  ties: Ties,
  later: Interest,
  shifted: ReadonlySet<FactId>,
): Reduce {
  const tying = joined(later, ties.interest);
  const live = slots.all.map((slot) => wantsValue(later, slot.fact));
  const seen = slots.all.map((slot) => Number(later.seen.has(slot.fact)));
  const places = slots.all.map((slot) => samePlaces(slot, later, shifted));
  const relatives = slots.all.map((slot) =>
    [...ties.soundness.relatives(slot.fact)]
      .filter((fact) => fact !== slot.fact && wantsValue(later, fact))
      .map((fact) => slots.indexOf.get(fact) as number),
  );
  const tiedTo = slots.all.map((slot) => samePlaces(slot, tying, shifted));
  const tied = [...relatives.keys()].filter((i) => (relatives[i] as number[]).length > 0);
  return (codes) => {
    // a fact is kept while one that soundness ties to it is still to be drawn
    const awaited = tied.filter((i) =>
      (relatives[i] as number[]).some((other) => (codes[other] as number) < 2),
    );
    const kept = awaited.map((i) => (tiedTo[i] as SamePlace)((codes[i] as number) >> 1));
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      const place = live[i] ? (places[i] as SamePlace)(code >> 1) : 0;
      codes[i] = 2 * place + (code & (seen[i] as number));
    }
    awaited.forEach((i, n) => {
      codes[i] = 2 * (kept[n] as number) + ((codes[i] as number) & 1);
    });
  };
}

export type SamePlace = (place: number) => number;

/** The first place whose value the later readers cannot tell from that of another. */
export function samePlaces(slot: Slot, later: Interest, shifted: ReadonlySet<FactId>): SamePlace {
  if (later.exact.has(slot.fact) || shifted.has(slot.fact)) return (place) => place;
  const asked = [...(later.asked.get(slot.fact) ?? [])];
  const known: number[] = [];
  const first = new Map<string, number>();
  const signature = (value: Value): string =>
    asked.map((one) => (meets(one, value) ? '1' : '0')).join('');
  return (place) => {
    if (place === 0) return 0;
    let same = known[place];
    if (same === undefined) {
      const key = signature(slot.values[place - 1] as Value);
      same = first.get(key) ?? place;
      first.set(key, same);
      known[place] = same;
    }
    return same;
  };
}
