import { clear, placeOf } from './shelf.ts';
import type { ToShelf } from './shelf.ts';

/** What somebody wrote beside a decision. It never leaves this browser. */
export interface Note {
  readonly text: string;
  readonly flagged: boolean;
}

type Kept = Readonly<Record<string, Note>>;

const what = 'notes';
const blank: Note = { text: '', flagged: false };

/** Private notes, one for each step of a case: they are there again when the same decision is met in another patient. */
export class Notes {
  readonly #shelf: ToShelf;
  readonly #whose: () => string;
  /** By profile, as far as they were written here. */
  #notes = $state.raw<Readonly<Record<string, Kept>>>({});
  #kept = $state(true);

  /** @param whose the profile whose notes are read and written now. */
  constructor(shelf: ToShelf, whose: () => string) {
    this.#shelf = shelf;
    this.#whose = whose;
  }

  /** False: this browser keeps nothing, the notes last until the page is closed. */
  get kept(): boolean {
    return this.#kept;
  }

  of(kase: string, step: string): Note {
    const profile = this.#whose();
    const notes = this.#notes[profile] ?? this.#stored(profile);
    return notes[`${kase}/${step}`] ?? blank;
  }

  write(kase: string, step: string, part: Partial<Note>): void {
    const profile = this.#whose();
    const note = { ...this.of(kase, step), ...part };
    // another tab may have written or erased meanwhile; only what could not be kept is remembered
    const others = this.#kept ? this.#stored(profile) : this.#notes[profile];
    this.#put(profile, { ...others, [`${kase}/${step}`]: note });
  }

  /** Gives notes from before there were profiles to who plays now, beside what is there. Nothing written is lost. */
  claim(profile: string): void {
    const old = Object.entries(this.#stored());
    if (old.length === 0) return;
    const mine = this.#stored(profile);
    const joined = old.map(([key, note]) => [key, join(mine[key], note)] as const);
    this.#put(profile, { ...mine, ...Object.fromEntries(joined) });
    if (this.#kept) clear(this.#shelf, placeOf(what));
  }

  forget(profile: string): void {
    clear(this.#shelf, placeOf(what, profile));
    this.#notes = Object.fromEntries(
      Object.entries(this.#notes).filter(([whose]) => whose !== profile),
    );
  }

  #put(profile: string, notes: Kept): void {
    this.#notes = { ...this.#notes, [profile]: notes };
    try {
      this.#shelf().setItem(placeOf(what, profile), JSON.stringify(notes));
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
  }

  #stored(profile?: string): Kept {
    try {
      const found: unknown = JSON.parse(this.#shelf().getItem(placeOf(what, profile)) ?? '{}');
      if (typeof found !== 'object' || found === null) return {};
      return Object.fromEntries(
        Object.entries(found).filter((entry): entry is [string, Note] => isNote(entry[1])),
      );
    } catch {
      return {};
    }
  }
}

/** Two tabs, one of them with older code, may both have written beside one decision. */
function join(mine: Note | undefined, old: Note): Note {
  if (!mine) return old;
  const text = mine.text.includes(old.text) ? mine.text : `${mine.text}\n${old.text}`.trim();
  return { text, flagged: mine.flagged || old.flagged };
}

function isNote(found: unknown): found is Note {
  if (typeof found !== 'object' || found === null) return false;
  const { text, flagged } = found as Record<string, unknown>;
  return typeof text === 'string' && typeof flagged === 'boolean';
}
