import type { ConsequenceTable } from '../../domain/act.ts';
import type { Case, Step } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Rulebook } from '../../domain/library.ts';
import type { Amount, RuleTable } from '../../domain/table.ts';
import { WEEK } from '../evolve.ts';
import { noInterest, wantCondition, wantFact, wantText } from './interest.ts';
import type { Interest } from './interest.ts';

/** What a step can read and write, whatever the patient and the decision. */
export interface Reads {
  /** All that is read from arriving at the step to leaving it. */
  readonly all: Interest;
  /** The part of it that offering, judging and telling read. */
  readonly judged: Interest;
  /** Facts that may be set, raised or added to. */
  readonly written: ReadonlySet<FactId>;
  /** Those whose new value hangs on the old one. */
  readonly shifted: ReadonlySet<FactId>;
  readonly revealed: ReadonlySet<FactId>;
}

interface Writes {
  readonly written: Set<FactId>;
  readonly shifted: Set<FactId>;
  readonly revealed: Set<FactId>;
}

/** What one step of a case reads and writes. */
export function readsOf(book: Rulebook, kase: Case, step: Step): Reads {
  const all = noInterest();
  const writes: Writes = { written: new Set(), shifted: new Set(), revealed: new Set() };
  const acts = step.options.map((option) => option.act);
  consequences(book, step.arrives, all, writes);
  for (const id of new Set(acts)) {
    const act = book.acts[id];
    if (!act) continue;
    consequences(book, act.consequences, all, writes);
    if (act.takesWeeks === 0) continue;
    amount(book, act.takesWeeks, all);
    shift(WEEK, writes);
  }
  for (const route of step.next) wantCondition(all, book.facts, route.when, false);
  judgedBy(book, kase, step, all);
  const judged = noInterest();
  judgedBy(book, kase, step, judged);
  return { all, judged, ...writes };
}

/** What is read of a patient at the end: the endings, and whether errors were mended. */
export function readsAtEnd(book: Rulebook, kase: Case, pitfalls: readonly string[]): Reads {
  const all = noInterest();
  for (const { when, text } of kase.endings.flatMap((ending) => ending.texts)) {
    wantCondition(all, book.facts, when, true);
    wantText(all, book.facts, text);
  }
  for (const id of pitfalls) {
    const mended = book.pitfalls[id]?.mended;
    if (mended) wantCondition(all, book.facts, mended, false);
  }
  const nothing = new Set<FactId>();
  return { all, judged: all, written: nothing, shifted: nothing, revealed: nothing };
}

function judgedBy(book: Rulebook, kase: Case, step: Step, into: Interest): void {
  for (const text of step.tells) {
    wantCondition(into, book.facts, text.when, true);
    wantText(into, book.facts, text.text);
  }
  wantText(into, book.facts, kase.patient);
  wantText(into, book.facts, step.question);
  for (const option of step.options) {
    wantCondition(into, book.facts, option.when, true);
    wantText(into, book.facts, option.text);
    wantText(into, book.facts, option.tempts ?? '');
  }
  const acts = step.options.map((option) => option.act);
  for (const id of step.asks) {
    const table = book.tables[id];
    if (!table) continue;
    wantCondition(into, book.facts, table.applies, true);
    tableBy(book, table, acts, into);
    const generic = table.overrides === undefined ? undefined : book.tables[table.overrides];
    if (generic) tableBy(book, generic, acts, into);
  }
}

function tableBy(book: Rulebook, table: RuleTable, acts: readonly string[], into: Interest): void {
  for (const row of table.rows) {
    const marks = acts.map((act) => row.marks[act]).filter((mark) => mark !== undefined);
    if (marks.length > 0) wantCondition(into, book.facts, row.when, true);
    for (const mark of marks) {
      wantText(into, book.facts, mark.why);
      wantText(into, book.facts, mark.leftOut?.why ?? '');
    }
  }
  for (const constraint of table.constraints) {
    wantCondition(into, book.facts, constraint.when, true);
    wantText(into, book.facts, constraint.broken.why);
  }
}

function consequences(
  book: Rulebook,
  tables: readonly ConsequenceTable[],
  into: Interest,
  writes: Writes,
): void {
  for (const effect of tables.flatMap((table) => table.rows)) {
    wantCondition(into, book.facts, effect.when, false);
    wantText(into, book.facts, effect.tells ?? '');
    for (const [fact, value] of Object.entries(effect.set)) {
      writes.written.add(fact);
      if (typeof value === 'object') wantFact(into, book.facts, value.of, false);
    }
    for (const fact of Object.keys(effect.raise)) shift(fact, writes);
    for (const [fact, by] of Object.entries(effect.add)) {
      amount(book, by, into);
      shift(fact, writes);
    }
    for (const fact of effect.reveal) writes.revealed.add(fact);
  }
}

function shift(fact: FactId, writes: Writes): void {
  writes.written.add(fact);
  writes.shifted.add(fact);
}

function amount(book: Rulebook, by: Amount, into: Interest): void {
  if (typeof by === 'object') wantFact(into, book.facts, by.of, false);
}
