import { daysBefore } from './schedule.ts';

/** A week, from Monday on, and whether somebody practised in it. */
export interface Week {
  /** Its Monday, such as "2026-11-16". */
  readonly monday: string;
  readonly practised: boolean;
}

/**
 * The last weeks, the earliest first and the one of `today` last.
 * @param days days on which something was decided, such as "2026-11-22", in any order.
 */
export function weeksUpTo(today: string, days: readonly string[], count: number): readonly Week[] {
  const practised = new Set(days.map(mondayOf));
  const last = mondayOf(today);
  return Array.from({ length: count }, (_, i) => {
    const monday = daysBefore(last, 7 * (count - 1 - i));
    return { monday, practised: practised.has(monday) };
  });
}

const mondayOf = (day: string): string => daysBefore(day, (weekday(day) + 6) % 7);

/** How the months shift the days of the week, in a year that begins with March. */
const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** From 0, a Sunday, to 6 (the rule of Sakamoto). */
function weekday(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (y + leaps + (shifts[month - 1] as number) + date) % 7;
}
