import type { Bookmarks } from './bookmark.ts';
import type { Play } from './play.svelte.ts';
import type { Trainer } from './trainer.svelte.ts';

export interface PlacesParts {
  readonly bookmarks: Bookmarks;
  readonly trainer: () => Promise<Trainer>;
  /** Who is playing. */
  readonly profile: () => string;
}

/** So many of the latest attempts are looked at: the start page lists them, and who stopped somewhere did so in one of them. */
export const RECENT = 6;

/** Where whoever plays has stopped: noted while they play, and found in the log where no bookmark says it. */
export class Places {
  readonly #parts: PlacesParts;

  constructor(parts: PlacesParts) {
    this.#parts = parts;
  }

  /** Notes where an attempt stands. What is finished takes no place from what is open. */
  note(play: Play): void {
    const { ahead } = play;
    const last = ahead ?? play.behind;
    if (!last || (!ahead && this.#isElsewhere(play))) return;
    this.#parts.bookmarks.write(play.header.profile, {
      attempt: play.openAs,
      chapter: last.chapterTitle,
      title: last.step.title,
      question: last.question,
      patient: last.patient,
      number: last.number ?? null,
      of: last.of,
      finished: ahead === undefined,
    });
  }

  /** Has somebody stopped in another attempt, who now reads what became of this one? */
  #isElsewhere(play: Play): boolean {
    const kept = this.#parts.bookmarks.read(play.header.profile);
    return kept !== null && !kept.finished && kept.attempt !== play.openAs;
  }

  /** Looks among the latest attempts, if no bookmark is there: what was restored has none. Never rejects. */
  async find(): Promise<void> {
    const { bookmarks, profile } = this.#parts;
    if (bookmarks.read(profile())) return;
    const trainer = await this.#parts.trainer().catch(() => undefined);
    const found = await trainer?.latest(RECENT);
    if (!trainer || !found || 'is' in found) return;
    const played = found.attempts.filter((one) => !('unplayable' in one));
    const last = played.find((one) => 'waiting' in one && one.waiting) ?? played[0];
    const play = last && (await trainer.resume(last.header.attempt));
    if (play && !('unplayable' in play)) this.note(play);
  }
}
