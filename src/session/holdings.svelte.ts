import type { Archive, Profile, ProfileEntry } from '../domain/archive.ts';
import type { LogFailure } from '../domain/attempt.ts';
import { notLoaded } from './not-loaded.ts';
import { keepLossPutAway } from './loss-put-away.ts';
import { reminderOf } from './reminder.ts';
import type { Reminder } from './reminder.ts';
import type { Settings } from './settings.svelte.ts';
import type { ToShelf } from './shelf.ts';

/** Somebody who plays here, with what is kept of them. */
export interface Player extends ProfileEntry {
  readonly playing: boolean;
}

export interface HoldingsParts {
  readonly archive: () => Promise<Archive>;
  readonly settings: Settings;
  readonly now: () => string;
  readonly shelf: ToShelf;
}

/** What this browser keeps and of whom, and what it has lost. Looked at once the page is idle. */
export class Holdings {
  readonly #parts: HoldingsParts;
  #entries = $state.raw<readonly ProfileEntry[]>();
  #failure = $state.raw<LogFailure>();
  readonly #lossPutAway: ReturnType<typeof keepLossPutAway>;
  #lost = $state(0);
  /** How large the loss was that is not told again. */
  #putAway = $state(0);
  #reminds = $state(true);

  constructor(parts: HoldingsParts) {
    this.#parts = parts;
    this.#lossPutAway = keepLossPutAway(parts.shelf);
  }

  /** It has been looked at. */
  get known(): boolean {
    return this.#entries !== undefined;
  }

  /** Why it could not be looked at. */
  get failure(): LogFailure | undefined {
    return this.#failure;
  }

  /** Decisions that were confirmed once and are gone. */
  get lost(): number {
    return this.#lost;
  }

  /** The same, unless somebody has put that very loss away. */
  get lossToTell(): number {
    return this.#lost > this.#putAway ? this.#lost : 0;
  }

  /**
   * As far as can be known: until it has been looked at, that is not said. What is missing besides a loss, told or put
   * away, is most likely part of it.
   */
  get hasLostNothing(): boolean {
    return (this.known || this.#failure !== undefined) && this.#lost === 0;
  }

  /** This loss is not told on the start page again; one that comes to it is. */
  putAwayLoss(): void {
    this.#putAway = this.#lost;
    this.#lossPutAway.write(this.#lost);
  }

  /** What a backup has brought back was put away too: to lose it once more would be another loss. */
  #agreeOnLoss(lost: number): void {
    this.#lost = lost;
    this.#putAway = this.#lossPutAway.read(); // another tab may have put it away
    if (lost >= this.#putAway) return;
    this.putAwayLoss();
    if (lost === 0) this.#lossPutAway.clear();
  }

  /** Everybody, who is playing first. */
  get players(): readonly Player[] {
    const others = this.#others.toSorted((one, other) =>
      (other.lastAt ?? '').localeCompare(one.lastAt ?? ''),
    );
    return [this.playing, ...others.map((entry) => ({ ...entry, playing: false }))];
  }

  /** Who is playing, also where nothing is kept of them yet. */
  get playing(): Player {
    const { profile, name } = this.#parts.settings.now;
    const entry = this.#entries?.find((one) => one.profile === profile);
    return { ...(entry ?? nothingOf(profile)), name: name || (entry?.name ?? ''), playing: true };
  }

  /**
   * The work of others is here and who is playing is unknown: that happens to newcomers on a shared computer, and to
   * everybody whose browser has forgotten who they are.
   */
  get isStranger(): boolean {
    const { playing } = this;
    const isTold = this.#entries?.some(({ profile }) => profile === playing.profile) ?? true;
    return !isTold && playing.name === '' && this.#others.some(({ attempts }) => attempts > 0);
  }

  /** A backup is due, and nobody has put that off. */
  get reminder(): Reminder | null {
    return this.#reminds ? reminderOf(this.playing, this.#parts.now()) : null;
  }

  /** No more of it until the page is loaded again. */
  putOffReminder(): void {
    this.#reminds = false;
  }

  get #others(): readonly ProfileEntry[] {
    const { profile } = this.#parts.settings.now;
    return (this.#entries ?? []).filter((entry) => entry.profile !== profile);
  }

  /** Never rejects. What could not be looked at is as it was. */
  async look(): Promise<void> {
    const archive = await this.#parts.archive().catch(() => undefined);
    const entries = await archive?.profiles();
    const lost = await archive?.lost();
    if (entries === undefined || lost === undefined) this.#failure = notLoaded;
    else if ('is' in entries) this.#failure = entries;
    else {
      this.#failure = undefined;
      this.#entries = entries;
      if (typeof lost === 'number') this.#agreeOnLoss(lost);
      await this.#agree();
    }
  }

  /** The name stands in two places: the one that this browser shows at once is told to the log, or taken from there. */
  async #agree(): Promise<void> {
    const { settings, archive } = this.#parts;
    const { profile, name } = settings.now;
    const entry = this.#entries?.find((one) => one.profile === profile);
    if (name === '' && entry && entry.name !== '') settings.change({ name: entry.name });
    if (name !== '' && entry?.name !== name) {
      await archive()
        .then((open) => open.keepProfile({ profile, name }))
        .catch(() => undefined);
    }
  }
}

function nothingOf(profile: string): ProfileEntry {
  return {
    profile,
    name: '',
    attempts: 0,
    records: 0,
    lastAt: null,
    backedUpAt: null,
    sinceBackup: 0,
  };
}

/** What somebody is called on the screen. */
export const called = ({ name }: Pick<Profile, 'name'>): string =>
  name === '' ? 'Somebody without a name' : name;
