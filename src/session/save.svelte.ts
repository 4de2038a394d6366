import type { AttemptHeader, AttemptLog, LogFailure, Unplaced } from '../domain/attempt.ts';

/** What the trainee is told about the keeping of this attempt. */
export type Saving =
  | { readonly is: 'nothing yet' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved' }
  | { readonly is: 'failed'; readonly failure: LogFailure; readonly waiting: number };

/**
 * Writes the records of one attempt, in order, one transaction each. What cannot be written waits in memory
 * and is tried again with the next record, or when asked; nothing is dropped and nothing jumps the queue.
 */
export class SaveQueue {
  readonly #header: AttemptHeader;
  readonly #log: () => Promise<AttemptLog>;
  #written: number;
  #waiting: Unplaced[] = [];
  #turn: Promise<void> = Promise.resolve();
  #saving = $state.raw<Saving>({ is: 'nothing yet' });

  constructor(header: AttemptHeader, log: () => Promise<AttemptLog>, written: number) {
    this.#header = header;
    this.#log = log;
    this.#written = written;
    if (written > 0) this.#saving = { is: 'saved' };
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** Resolves when the record is stored or is known not to be. Never rejects. */
  add(record: Unplaced): Promise<void> {
    this.#waiting.push(record);
    return this.retry();
  }

  /** Tries to write all that waits. */
  retry(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#flush());
    return this.#turn;
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    this.#saving = { is: 'saving' };
    const log = await this.#log();
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const result = await log.append(this.#header, next, this.#written);
      if ('is' in result) {
        this.#saving = { is: 'failed', failure: result, waiting: this.#waiting.length };
        return;
      }
      this.#waiting.shift();
      this.#written = result.seq + 1;
    }
    this.#saving = { is: 'saved' };
  }
}
