import type { Case } from '../../domain/case.ts';
import { valuesOf } from '../../domain/fact.ts';
import type { Fact, FactId, Value } from '../../domain/fact.ts';
import type { Rulebook } from '../../domain/library.ts';
import type { Facts, Patient } from '../../domain/patient.ts';
import { wantsValue } from './interest.ts';
import type { Interest } from './interest.ts';

/**
 * A patient as numbers: for each fact that can differ, twice the place of its value (0: not drawn yet, or
 * nobody asks any more), plus 1 if it has been seen. As a string, one character each, it names a state.
 */
export type Codes = Uint16Array;

/** A fact that can differ between the states of a case. */
export interface Slot {
  readonly fact: FactId;
  /** The values it may be drawn with; none for what is not drawn. */
  readonly draws: readonly Value[];
  readonly values: Value[];
  readonly places: Map<Value, number>;
}

export interface Slots {
  readonly all: readonly Slot[];
  readonly indexOf: ReadonlyMap<FactId, number>;
  /** Facts that are the same in every state. */
  readonly constant: Facts;
}

/** The slots of a case: what varies or a situation presets, and the course facts that somebody reads. */
export function slotsOf(book: Rulebook, kase: Case, everything: Interest): Slots {
  const preset = kase.situations.flatMap((one) => [
    ...Object.keys(one.given),
    ...Object.keys(one.set),
  ]);
  const course = Object.values(book.facts)
    .filter((fact) => fact.kind === 'course')
    .map((fact) => fact.id);
  const asked = (fact: FactId): boolean =>
    wantsValue(everything, fact) || everything.seen.has(fact);
  const ids = new Set([
    ...Object.keys(kase.variation),
    ...[...preset, ...course].filter((fact) => asked(fact)),
  ]);
  const all = [...ids].map((fact): Slot => {
    const draws = [...new Set(kase.variation[fact] ?? [])];
    const slot: Slot = { fact, draws, values: [], places: new Map() };
    draws.forEach((value) => placeOf(slot, value));
    return slot;
  });
  const constant = Object.entries(kase.fixed).filter(([fact]) => !ids.has(fact));
  return {
    all,
    indexOf: new Map(all.map((slot, i) => [slot.fact, i])),
    constant: Object.fromEntries(constant),
  };
}

/** The place of a value among those of its slot, from 1; a new value is put at the end. */
export function placeOf(slot: Slot, value: Value): number {
  let place = slot.places.get(value);
  if (place === undefined) {
    place = slot.values.push(value);
    slot.places.set(value, place);
  }
  return place;
}

/** The codes of the patient before anything was done and before anything is drawn. */
export function undrawn(book: Rulebook, kase: Case, slots: Slots): Codes {
  return Uint16Array.from(slots.all, (slot) => {
    const fact = book.facts[slot.fact] as Fact;
    if (fact.kind === 'course') {
      return 2 * placeOf(slot, fact.start as Value) + (fact.hidden ? 0 : 1);
    }
    const fixed = kase.fixed[slot.fact];
    return (
      2 * (fixed === undefined ? 0 : placeOf(slot, fixed)) + Number(kase.known.includes(slot.fact))
    );
  });
}

/** The name of a state. */
export const nameOf = (codes: Codes): string =>
  String.fromCharCode.apply(null, codes as unknown as number[]);

/** The codes of the state of this name. */
export function codesOf(name: string): Codes {
  const codes = new Uint16Array(name.length);
  for (let i = 0; i < name.length; i++) codes[i] = name.charCodeAt(i);
  return codes;
}

/** Which slots something reads: the value, or only whether it has been seen. */
export interface View {
  readonly values: readonly number[];
  readonly flags: readonly number[];
}

export function viewOf(slots: Slots, interest: Interest, alsoValues: Iterable<FactId> = []): View {
  const wanted = new Set(alsoValues);
  const values: number[] = [];
  const flags: number[] = [];
  slots.all.forEach(({ fact }, i) => {
    if (wantsValue(interest, fact) || wanted.has(fact)) values.push(i);
    if (interest.seen.has(fact)) flags.push(i);
  });
  return { values, flags };
}

/** Two states of one key look the same to who has this view. */
export function keyOf(view: View, codes: Codes): string {
  const { values, flags } = view;
  const key = new Array<number>(values.length + flags.length);
  for (let i = 0; i < values.length; i++) key[i] = (codes[values[i] as number] as number) >> 1;
  for (let i = 0; i < flags.length; i++) {
    key[values.length + i] = (codes[flags[i] as number] as number) & 1;
  }
  return String.fromCharCode.apply(null, key);
}

/**
 * The patient as far as a view reaches. A fact of which only the flag is read has a value that says nothing.
 * @param revealable facts that may be revealed though nobody here reads them.
 */
export function patientOf(
  book: Rulebook,
  slots: Slots,
  view: View,
  revealable: Iterable<FactId>,
  codes: Codes,
): Patient {
  const facts: Record<FactId, Value> = { ...slots.constant };
  const unseen = new Set(revealable);
  for (const i of view.values) {
    const { fact, values } = slots.all[i] as Slot;
    const place = (codes[i] as number) >> 1;
    if (place > 0) facts[fact] = values[place - 1] as Value;
    unseen.add(fact);
  }
  for (const i of view.flags) {
    const { fact } = slots.all[i] as Slot;
    if (!(fact in facts) && !view.values.includes(i)) facts[fact] = anyValue(book, fact);
    if ((codes[i] as number) & 1) unseen.delete(fact);
    else unseen.add(fact);
  }
  return { facts, unseen };
}

const anyValue = (book: Rulebook, fact: FactId): Value =>
  valuesOf((book.facts[fact] as Fact).domain)[0] as Value;
