import { certainties, NEARLY_ALWAYS } from '../domain/decision.ts';
import type { Reliability } from './standing.ts';

/**
 * How certainty and correctness go together. Few decisions say nothing: then it is left open.
 * certain: where somebody is certain, it should be right nearly always. guess: what is mostly right is no guess.
 */
export type Lean = 'surer than right' | 'righter than sure' | 'even' | 'too few';

/** Certainty held against credit, of one chapter, one pitfall, or everything. */
export interface Calibrated {
  readonly id: string;
  readonly title: string;
  /** What it is part of, where its own title does not say enough. */
  readonly within: string | null;
  /** One for each certainty, from guess to certain. */
  readonly rows: readonly Reliability[];
  readonly decisions: number;
  readonly lean: Lean;
}

/** Fewer decisions of one certainty are not spoken of. Our convention. */
const ENOUGH = 5;

/** @param known may lack a certainty that was never chosen. */
export function calibrated(
  id: string,
  title: string,
  known: readonly Reliability[],
  within: string | null = null,
): Calibrated {
  const rows = certainties.map(
    (certainty) =>
      known.find((row) => row.certainty === certainty) ?? { certainty, full: 0, part: 0, none: 0 },
  );
  const decisions = rows.reduce((sum, row) => sum + countOf(row), 0);
  return { id, title, within, rows, decisions, lean: leanOf(rows) };
}

/** Several counts as one. */
export const together = (all: readonly (readonly Reliability[])[]): readonly Reliability[] =>
  certainties.map((certainty) => {
    const own = all.flat().filter((row) => row.certainty === certainty);
    const sum = (kind: 'full' | 'part' | 'none'): number =>
      own.reduce((before, row) => before + row[kind], 0);
    return { certainty, full: sum('full'), part: sum('part'), none: sum('none') };
  });

/** How many decisions a row counts. */
const countOf = ({ full, part, none }: Reliability): number => full + part + none;

function leanOf(rows: readonly Reliability[]): Lean {
  const [guess, , certain] = rows.map((row) => ({
    enough: countOf(row) >= ENOUGH,
    right: row.full / countOf(row),
  }));
  if (certain?.enough && certain.right < NEARLY_ALWAYS) return 'surer than right';
  if (guess?.enough && guess.right >= NEARLY_ALWAYS) return 'righter than sure';
  return certain?.enough || guess?.enough ? 'even' : 'too few';
}
