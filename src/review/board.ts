import type { Rulebook } from '../domain/library.ts';
import { severities } from '../domain/guidance.ts';
import type { Pitfall } from '../domain/guidance.ts';
import type { Case } from '../domain/case.ts';
import { pitfallsNamed } from '../course/walk/named.ts';
import type { PitfallStanding, Standing } from './standing.ts';

/** One pitfall of the board. */
export interface BoardRow {
  readonly pitfall: Pitfall;
  /** Null: never met. */
  readonly standing: PitfallStanding | null;
  readonly isDue: boolean;
  /** Certain and wrong the last time, and not gone past since. */
  readonly certainAndWrong: boolean;
}

/** A part of the board. */
export interface BoardFilter {
  readonly case?: string;
  /** Of that case. */
  readonly chapter?: string;
  readonly severity?: Pitfall['severity'];
}

/** By pitfall: where it can be met, as `case` and `case/chapter`. */
export type Whereabouts = Readonly<Record<string, readonly string[]>>;

/** Where the pitfalls of these cases can be met, as far as the tables tell. */
export function whereabouts(book: Rulebook, cases: readonly Case[]): Whereabouts {
  const places: Record<string, string[]> = {};
  const note = (kase: Case, place: string): void => {
    for (const id of pitfallsNamed(book, kase)) (places[id] ??= []).push(place);
  };
  for (const kase of cases) {
    note(kase, kase.id);
    for (const { id } of kase.chapters) {
      const steps = Object.entries(kase.steps).filter(([, step]) => step.chapter === id);
      note({ ...kase, steps: Object.fromEntries(steps) }, `${kase.id}/${id}`);
    }
  }
  return places;
}

/**
 * Every named pitfall: stubborn ones and those of which somebody was certain and wrong first, then what is due, then
 * by severity, the last met first; those never met last.
 * @param today the local day, such as "2026-11-22".
 * @param where where each can be met: a filtered board shows those never met only where that is known.
 */
export function boardOf(
  book: Pick<Rulebook, 'pitfalls'>,
  standing: Standing,
  today: string,
  filter: BoardFilter = {},
  where: Whereabouts = {},
): readonly BoardRow[] {
  return Object.values(book.pitfalls)
    .map((pitfall) => rowOf(pitfall, standing.pitfalls[pitfall.id] ?? null, today))
    .filter((row) => passes(row, filter, where))
    .sort((a, b) => {
      const ranks = rankOf(a);
      const others = rankOf(b);
      const i = ranks.findIndex((rank, place) => rank !== others[place]);
      return i < 0 ? later(a, b) : (ranks[i] as number) - (others[i] as number);
    });
}

function rowOf(pitfall: Pitfall, standing: PitfallStanding | null, today: string): BoardRow {
  return {
    pitfall,
    standing,
    isDue: standing !== null && standing.due <= today,
    certainAndWrong: standing !== null && standing.surelyWrong && standing.escapedSince === 0,
  };
}

/** Smaller comes first. */
function rankOf({ pitfall, standing, isDue, certainAndWrong }: BoardRow): readonly number[] {
  return [
    Number(standing === null),
    Number(!(standing?.stubborn || certainAndWrong)),
    Number(!isDue),
    severities.indexOf(pitfall.severity),
  ];
}

function later(a: BoardRow, b: BoardRow): number {
  const one = a.standing?.lastAt ?? '';
  const other = b.standing?.lastAt ?? '';
  return other === one ? a.pitfall.number.localeCompare(b.pitfall.number) : one < other ? 1 : -1;
}

function passes(
  { pitfall, standing }: BoardRow,
  { case: kase, chapter, severity }: BoardFilter,
  where: Whereabouts,
): boolean {
  if (severity !== undefined && pitfall.severity !== severity) return false;
  if (kase === undefined) return true;
  const wanted = chapter === undefined ? kase : `${kase}/${chapter}`;
  const places = [
    ...(where[pitfall.id] ?? []),
    ...(standing?.cases ?? []),
    ...(standing?.chapters ?? []),
  ];
  return places.includes(wanted);
}

/** How many pitfalls are due on a day. */
export const dueCount = (standing: Standing, today: string): number =>
  Object.values(standing.pitfalls).filter(({ due }) => due <= today).length;

/** A round takes about three minutes. */
const ROUND = 5;

/** The pitfalls of today's round: what is due, in the order of the board. */
export const roundOf = (board: readonly BoardRow[]): readonly string[] =>
  board
    .filter((row) => row.isDue)
    .slice(0, ROUND)
    .map(({ pitfall }) => pitfall.id);
