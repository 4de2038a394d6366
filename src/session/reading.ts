import { loadGuidance, loadUsage } from '../content/shipped.ts';
import type { CaseEntry } from '../content/shipped.ts';
import { subjectOf } from '../course/present-rule.ts';
import type { Guidance, Rulebook } from '../domain/library.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import { searchIn } from '../guidance/search.ts';
import type { Hit } from '../guidance/search.ts';
import { tableView } from '../guidance/table-view.ts';
import type { TableView } from '../guidance/table-view.ts';
import type { Usage } from '../guidance/usage.ts';
import type { Judge } from '../rules/judge.ts';
import type { GuidanceRoute } from './routes.ts';
import type { Trainer } from './trainer.svelte.ts';

/** The patient of one decision, as a rule table saw her or him. */
export interface Looked {
  readonly known: Facts;
  /** The rows that decided, with what they were asked about. */
  readonly decided: readonly { readonly row: string; readonly about: string }[];
}

/** The guidance library: everything there is to read. */
export interface Reading {
  readonly book: Rulebook;
  readonly guidance: Guidance;
  readonly usage: Usage;
  readonly cases: readonly CaseEntry[];
  find(typed: string): readonly Hit[];
  /** A rule table, with a patient if one was looked at; undefined if there is no such table. */
  table(id: string, looked?: Looked): TableView | undefined;
  /** The patient of a decision of a stored attempt; undefined if it cannot be read, or an exam is still going on. */
  look(table: string, of: NonNullable<GuidanceRoute['of']>): Promise<Looked | undefined>;
}

/** Rejects if a part cannot be loaded. */
export async function openReading(trainer: Trainer, cases: readonly CaseEntry[]): Promise<Reading> {
  const [guidance, usage] = await Promise.all([loadGuidance(), loadUsage()]);
  const { judge } = trainer;
  return {
    book: judge.book,
    guidance,
    usage,
    cases,
    find: searchIn(judge.book, guidance),
    table(id, looked) {
      const table = Object.hasOwn(judge.book.tables, id) ? judge.book.tables[id] : undefined;
      return table && tableView(judge, table, looked?.known);
    },
    look: (table, of) => lookAt(judge, trainer, table, of),
  };
}

async function lookAt(
  judge: Judge,
  trainer: Trainer,
  table: string,
  { attempt, decision, act }: NonNullable<GuidanceRoute['of']>,
): Promise<Looked | undefined> {
  const play = await trainer.resume(attempt);
  if ('unplayable' in play || (play.header.mode === 'exam' && !play.ended)) return undefined;
  const frame = play.courseSoFar.frames[decision];
  if (!frame?.step.asks.some((id) => id === table || judge.book.tables[table]?.overrides === id))
    return undefined;
  const done = frame.decision.acts.find((one) => one.act === act);
  const findings = frame.judged.findings.filter(
    (finding) => finding.table === table && (frame.step.kind === 'order' || finding.act === act),
  );
  return {
    known: { ...seenFacts(frame.before), ...done?.with },
    decided: findings.map((finding) => ({ row: finding.row, about: subjectOf(judge, finding) })),
  };
}

export { topics, topicOf } from '../guidance/topics.ts';
export type { Hit } from '../guidance/search.ts';
export type { Shelf } from '../guidance/shelves.ts';
export type { ConstraintView, Fit, RowView, TableView } from '../guidance/table-view.ts';
