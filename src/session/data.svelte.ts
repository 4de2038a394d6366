import type { Archive, BackupFault, DataReport, Inspected, Profile } from '../domain/archive.ts';
import { standingDecisions } from '../domain/attempt.ts';
import type { AttemptHeader, LogFailure } from '../domain/attempt.ts';
import type { App } from './app.svelte.ts';
import { attemptTitle } from './attempt-title.ts';
import { exportIn } from './exported.ts';
import { notLoaded } from './not-loaded.ts';

/** Why a file is not restored: the storage refused it, or it is something else of ours. */
export type RestoreFault =
  BackupFault | { readonly is: 'an export'; readonly of: 'figures' | 'an attempt' };

/** What is kept of somebody, counted as the progress counts it. */
export interface Holding {
  /** At cases. */
  readonly attempts: number;
  /** Those that stand in them: one that was changed is one. */
  readonly decisions: number;
  readonly exercises: number;
}

/** Quizzes of one's own, and lessons held with their votes. */
export interface Taught {
  readonly quizzes: number;
  readonly lessons: number;
}

/** How far the restoring of a backup has come. */
export type Restoring =
  | { readonly is: 'not begun' }
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly fault: RestoreFault }
  | { readonly is: 'failed'; readonly failure: LogFailure }
  | { readonly is: 'ready'; readonly found: Inspected }
  | { readonly is: 'restoring'; readonly found: Inspected }
  | { readonly is: 'done'; readonly found: Inspected };

export interface YourDataParts {
  readonly app: App;
  readonly now: () => string;
  readonly newId: () => string;
}

/** What somebody can do with all that is kept of them. No call rejects: a failure is a value. */
export class YourData {
  readonly #parts: YourDataParts;
  #restoring = $state.raw<Restoring>({ is: 'not begun' });
  #report = $state.raw<DataReport | LogFailure | 'looking'>();
  #titles: Readonly<Record<string, string>> = {};
  #chosen = 0;

  constructor(parts: YourDataParts) {
    this.#parts = parts;
  }

  get restoring(): Restoring {
    return this.#restoring;
  }

  /** What the last check found. */
  get report(): DataReport | LogFailure | 'looking' | undefined {
    return this.#report;
  }

  /** A file of all that is kept of somebody, under a name that says whose and when. */
  async backUp(
    whose: Profile,
  ): Promise<{ readonly name: string; readonly file: Blob } | LogFailure> {
    const at = this.#parts.now();
    const made = await this.#ask((archive) => archive.backup(whose.profile, at));
    if ('is' in made) return made;
    await this.#look();
    return { name: fileName(whose.name, at), file: made.file };
  }

  /** Reads a backup. Nothing is changed. */
  async inspect(file: Blob): Promise<void> {
    const chosen = ++this.#chosen;
    this.#restoring = { is: 'reading' };
    const { profile } = this.#parts.app.settings.now;
    const found = await this.#ask((archive) => archive.inspect(file, profile));
    const of = 'is' in found && isFault(found) ? await exportIn(file) : undefined;
    // another file has been chosen meanwhile
    if (chosen !== this.#chosen) return;
    if (!('is' in found)) this.#restoring = { is: 'ready', found };
    else if (of) this.#restoring = { is: 'refused', fault: { is: 'an export', of } };
    else if (isFault(found)) this.#restoring = { is: 'refused', fault: found };
    else this.#restoring = { is: 'failed', failure: found };
  }

  /** Adds what was read to what is here. */
  async restore(): Promise<void> {
    if (this.#restoring.is !== 'ready') return;
    const { found } = this.#restoring;
    this.#restoring = { is: 'restoring', found };
    const done = await this.#ask((archive) => archive.restore());
    await this.#parts.app.places.find();
    this.#restoring = 'is' in done ? { is: 'failed', failure: done } : { is: 'done', found: done };
    this.#report = undefined;
    await this.#look();
  }

  /** What was read is not wanted. */
  leaveIt(): void {
    this.#chosen++;
    this.#restoring = { is: 'not begun' };
  }

  async check(): Promise<void> {
    this.#report = 'looking';
    const report = await this.#ask((archive) => archive.check());
    if (!('is' in report) && report.damaged.length > 0) await this.#readTitles(report);
    this.#report = report;
  }

  /** What an attempt of the last check is called: of somebody else, or without its header, that is not known. */
  titleOf(attempt: string): string {
    return this.#titles[attempt] ?? 'An attempt that cannot be named';
  }

  async #readTitles({ damaged }: DataReport): Promise<void> {
    const { app } = this.#parts;
    const trainer = await app.trainer().catch(() => undefined);
    const is = (one: AttemptHeader): boolean =>
      damaged.some(({ attempt }) => attempt === one.attempt);
    const found = await trainer?.list({ is, count: damaged.length });
    if (!found || 'is' in found) return;
    const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
    this.#titles = Object.fromEntries(
      found.flatMap(({ header }) => {
        const kase = app.cases.find(({ id }) => id === header.case);
        const begun = day.format(Date.parse(header.startedAt));
        return kase ? [[header.attempt, `${attemptTitle(kase, header)}, ${begun}`] as const] : [];
      }),
    );
  }

