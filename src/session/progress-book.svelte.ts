import type { CaseEntry } from '../content/shipped.ts';
import { standingDecisions, wasFinished } from '../domain/attempt.ts';
import type { LogFailure, StoredAttempt } from '../domain/attempt.ts';
import { progressOf } from '../review/progress.ts';
import type { Looked, Progress } from '../review/progress.ts';
import type { Bookmarks } from './bookmark.ts';
import { notLoaded } from './not-loaded.ts';
import { handedOver } from './sharing.ts';
import { takeAway } from './take-away.ts';
import type { Taken, Taker, Taking } from './take-away.ts';
import type { Trainer } from './trainer.svelte.ts';

/** What the review knows of how somebody stands. */
export interface StandingSource {
  /** The local day it is, such as "2026-11-22". */
  today(): string;
  /** The local day of a moment. */
  dayOf(at: string): string;
  standing(): Promise<Looked | LogFailure>;
}

export interface ProgressParts {
  readonly trainer: Trainer;
  readonly reviewing: StandingSource;
  readonly cases: readonly CaseEntry[];
  readonly bookmarks: Pick<Bookmarks, 'forget'>;
  readonly taker: () => Taker;
}

/** How far somebody has come, and what can be done with it. */
export class ProgressBook {
  readonly #parts: ProgressParts;
  #progress = $state.raw<Progress>();
  #failure = $state.raw<LogFailure>();

  private constructor(parts: ProgressParts) {
    this.#parts = parts;
  }

  static async open(parts: ProgressParts): Promise<ProgressBook> {
    const book = new ProgressBook(parts);
    await book.#read();
    return book;
  }

  /** Undefined where it could not be read. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Why it could not be read. */
  get failure(): LogFailure | undefined {
    return this.#failure;
  }

  async #read(): Promise<void> {
    const { trainer, reviewing, cases } = this.#parts;
    const standing = await reviewing.standing();
    const failed = 'is' in standing;
    this.#failure = failed ? standing : undefined;
    if (failed) return;
    const { book } = trainer.judge;
    const dayOf = (at: string): string => reviewing.dayOf(at);
    this.#progress = progressOf(book, cases, standing, reviewing.today(), dayOf);
  }

  /** Deletes an attempt for good, with all that was counted of it. */
  async remove(attempt: string): Promise<true | LogFailure> {
    const { trainer, bookmarks } = this.#parts;
    const log = await trainer.log.catch(() => undefined);
    if (!log) return notLoaded;
    const removed = await log.remove(attempt);
    if (removed !== true) return removed;
    bookmarks.forget(attempt);
    await this.#read();
    return true;
  }

  /** One attempt as it is stored, for a file of its own. 'gone': it has been deleted since. */
  async copyOf(attempt: string): Promise<StoredAttempt | 'gone' | LogFailure> {
    const log = await this.#parts.trainer.log.catch(() => undefined);
    if (!log) return notLoaded;
    const work = await log.read(attempt);
    if (!work) return 'gone';
    if ('is' in work) return work;
    const { header, records } = work;
    const tells = header.mode === 'learn' || wasFinished(standingDecisions(records));
    return handedOver({ work, tells });
  }

  /** What is taken away as a file. Rejects if a case cannot be loaded. */
  take(what: Taking): Promise<Taken | LogFailure> {
    const { trainer, cases, taker } = this.#parts;
    return takeAway(what, trainer, cases, this.#progress?.attempts ?? [], taker());
  }
}
