/** What this browser has told somebody to be saved. */
export interface Confirmed {
  /** Where the last record that was confirmed stands in the log; as many were ever confirmed. */
  readonly place: number;
  /** How many of them were taken away on purpose. */
  readonly removed: number;
  /** Of the record at that place; null if it is not known. */
  readonly digest: string | null;
}

/** Knows outside the database what the database has confirmed. */
export interface Witness {
  /** Read it before the database: so the database can only be further. */
  read(): Confirmed | undefined;
  /** Never goes back. Where it cannot be kept there is no witness, and nothing else fails. */
  confirm(confirmed: Confirmed): void;
}

/** Gives `localStorage`: a function, because the mere mention of a blocked one throws. */
export type WitnessStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

const key = 'clear-margins.witness';

export function keepWitness(storage: WitnessStorage | undefined): Witness {
  function read(): Confirmed | undefined {
    try {
      return sound(JSON.parse(storage?.().getItem(key) ?? 'null'));
    } catch {
      return undefined;
    }
  }
  return {
    read,
    confirm(confirmed) {
      const known = read();
      const removed = Math.max(confirmed.removed, known?.removed ?? 0);
      const { place, digest } = known && known.place >= confirmed.place ? known : confirmed;
      try {
        storage?.().setItem(key, JSON.stringify({ place, removed, digest }));
      } catch {
        // without a witness a loss goes unnoticed; nothing is lost by that
      }
    },
  };
}

function sound(data: unknown): Confirmed | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { place, removed, digest } = data as Partial<Record<keyof Confirmed, unknown>>;
  if (!isCount(place) || !isCount(removed)) return undefined;
  return { place, removed, digest: typeof digest === 'string' ? digest : null };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
