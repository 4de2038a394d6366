import { isProblem, problemInWords } from '../../src/domain/decision.ts';
import type { Finding, Problem } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import type { Ground } from '../../src/domain/table.ts';
import { book, judge } from './shipped.ts';

/** A finding as "harmful P02 P07", a problem as its sentence. */
export function inShort(found: Finding | Problem): string {
  if (isProblem(found)) return problemInWords(found);
  return [found.verdict, ...found.pitfalls.map(numberOf)].join(' ');
}

/** The number of a pitfall in the analysis: P01 to P60. */
export function numberOf(pitfall: string): string {
  return book.pitfalls[pitfall]?.number ?? `unknown pitfall "${pitfall}"`;
}

/** What a table says of an act: "correct", "harmful P02 P07". */
export function verdictOf(
  table: string,
  act: string,
  known: Facts,
  reason: string | null = null,
): string {
  return inShort(judge.judge(table, act, known, reason));
}

/** What a table says of several acts, each by its id. */
export function verdictsOf(
  table: string,
  acts: readonly string[],
  known: Facts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(acts.map((act) => [act, verdictOf(table, act, known)]));
}

/** The row by which a table judges an act, or the problem in words. */
export function rowOf(table: string, act: string, known: Facts): string {
  const found = judge.judge(table, act, known);
  return isProblem(found) ? problemInWords(found) : found.row;
}

/** The statements that a row cites, for any of its acts. */
export function citedBy(table: string, row: string): readonly string[] {
  const marks = Object.values(book.tables[table]?.rows.find((one) => one.id === row)?.marks ?? {});
  const grounds = marks.flatMap((mark): Ground[] => (mark.leftOut ? [mark, mark.leftOut] : [mark]));
  return [...new Set(grounds.flatMap((ground) => ground.statements))];
}

/** Everything a row is labelled with beside its statements: conflicts, project rules, the gap. */
export function labelsOf(table: string, row: string): readonly string[] {
  const found = book.tables[table]?.rows.find((one) => one.id === row);
  if (!found) return [];
  return [
    ...found.conflicts,
    ...found.conventions,
    ...(found.gap === undefined ? [] : [found.gap]),
  ];
}
