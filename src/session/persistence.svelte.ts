/** As much of the browser's storage manager as is asked; none in a page without a secure context. */
export type Keeper = Pick<StorageManager, 'persist' | 'persisted'> | undefined;
/** As much of what knows which permissions were given; some browsers have none. */
export type Permits = Pick<Permissions, 'query'> | undefined;

/** Whether the browser promises not to clear what is kept when room gets short. */
export class Persistence {
  readonly #keeper: Keeper;
  readonly #permits: Permits;
  #asked = false;
  #askedQuietly = false;
  #promised = $state<boolean>();

  constructor(keeper: Keeper, permits: Permits) {
    this.#keeper = keeper;
    this.#permits = permits;
  }

  /** Undefined: it has not said yet, and may never say. */
  get promised(): boolean | undefined {
    return this.#promised;
  }

  /** Asks whether it has promised. Nobody waits for the answer. */
  look(): void {
    this.#hear(this.#keeper?.persisted());
  }

  /** Asks for the promise. Nobody waits for the answer: in some browsers a person has to give it. */
  ask(): void {
    this.#asked = true;
    this.#hear(this.#keeper?.persist());
  }

  /** Asks unless that was done since the page was loaded. */
  askOnce(): void {
    if (!this.#asked) this.ask();
  }

  /** Asks only where nobody will be disturbed: the browser has permitted it before. Never rejects. */
  async askQuietly(): Promise<void> {
    if (this.#asked || this.#askedQuietly) return;
    this.#askedQuietly = true;
    const found = await this.#permits?.query({ name: 'persistent-storage' }).catch(() => undefined);
    if (found?.state === 'granted') this.askOnce();
  }

  #hear(answer: Promise<boolean> | undefined): void {
    if (!answer) this.#promised = false;
    answer?.then(
      (is) => (this.#promised = is),
      () => (this.#promised = false),
    );
  }
}
