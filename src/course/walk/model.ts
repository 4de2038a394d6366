import { END } from '../../domain/case.ts';
import type { Case, Step } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Judge } from '../../rules/judge.ts';
import { cellsOf } from '../cells.ts';
import type { Cells } from '../cells.ts';
import { soundnessOf } from '../draw.ts';
import type { Soundness } from '../draw.ts';
import { join, noInterest, wantCondition, wantsValue } from './interest.ts';
import type { Interest } from './interest.ts';
import { orderOf, successors } from './order.ts';
import { readsAtEnd, readsOf } from './reads.ts';
import type { Reads } from './reads.ts';
import { reduceFor } from './reduce.ts';
import type { Reduce } from './reduce.ts';
import { pitfallsNamed } from './named.ts';
import { slotsOf, viewOf } from './slots.ts';
import type { Slots, View } from './slots.ts';
import { splitterOf } from './split.ts';
import type { Split } from './split.ts';

/** A step, or the end, with what is read there and from there on. */
export interface Stage {
  /** Every route leads to a higher index; the end has the highest. */
  readonly index: number;
  readonly id: string;
  /** None at the end. */
  readonly step: Step | undefined;
  readonly reads: Reads;
  /** What is read here, and what is changed here by its old value and read later. */
  readonly view: View;
  readonly judged: View;
  /** What is read here and at all that may follow. */
  readonly later: Interest;
  readonly shifted: ReadonlySet<FactId>;
  /** Places of the facts that are written here and read later. */
  readonly written: readonly number[];
  readonly revealed: readonly number[];
  readonly reduce: Reduce;
}

/** A case prepared for walking. */
export interface Model {
  readonly judge: Judge;
  readonly cells: Cells;
  readonly kase: Case;
  readonly soundness: Soundness;
  readonly slots: Slots;
  readonly split: Split;
  readonly stages: readonly Stage[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Prepares a case: what every step reads, and what nobody asks after it. A circle of routes if there is one. */
export function modelOf(judge: Judge, kase: Case): Model | { readonly circle: readonly string[] } {
  const { book, reader } = judge;
  const ordered = orderOf(kase);
  if ('circle' in ordered) return ordered;
  const { order } = ordered;
  const soundness = soundnessOf(reader, kase);
  const end = readsAtEnd(book, kase, pitfallsNamed(book, kase));
  const ends = { id: END, step: undefined, reads: end, later: end.all, shifted: end.shifted };
  const steps = new Map<string, Omit<Outline, 'after'>>([[END, ends]]);
  const outlines: Outline[] = [{ ...ends, after: noInterest() }];
  for (const step of [...order].reverse()) {
    const reads = readsOf(book, kase, step);
    const after = noInterest();
    const shifted = new Set(reads.shifted);
    for (const id of successors(step)) {
      const next = steps.get(id);
      if (!next) continue;
      join(after, next.later);
      next.shifted.forEach((fact) => shifted.add(fact));
    }
    const later = noInterest();
    join(later, after);
    join(later, reads.all);
    const outline = { id: step.id, step, reads, later, shifted, after };
    steps.set(step.id, outline);
    outlines.unshift(outline);
  }
  const slots = slotsOf(book, kase, everythingOf(kase, judge, outlines));
  const stages = outlines.map((outline, index) => stageOf(outline, index, slots, soundness));
  return {
    judge,
    cells: cellsOf(book, kase),
    kase,
    soundness,
    slots,
    split: splitterOf(slots, soundness),
    stages,
    indexOf: new Map(stages.map((stage) => [stage.id, stage.index])),
  };
}

type Outline = Pick<Stage, 'id' | 'step' | 'reads' | 'later' | 'shifted'> & {
  readonly after: Interest;
};

function everythingOf(kase: Case, judge: Judge, outlines: readonly Outline[]): Interest {
  const everything = noInterest();
  for (const outline of outlines) join(everything, outline.later);
  for (const { never } of kase.sound) wantCondition(everything, judge.book.facts, never, false);
  return everything;
}

function stageOf(outline: Outline, index: number, slots: Slots, soundness: Soundness): Stage {
  const { id, step, reads, later, shifted, after } = outline;
  const readLater = (fact: FactId): boolean => wantsValue(after, fact);
  return {
    index,
    id,
    step,
    reads,
    later,
    shifted,
    view: viewOf(slots, reads.all, [...reads.shifted].filter(readLater)),
    judged: viewOf(slots, reads.judged),
    written: placesOf(slots, [...reads.written].filter(readLater)),
    revealed: placesOf(
      slots,
      [...reads.revealed].filter((fact) => after.seen.has(fact)),
    ),
    reduce: reduceFor(slots, soundness, later, shifted),
  };
}

const placesOf = (slots: Slots, facts: readonly FactId[]): readonly number[] =>
  facts.map((fact) => slots.indexOf.get(fact)).filter((place) => place !== undefined);
