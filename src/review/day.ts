/** The local day of a moment, such as "2026-11-22". What a local day is depends on where somebody is. */
export type DayOf = (at: string) => string;

/** The day so many days before. */
export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
