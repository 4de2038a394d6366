/** A week, from Monday on, and whether somebody practised in it. */
export interface Week {
  /** Its Monday, such as "2026-11-16". */
  readonly monday: string;
  readonly practised: boolean;
}

/** In milliseconds. A day here is a date without a clock: none is longer than another. */
const DAY = 86_400_000;

/**
 * The last weeks, the earliest first and the one of `today` last.
 * @param days days on which something was decided, such as "2026-11-22", in any order.
 */
export function weeksUpTo(today: string, days: readonly string[], count: number): readonly Week[] {
  const practised = new Set(days.map(mondayOf));
  const last = Date.parse(mondayOf(today));
  return Array.from({ length: count }, (_, i) => {
    const monday = asDay(last - (count - 1 - i) * 7 * DAY);
    return { monday, practised: practised.has(monday) };
  });
}

function mondayOf(day: string): string {
  const at = Date.parse(day);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return asDay(at - sinceMonday * DAY);
}

const asDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
