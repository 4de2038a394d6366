import type { FactId, Value } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Soundness } from '../draw.ts';
import type { Reduce } from './reduce.ts';
import { nameOf, placeOf } from './slots.ts';
import type { Codes, Slot, Slots, View } from './slots.ts';

/** Draws the facts that a view reads and that are not drawn yet, in every way that a sound patient allows. */
export type Split = (codes: Codes, view: View, reduce: Reduce) => readonly Codes[];

export function splitterOf(slots: Slots, soundness: Soundness): Split {
  const families = slots.all.map((slot) =>
    [...soundness.relatives(slot.fact)].map((fact) => slots.indexOf.get(fact) as number),
  );
  const known = new Map<string, boolean>();

  /** Can the patient be completed, as far as the relatives of one fact decide it? */
  function canBe(codes: Codes, fact: number): boolean {
    const family = families[fact] as readonly number[];
    const key = `${fact}:${family.map((i) => (codes[i] as number) >> 1).join()}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = soundness.completable(part(codes, family))));
    return found;
  }

  function part(codes: Codes, family: readonly number[]): Facts {
    const facts: Record<FactId, Value> = {};
    for (const i of family) {
      const { fact, values } = slots.all[i] as Slot;
      const place = (codes[i] as number) >> 1;
      if (place > 0) facts[fact] = values[place - 1] as Value;
    }
    return facts;
  }

  /**
   * Every sound value of one fact; of values that no reader tells apart, one. A patient whom a situation has
   * made as no sound one is, may be anything.
   */
  function drawnBy(codes: Codes, i: number, reduce: Reduce): readonly Codes[] {
    const isExempt = !canBe(codes, i);
    const all = new Map<string, Codes>();
    for (const value of (slots.all[i] as Slot).draws) {
      const drawn = codes.slice();
      drawn[i] = 2 * placeOf(slots.all[i] as Slot, value) + ((codes[i] as number) & 1);
      if (!isExempt && !canBe(drawn, i)) continue;
      reduce(drawn);
      all.set(nameOf(drawn), drawn);
    }
    return [...all.values()];
  }

  return (codes, view, reduce) => {
    let all: readonly Codes[] = [codes];
    for (const i of view.values) {
      if ((codes[i] as number) > 1 || (slots.all[i] as Slot).draws.length === 0) continue;
      all = all.flatMap((one) => drawnBy(one, i, reduce));
    }
    return all;
  };
}
