import { inSentence } from '../course/text.ts';
import { standingDecisions } from '../domain/attempt.ts';
import type { Shown } from '../domain/attempt.ts';
import type { Verdict } from '../domain/table.ts';
import { tableView } from '../guidance/table-view.ts';
import type { Play } from './play.svelte.ts';

/** A row that once decided, as it reads today. */
export interface RowToday {
  /** The question of its table. */
  readonly question: string;
  /** Whom it is for. */
  readonly when: string;
  /** What it says of the act now; absent if it does not speak of it any more. */
  readonly mark?: { readonly verdict: Verdict; readonly why: string };
}

/** The row that decided then; undefined if there is none of that name any more. */
export function rowToday({ judge }: Play, { table, row, act }: Shown): RowToday | undefined {
  const known = Object.hasOwn(judge.book.tables, table) ? judge.book.tables[table] : undefined;
  if (!known) return undefined;
  const view = tableView(judge, known);
  const found = view.rows.find(({ id }) => id === row);
  if (found) {
    const mark = found.marks.find((one) => one.act === act);
    const { question } = view;
    return { question, when: inSentence(found.when), ...(mark ? { mark } : {}) };
  }
  const order = view.constraints.find(({ id }) => id === row);
  return (
    order && {
      question: view.question,
      when: inSentence(order.when === '' ? 'Everybody' : order.when),
      mark: order.broken,
    }
  );
}

/** The content versions under which some decisions were made, and that of today. */
export function versions(
  { work, judge }: Play,
  decisions: readonly number[],
): { readonly then: readonly string[]; readonly now: string } {
  const standing = standingDecisions(work.records);
  const then = decisions.map((decision) => standing[decision]?.content ?? '');
  return { then: [...new Set(then)], now: judge.book.version };
}
