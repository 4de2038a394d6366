import type { Act, ConsequenceTable } from '../../domain/act.ts';
import type { Case, Ending, Step, Text } from '../../domain/case.ts';
import { always } from '../../domain/fact.ts';
import type { Condition, FactId } from '../../domain/fact.ts';
import type { Pitfall } from '../../domain/guidance.ts';
import type { Rulebook } from '../../domain/library.ts';
import type { Amount, RuleTable } from '../../domain/table.ts';
import { conditionsAsked, rowsAsked } from '../asked.ts';
import { WEEK } from '../evolve.ts';
import { join, noInterest, wantCondition, wantFact, wantSight } from './interest.ts';
import type { Interest } from './interest.ts';
import type { Sight } from './sight.ts';

/** What consequences can read and write, whatever the patient. */
export interface Part {
  readonly interest: Interest;
  /** Facts that may be set, raised or added to. */
  readonly written: ReadonlySet<FactId>;
  /** Those whose new value hangs on the old one. */
  readonly shifted: ReadonlySet<FactId>;
  readonly revealed: ReadonlySet<FactId>;
}

/** What a step can read and write, whatever the patient and the decision. */
export interface Reads {
  /** Before the step is shown. */
  readonly arriving: Part;
  /** From showing it to the next step. */
  readonly leaving: Part;
  /** The part of the latter that offering, judging and telling read. */
  readonly judged: Interest;
}

interface Draft extends Part {
  readonly written: Set<FactId>;
  readonly shifted: Set<FactId>;
  readonly revealed: Set<FactId>;
}

const nothing = (): Draft => ({
  interest: noInterest(),
  written: new Set(),
  shifted: new Set(),
  revealed: new Set(),
});

/** What one step of a case reads and writes. */
export function readsOf(book: Rulebook, sight: Sight, kase: Case, step: Step): Reads {
  const arriving = nothing();
  const leaving = nothing();
  const judged = noInterest();
  readConsequences({ book, sight, into: arriving.interest }, step.arrives, arriving);
  const read: Reading = { book, sight, into: leaving.interest };
  for (const id of new Set(step.options.map((option) => option.act))) {
    const act = book.acts[id] as Act;
    readConsequences(read, act.consequences, leaving);
    if (act.takesWeeks === 0) continue;
    readAmount(read, act.takesWeeks);
    shift(WEEK, leaving);
  }
  for (const route of step.next) wantCondition(read.into, book.facts, route.when, false);
  readJudged({ book, sight, into: judged }, kase, step);
  join(read.into, judged);
  return { arriving, leaving, judged };
}

/**
 * What is read of a patient at the end: the endings, and whether errors were mended.
 * @param promises the pitfalls of which the latter is asked; each says how it is mended.
 */
export function readsAtEnd(
  book: Rulebook,
  sight: Sight,
  kase: Case,
  promises: readonly string[],
): Reads {
  const leaving = nothing();
  for (const { texts } of endingsThatCanLeak(sight, kase)) {
    for (const text of texts) readText({ book, sight, into: leaving.interest }, text);
  }
  for (const id of promises) {
    const { mended } = book.pitfalls[id] as Pitfall;
    wantCondition(leaving.interest, book.facts, mended as Condition, false);
  }
  return { arriving: nothing(), leaving, judged: leaving.interest };
}

/** Endings in which no text hangs on what may not be seen need not be told apart. */
export const endingsThatCanLeak = (sight: Sight, kase: Case): readonly Ending[] =>
  kase.endings.filter(({ texts }) => texts.some(sight.canLeak));

/** Everything that a step may say before the decision, beside its options. */
export const textsOf = (kase: Case, step: Step): readonly Text[] => [
  { when: always, text: kase.patient },
  { when: always, text: step.title },
  { when: always, text: step.question },
  ...step.tells.flatMap(({ when, text, or = [] }) =>
    [text, ...or].map((one) => ({ when, text: one })),
  ),
];

interface Reading {
  readonly book: Rulebook;
  readonly sight: Sight;
  readonly into: Interest;
}

function readText(read: Reading, { when, text }: Text): void {
  wantCondition(read.into, read.book.facts, when, true);
  readPlaceholders(read, text);
}

function readPlaceholders({ book, sight, into }: Reading, text: string | undefined): void {
  for (const fact of sight.hiddenIn(text ?? '')) wantSight(into, book.facts, fact);
}

function readJudged(read: Reading, kase: Case, step: Step): void {
  const { book, sight } = read;
  for (const text of textsOf(kase, step).filter(sight.canLeak)) readText(read, text);
  for (const situation of kase.situations) {
    if (situation.at === step.id) readPlaceholders(read, situation.tells);
  }
  for (const option of step.options) {
    readText(read, option);
    readPlaceholders(read, option.tempts);
  }
  for (const id of step.asks) {
    const table = book.tables[id];
    const generic = table?.overrides === undefined ? undefined : book.tables[table.overrides];
    for (const asked of [table, generic]) if (asked) readTable(read, step, asked);
  }
}

function readTable(read: Reading, step: Step, table: RuleTable): void {
  for (const condition of conditionsAsked(step, table)) {
    wantCondition(read.into, read.book.facts, condition, true);
  }
  const acts = new Set(step.options.map((option) => option.act));
  for (const { marks } of rowsAsked(step, table)) {
    for (const act of acts) {
      readPlaceholders(read, marks[act]?.why);
      readPlaceholders(read, marks[act]?.leftOut?.why);
    }
  }
  for (const { broken } of table.constraints) readPlaceholders(read, broken.why);
}

function readConsequences(read: Reading, tables: readonly ConsequenceTable[], writes: Draft): void {
  const { book, into } = read;
  for (const effect of tables.flatMap((table) => table.rows)) {
    wantCondition(into, book.facts, effect.when, false);
    readPlaceholders(read, effect.tells);
    for (const [fact, value] of Object.entries(effect.set)) {
      writes.written.add(fact);
      if (typeof value === 'object') wantFact(into, book.facts, value.of, false);
    }
    for (const fact of Object.keys(effect.raise)) shift(fact, writes);
    for (const [fact, by] of Object.entries(effect.add)) {
      readAmount(read, by);
      shift(fact, writes);
    }
    for (const fact of effect.reveal) writes.revealed.add(fact);
  }
}

function shift(fact: FactId, writes: Draft): void {
  writes.written.add(fact);
  writes.shifted.add(fact);
}

function readAmount({ book, into }: Reading, by: Amount): void {
  if (typeof by === 'object') wantFact(into, book.facts, by.of, false);
}
