/** What somebody wrote beside a decision. It never leaves this browser. */
export interface Note {
  readonly text: string;
  readonly flagged: boolean;
}

const place = 'clear-margins.notes';
const blank: Note = { text: '', flagged: false };

/** Private notes, one for each step of a case: they are there again when the same decision is met in another patient. */
export class Notes {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  #notes = $state.raw<Readonly<Record<string, Note>>>({});
  #kept = $state(true);

  /** @param storage gives `localStorage`: a function, because the mere mention of a blocked one throws. */
  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.#notes = this.#stored();
  }

  /** False: this browser keeps nothing, the notes last until the page is closed. */
  get kept(): boolean {
    return this.#kept;
  }

  of(kase: string, step: string): Note {
    return this.#notes[`${kase}/${step}`] ?? blank;
  }

  write(kase: string, step: string, part: Partial<Note>): void {
    const note = { ...this.of(kase, step), ...part };
    // another tab may have written meanwhile
    this.#notes = { ...this.#notes, ...this.#stored(), [`${kase}/${step}`]: note };
    try {
      this.#storage().setItem(place, JSON.stringify(this.#notes));
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
  }

  #stored(): Readonly<Record<string, Note>> {
    try {
      const found: unknown = JSON.parse(this.#storage().getItem(place) ?? '{}');
      if (typeof found !== 'object' || found === null) return {};
      return Object.fromEntries(
        Object.entries(found).filter((entry): entry is [string, Note] => isNote(entry[1])),
      );
    } catch {
      return {};
    }
  }
}

function isNote(found: unknown): found is Note {
  if (typeof found !== 'object' || found === null) return false;
  const { text, flagged } = found as Record<string, unknown>;
  return typeof text === 'string' && typeof flagged === 'boolean';
}
