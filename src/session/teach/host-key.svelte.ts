import type { Shelf } from '../shelf.ts';

const place = 'clear-margins.class-host';

/**
 * The secret of the class host that this tab was opened with: who has it leads the room. Kept for this tab alone, so that a
 * reload goes on; where nothing can be kept it lasts as long as the page.
 */
export class HostKey {
  readonly #shelf: () => Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'>;
  #secret = $state<string | null>(null);

  /** @param shelf of the tab; its mere mention throws where it is blocked */
  constructor(shelf: () => Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#shelf = shelf;
    this.#try((storage) => (this.#secret = storage.getItem(place)));
  }

  /** Null: this tab was not opened with the link of a class host. */
  get secret(): string | null {
    return this.#secret;
  }

  keep(secret: string): void {
    this.#secret = secret;
    this.#try((storage) => storage.setItem(place, secret));
  }

  /** A window that was opened by this tab begins with a copy of what the tab keeps. */
  drop(): void {
    this.#secret = null;
    this.#try((storage) => storage.removeItem(place));
  }

  #try(work: (shelf: Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'>) => void): void {
    try {
      work(this.#shelf());
    } catch {
      // a blocked storage keeps nothing
    }
  }
}
