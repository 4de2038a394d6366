import type { ProfileEntry } from '../domain/archive.ts';

/** Why somebody is reminded of a backup. */
export interface Reminder {
  /** Decisions that stand in no backup. */
  readonly decisions: number;
  /** Null: there is no backup yet. */
  readonly backedUpAt: string | null;
}

/** Both are guesses of ours at what somebody would not like to do again. */
const tooMany = 50;
const tooOldMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Is there something to lose? More than 50 decisions have come since the last backup, or some and it is more than 30
 * days old. Who has never made one is reminded after 50 decisions, however long they took.
 * @param now as an ISO date, like those of the entry.
 */
export function reminderOf(entry: ProfileEntry, now: string): Reminder | null {
  const { sinceBackup: decisions, backedUpAt } = entry;
  const age = backedUpAt === null ? 0 : Date.parse(now) - Date.parse(backedUpAt);
  const isDue = decisions > tooMany || (decisions > 0 && age > tooOldMs);
  return isDue ? { decisions, backedUpAt } : null;
}
