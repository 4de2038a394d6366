import type {
  AttemptHeader,
  AttemptLog,
  AttemptRecord,
  LogFailure,
  StoredAttempt,
  Unplaced,
} from '../domain/attempt.ts';

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
  readonly header: AttemptHeader;
  readonly #log: () => Promise<AttemptLog>;
  readonly #records: Unplaced[];
  #written: number;
  #turn: Promise<void> = Promise.resolve();
  #saving = $state.raw<Saving>({ is: 'nothing yet' });

  /** @param written how many of the records stand in the log; the others wait for the next write. */
  constructor(
    header: AttemptHeader,
    log: () => Promise<AttemptLog>,
    records: readonly Unplaced[],
    written = records.length,
  ) {
    this.header = header;
    this.#log = log;
    this.#records = [...records];
    this.#written = written;
    if (written > 0) this.#saving = { is: 'saved' };
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** All there is of the attempt, stored or not: what a person can take away. */
  get work(): StoredAttempt {
    const { attempt } = this.header;
    return {
      header: this.header,
      records: this.#records.map((record, seq): AttemptRecord => ({ ...record, attempt, seq })),
    };
  }

  /** Resolves when the record is stored or is known not to be. Never rejects. */
  add(record: Unplaced): Promise<void> {
    this.#records.push(record);
    return this.retry();
  }

  /** Tries to write all that waits. */
  retry(): Promise<void> {
    if (this.#written < this.#records.length) this.#saving = { is: 'saving' };
    this.#turn = this.#turn.then(() => this.#flush());
    return this.#turn;
  }

  async #flush(): Promise<void> {
    if (this.#written === this.#records.length) return;
    const log = await this.#log().catch(() => undefined);
    if (!log) {
      const because = 'the part of the app that saves could not be loaded';
      this.#fail({ is: 'not saved', because });
      return;
    }
    for (let next = this.#records[this.#written]; next; next = this.#records[this.#written]) {
      const result = await log.append(this.header, next, this.#written);
      if ('is' in result) {
        this.#fail(result);
        return;
      }
      this.#written = result.seq + 1;
    }
    this.#saving = { is: 'saved' };
  }

  #fail(failure: LogFailure): void {
    const waiting = this.#records.length - this.#written;
    this.#saving = { is: 'failed', failure, waiting };
  }
}