  /** Reads the whole log of somebody to count it. */
  async holdingOf({ profile }: Profile): Promise<Holding | LogFailure> {
    const log = await this.#parts.app
      .trainer()
      .then((trainer) => trainer.log)
      .catch(() => undefined);
    if (!log) return notLoaded;
    const sum = { attempts: 0, decisions: 0, exercises: 0 };
    const read = await log.each(profile, (some) => {
      for (const { header, records } of some) {
        if (header.exercise) sum.exercises += 1;
        else {
          sum.attempts += 1;
          sum.decisions += standingDecisions(records).length;
        }
      }
    });
    return 'is' in read ? read : sum;
  }

  /** Calls somebody otherwise. */
  async rename(profile: string, name: string): Promise<true | LogFailure> {
    const { settings } = this.#parts.app;
    if (settings.now.profile === profile) settings.change({ name });
    const kept = await this.#ask((archive) => archive.keepProfile({ profile, name }));
    await this.#look();
    return kept;
  }

  /** Somebody new, who plays from now on. 'unsaved': nothing has happened, because work here is not saved yet. */
  async add(name: string): Promise<true | 'unsaved' | LogFailure> {
    if (this.#parts.app.atRisk) return 'unsaved';
    const profile = this.#parts.newId();
    const kept = await this.#ask((archive) => archive.keepProfile({ profile, name }));
    if (kept !== true) return kept;
    return this.switchTo({ profile, name });
  }

  /** Somebody else plays from now on. */
  async switchTo(somebody: Profile): Promise<true | 'unsaved'> {
    if (!this.#parts.app.switchTo(somebody)) return 'unsaved';
    this.leaveIt(); // it was read for somebody else
    await this.#parts.app.places.find();
    await this.#look();
    return true;
  }

  /**
   * Erases all that is kept of somebody. If they are playing, whoever is left plays next, or somebody new. 'unsaved':
   * nothing has happened, because what waits to be saved would come back.
   */
  async erase({ profile }: Profile): Promise<true | 'unsaved' | LogFailure> {
    const { app, newId } = this.#parts;
    if (app.atRisk) return 'unsaved';
    const erased = await this.#ask((archive) => archive.eraseProfile(profile));
    if (erased !== true) return erased;
    app.bookmarks.forgetAll(profile);
    app.notes.forget(profile);
    const { playing, players } = app.holdings;
    if (playing.profile === profile) {
      const [next] = players.filter((one) => !one.playing);
      app.settings.change({ profile: next?.profile ?? newId(), name: next?.name ?? '' });
      await app.places.find();
    }
    this.leaveIt();
    this.#report = undefined;
    await this.#look();
    return true;
  }

  /** What is kept of teaching, by whoever taught here. */
  async taught(): Promise<Taught | LogFailure> {
    const store = await this.#parts.app.teach().catch(() => undefined);
    if (!store) return notLoaded;
    const [quizzes, lessons] = await Promise.all([store.quizzes(), store.lessons()]);
    if ('is' in quizzes) return quizzes;
    return 'is' in lessons ? lessons : { quizzes: quizzes.length, lessons: lessons.length };
  }

  /** How much homework was begun or handed in here. */
  async homework(): Promise<number | LogFailure> {
    const store = await this.#parts.app.homework().catch(() => undefined);
    const all = store ? await store.all() : notLoaded;
    return 'is' in all ? all : all.length;
  }

  /** Erases all that this app keeps in this browser. The page has to begin anew then. 'unsaved': as above. */
  async eraseAll(): Promise<true | 'unsaved' | LogFailure> {
    if (this.#parts.app.atRisk) return 'unsaved';
    return this.#ask((archive) => archive.eraseAll());
  }

  #look(): Promise<void> {
    return this.#parts.app.holdings.look();
  }

  async #ask<T>(what: (archive: Archive) => Promise<T | LogFailure>): Promise<T | LogFailure> {
    const archive = await this.#parts.app.archive().catch(() => undefined);
    return archive ? what(archive) : notLoaded;
  }
}

const faults: readonly string[] = [
  'no backup',
  'truncated',
  'edited',
  'newer format',
  'too large',
] satisfies readonly BackupFault['is'][];

const isFault = (found: BackupFault | LogFailure): found is BackupFault =>
  faults.includes(found.is);

/** Letters and digits of any script; the rest may mean something to a file system. */
function fileName(name: string, at: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return ['clear-margins', plain, `${at.slice(0, 10)}.backup`]
    .filter((part) => part !== '')
    .join('-');
}
