import type { RoundResult } from '../../session/round.svelte.ts';
import type { BoardRow, PitfallStanding } from '../../session/views.ts';

const DAY = 86_400_000;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** A day as seen from another one: "today", "tomorrow", "3 days ago", "in 2 weeks". Days are written "2026-11-22". */
export function dayInWords(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  const far = Math.abs(days);
  if (far < 14) return relative.format(days, 'day');
  if (far < 61) return relative.format(Math.round(days / 7), 'week');
  return far < 700
    ? relative.format(Math.round(days / 30.4), 'month')
    : relative.format(Math.round(days / 365), 'year');
}

/** When something is due: what is late is due today. */
export const dueInWords = (due: string, today: string): string =>
  dayInWords(due < today ? today : due, today);

/** How somebody stands with a pitfall, in a few words; what matters most first. */
export function statesOf({ standing, isDue, certainAndWrong }: BoardRow): readonly State[] {
  if (!standing) return ['not met yet'];
  const states: State[] = [];
  if (certainAndWrong) states.push('certain and wrong');
  if (standing.stubborn) states.push('stubborn');
  if (isDue) states.push('due today');
  if (standing.mastered) states.push('mastered');
  if (states.length === 0) states.push(standing.committed === 0 ? 'escaped so far' : way(standing));
  return states;
}

const way = ({ escapedSince }: PitfallStanding): State =>
  escapedSince === 0 ? 'not escaped yet' : 'on the way';

export type State =
  | 'certain and wrong'
  | 'stubborn'
  | 'due today'
  | 'mastered'
  | 'escaped so far'
  | 'not escaped yet'
  | 'on the way'
  | 'not met yet';

/** What came of a pitfall in a round. */
export const outcomeWords: Readonly<Record<RoundResult['outcome'], string>> = {
  escaped: 'Escaped',
  committed: 'Committed',
  slipped: 'Not committed, but not right',
  'no patient': 'No fresh patient was found for it',
};
