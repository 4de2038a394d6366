/** The local day of a moment, such as "2026-11-22". What a local day is depends on where somebody is. */
export type DayOf = (at: string) => string;
