/** Counts what went wrong from an address, and shuts it out for a time when it is too much. */
export interface GuardOptions {
  /** So many wrongs in a row are too many. */
  readonly most: number;
  /** How long somebody is shut out, and how long a wrong is remembered, in milliseconds. */
  readonly lasts: number;
  /** In milliseconds. */
  readonly now: () => number;
}

interface Standing {
  readonly wrongs: number;
  readonly since: number;
}

/** So many addresses are remembered; beyond that the oldest is forgotten. */
const mostAddresses = 10_000;

export class Guard {
  readonly #options: GuardOptions;
  readonly #standings = new Map<string, Standing>();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** For how many seconds an address is shut out; 0: it is not. */
  bannedFor(address: string): number {
    const { most, lasts, now } = this.#options;
    const standing = this.#standings.get(address);
    if (!standing || standing.wrongs < most) return 0;
    return Math.max(0, Math.ceil((standing.since + lasts - now()) / 1000));
  }

  wrong(address: string): void {
    const { lasts, now } = this.#options;
    const before = this.#standings.get(address);
    const counts = before !== undefined && now() - before.since < lasts;
    this.#standings.delete(address); // so that the latest stands last
    this.#standings.set(address, { wrongs: counts ? before.wrongs + 1 : 1, since: now() });
    const [oldest] = this.#standings.keys();
    if (this.#standings.size > mostAddresses && oldest !== undefined)
      this.#standings.delete(oldest);
  }

  /** A whole class may stand behind one address: who gets in wipes out the slips of the others. */
  right(address: string): void {
    this.#standings.delete(address);
  }
}
