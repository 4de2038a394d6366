import { END } from '../../domain/case.ts';
import type { Case, Step } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Judge } from '../../rules/judge.ts';
import { cellsOf } from '../cells.ts';
import type { Cells } from '../cells.ts';
import { soundnessOf } from '../draw.ts';
import { join, joined, noInterest, wantCondition, wantsValue } from './interest.ts';
import type { Interest } from './interest.ts';
import { orderOf, successors } from './order.ts';
import { readsAtEnd, readsOf } from './reads.ts';
import type { Part, Reads } from './reads.ts';
import { reduceFor, samePlaces } from './reduce.ts';
import type { Reduce, Ties } from './reduce.ts';
import { slotsOf, viewOf } from './slots.ts';
import type { Slot, Slots, View } from './slots.ts';
import { leaksOf } from './leaks.ts';
import type { Leaks } from './leaks.ts';
import { sightOf } from './sight.ts';
import type { Sight } from './sight.ts';
import { splitterOf } from './split.ts';
import type { Split } from './split.ts';

/** A step, or the end, with what is read there and from there on. */
export interface Stage {
  /** Every route leads to a higher index; the end has the highest. */
  readonly index: number;
  readonly id: string;
  /** None at the end. */
  readonly step: Step | undefined;
  /** All that is read here. */
  readonly view: View;
  readonly judged: View;
  /** Before the step is shown; none where nothing happens on arriving. */
  readonly arriving: Phase | undefined;
  /** From showing it to the next stage. */
  readonly leaving: Phase;
  /** What is read here and at all that may follow. */
  readonly later: Interest;
  /** What may be added to here, and at all that may follow. */
  readonly shifted: ReadonlySet<FactId>;
  readonly reduce: Reduce;
}

/** A time in which consequences happen. */
export interface Phase {
  /** What is read in it, and what is changed by its old value and read later. */
  readonly view: View;
  /** Slots of the facts that it writes and that are read later. */
  readonly written: readonly number[];
  readonly revealed: readonly number[];
  readonly revealable: ReadonlySet<FactId>;
}

/** A case prepared for walking. */
export interface Model {
  readonly judge: Judge;
  readonly cells: Cells;
  readonly kase: Case;
  readonly ties: Ties;
  readonly slots: Slots;
  readonly split: Split;
  readonly leaks: Leaks;
  readonly sight: Sight;
  readonly stages: readonly Stage[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Steps whose routes lead back to the first of them. */
export interface Circle {
  readonly circle: readonly string[];
}

/**
 * Prepares a case: what every step reads, and what nobody asks after it. A circle of routes if there is one.
 * @param promises the pitfalls of which is asked at the end whether they were mended.
 */
export function modelOf(
  judge: Judge,
  kase: Case,
  promises: readonly string[] = [],
): Model | Circle {
  const { book, reader } = judge;
  const ordered = orderOf(kase);
  if ('circle' in ordered) return ordered;
  const { order } = ordered;
  const tied = noInterest();
  for (const { never } of kase.sound) wantCondition(tied, book.facts, never, false);
  const ties: Ties = { soundness: soundnessOf(reader, kase), interest: tied };
  const sight = sightOf(book, kase);
  const end = readsAtEnd(book, sight, kase, promises);
  const ends = {
    id: END,
    step: undefined,
    reads: end,
    later: end.leaving.interest,
    shifted: end.leaving.shifted,
  };
  const steps = new Map<string, Omit<Outline, 'after'>>([[END, ends]]);
  const outlines: Outline[] = [{ ...ends, after: noInterest() }];
  for (const step of [...order].reverse()) {
    const reads = readsOf(book, sight, kase, step);
    const after = noInterest();
    const shifted = new Set([...reads.arriving.shifted, ...reads.leaving.shifted]);
    for (const id of successors(step)) {
      const next = steps.get(id) as Omit<Outline, 'after'>;
      join(after, next.later);
      next.shifted.forEach((fact) => shifted.add(fact));
    }
    const later = joined(after, reads.leaving.interest, reads.arriving.interest);
    const outline = { id: step.id, step, reads, later, shifted, after };
    steps.set(step.id, outline);
    outlines.unshift(outline);
  }
  const slots = slotsOf(book, kase, everythingOf(ties, outlines));
  const stages = outlines.map((outline, index) => stageOf(outline, index, slots, ties));
  return {
    judge,
    cells: cellsOf(book, kase),
    kase,
    ties,
    slots,
    split: splitterOf(slots, ties.soundness),
    leaks: leaksOf(reader, sight),
    sight,
    stages,
    indexOf: new Map(stages.map((stage) => [stage.id, stage.index])),
  };
}

type Outline = Pick<Stage, 'id' | 'step' | 'later' | 'shifted'> & {
  readonly reads: Reads;
  /** What is read after it. */
  readonly after: Interest;
};

const everythingOf = (ties: Ties, outlines: readonly Pick<Stage, 'later'>[]): Interest =>
  joined(ties.interest, ...outlines.map((outline) => outline.later));

function stageOf(outline: Outline, index: number, slots: Slots, ties: Ties): Stage {
  const { id, step, later, shifted, after, reads } = outline;
  const { arriving, leaving, judged } = reads;
  return {
    index,
    id,
    step,
    view: viewOf(slots, joined(arriving.interest, leaving.interest)),
    judged: viewOf(slots, judged),
    arriving: step?.arrives.length
      ? phaseOf(slots, arriving, joined(leaving.interest, after))
      : undefined,
    leaving: phaseOf(slots, leaving, after),
    later,
    shifted,
    reduce: reduceFor(slots, ties, later, shifted),
  };
}

function phaseOf(slots: Slots, part: Part, after: Interest): Phase {
  const readLater = (fact: FactId): boolean => wantsValue(after, fact);
  const slotsOfFacts = (facts: readonly FactId[]): readonly number[] =>
    facts.map((fact) => slots.indexOf.get(fact)).filter((slot) => slot !== undefined);
  return {
    view: viewOf(slots, part.interest, [...part.shifted].filter(readLater)),
    written: slotsOfFacts([...part.written].filter(readLater)),
    revealed: slotsOfFacts([...part.revealed].filter((fact) => after.seen.has(fact))),
    revealable: part.revealed,
  };
}

/** How many sound patients some condition of the case tells apart. */
export function variantsOf({ ties, slots, stages }: Model): number {
  const everything = everythingOf(ties, stages);
  return ties.soundness.count((fact) => {
    const slot = slots.all[slots.indexOf.get(fact) as number] as Slot;
    const same = samePlaces(slot, everything, new Set());
    return slot.draws.filter((_, i) => same(i + 1) === i + 1);
  });
}
