import type { BoardRow } from './board.ts';
import type { ReviewDrill } from './moments.ts';
import type { Trap } from './trap.ts';

/** About three minutes. */
const AT_MOST = 5;

/** One decision of today's round. */
export interface RoundItem {
  readonly drill: ReviewDrill;
  /** The due pitfalls that are open there. */
  readonly pitfalls: readonly string[];
}

/**
 * Today's round: due pitfalls in the order of the board, each with a fresh patient. A decision at which several of them
 * are open stands for all.
 * @param draw a fresh patient for a pitfall; undefined where none can be drawn, which leaves it out.
 */
export function roundOf(
  board: readonly BoardRow[],
  draw: (pitfall: string) => Trap | undefined,
): readonly RoundItem[] {
  const due = board.filter((row) => row.isDue).map((row) => row.pitfall.id);
  const items: RoundItem[] = [];
  const covered = new Set<string>();
  for (const pitfall of due) {
    if (items.length === AT_MOST) break;
    if (covered.has(pitfall)) continue;
    const trap = draw(pitfall);
    if (!trap) continue;
    const pitfalls = due.filter((id) => trap.open.includes(id) && !covered.has(id));
    for (const id of pitfalls) covered.add(id);
    items.push({ drill: { ...trap.position, exercise: { is: 'round', pitfall } }, pitfalls });
  }
  return items;
}
