import type { LogFailure } from '../../domain/attempt.ts';

/** Whether what was changed last is kept. */
export type Kept = 'saved' | 'saving' | LogFailure;

/**
 * Keeps something of which only the latest counts, one write at a time. "saved" is said only when nothing newer waits;
 * what could not be written waits for the next change, or until somebody asks to try again.
 */
export class KeptLatest<T> {
  readonly #write: (value: T) => Promise<true | LogFailure>;
  #state = $state.raw<Kept>('saved');
  #waiting: { readonly value: T } | undefined;
  #writing: Promise<true | LogFailure> | undefined;

  constructor(write: (value: T) => Promise<true | LogFailure>) {
    this.#write = write;
  }

  get state(): Kept {
    return this.#state;
  }

  /** To close the page now would lose something. */
  get atRisk(): boolean {
    return this.#state !== 'saved';
  }

  /** Resolves when this, or what came after it, is kept or is known not to be. */
  keep(value: T): Promise<true | LogFailure> {
    this.#waiting = { value };
    return this.retry();
  }

  /** Tries to write what waits. */
  retry(): Promise<true | LogFailure> {
    if (!this.#waiting) return Promise.resolve(true);
    this.#state = 'saving';
    return (this.#writing ??= this.#writeAll());
  }

  async #writeAll(): Promise<true | LogFailure> {
    for (let next = this.#waiting; next; next = this.#waiting) {
      const kept = await this.#write(next.value).catch(notLoaded);
      // what came meanwhile is tried too: it holds what this one would have kept
      if (this.#waiting !== next) continue;
      if (kept !== true) return this.#stop(kept);
      this.#waiting = undefined;
    }
    return this.#stop(true);
  }

  /** At once: what is kept in the moment after this is written by another call, or it would be taken for written by this one. */
  #stop<K extends true | LogFailure>(kept: K): K {
    this.#writing = undefined;
    this.#state = kept === true ? 'saved' : kept;
    return kept;
  }
}

const notLoaded = (): LogFailure => ({
  is: 'not saved',
  because: 'the part of the app that saves could not be loaded',
});
