/** The local day of a moment, such as "2026-11-22". What a local day is depends on where somebody is. */
export type DayOf = (at: string) => string;

/** The day of what happened nobody knows when: as old as can be. */
export const NO_DAY = '1970-01-01';
