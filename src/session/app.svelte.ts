import cases from 'virtual:scenarios/cases';
import first from 'virtual:scenarios/first';
import type { Archive, Profile } from '../domain/archive.ts';
import type { Decision } from '../domain/decision.ts';
import type { HomeworkStore } from '../domain/homework.ts';
import type { TeachStore } from '../domain/quiz.ts';
import { keepBookmarks } from './bookmark.ts';
import type { Bookmarks } from './bookmark.ts';
import { Holdings } from './holdings.svelte.ts';
import { Notes } from './notes.svelte.ts';
import { once } from './once.ts';
import { Persistence } from './persistence.svelte.ts';
import type { Keeper, Permits } from './persistence.svelte.ts';
import { Places } from './places.ts';
import { Router } from './router.svelte.ts';
import { teach } from './routes.ts';
import type { Route } from './routes.ts';
import { Settings } from './settings.svelte.ts';
import type { Shelf, ToShelf } from './shelf.ts';
import { Shortcuts } from './shortcuts.svelte.ts';
import { Sitting } from './sitting.svelte.ts';
import type { Play } from './play.svelte.ts';
import type { Reviewing } from './reviewing.ts';
import type { Drill, Ports, Trainer, Unplayable } from './trainer.svelte.ts';
import { HostKey } from './teach/host-key.svelte.ts';
import type { HostPorts } from './teach/live-lesson.svelte.ts';
import type { OpenChannel } from './teach/wall-link.svelte.ts';
import { Worker } from './worker.svelte.ts';

export interface AppPorts extends Ports {
  readonly storage: ToShelf;
  /** Everything kept, as a whole: loaded when the page is idle. */
  readonly archive: () => Promise<Archive>;
  /** Quizzes, lessons and answers: loaded with the Teach pages. */
  readonly teach: () => Promise<TeachStore>;
  /** Homework that is done here: loaded with its pages. */
  readonly homework: () => Promise<HomeworkStore>;
  /** Between the windows of one lesson. */
  readonly channel: OpenChannel;
  /** The way to the class host that may have served this page: loaded with a room. */
  readonly host: () => Promise<HostPorts>;
  /** As `storage`, for this tab alone. */
  readonly tab: () => Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'>;
  readonly keeper: Keeper;
  readonly permits: Permits;
  readonly locks: LockManager | undefined;
  /** The browser's service workers, where the app uses them. */
  readonly worker: ServiceWorkerContainer | undefined;
  /** Rules, course and machine: loaded after the first paint. */
  readonly trainer: (ports: Ports) => Promise<Trainer>;
  readonly newSeed: () => number;
}

/** The app as the screens see it. Light: what judges and stores arrives after the first paint. */
export class App {
  readonly cases = cases;
  readonly first = first;
  readonly router = new Router();
  readonly worker: Worker;
  readonly settings: Settings;
  readonly holdings: Holdings;
  readonly persistence: Persistence;
  readonly notes: Notes;
  readonly shortcuts: Shortcuts;
  readonly bookmarks: Bookmarks;
  readonly places: Places;
  readonly newSeed: () => number;
  readonly now: () => string;
  readonly newId: () => string;
  /** What judges and stores. Like those below it rejects if it cannot be loaded, and is then loaded again when asked. */
  readonly trainer: () => Promise<Trainer>;
  /** All that is kept, as a whole. */
  readonly archive: () => Promise<Archive>;
  readonly reviewing: () => Promise<Reviewing>;
  readonly teach: () => Promise<TeachStore>;
  readonly homework: () => Promise<HomeworkStore>;
  readonly channel: OpenChannel;
  readonly host: () => Promise<HostPorts>;
  readonly hostKey: HostKey;
  readonly locks: LockManager | undefined;
  readonly #ports: AppPorts;
  #sitting = $state.raw<Sitting>();
  #left = $state.raw<readonly Sitting[]>([]);
  #trouble = $state.raw<Unplayable>();
  #opening = 0;
  #address: string | undefined;

  constructor(ports: AppPorts) {
    this.#ports = ports;
    this.newSeed = ports.newSeed;
    this.now = ports.now;
    this.newId = ports.newId;
    this.trainer = once(() => ports.trainer(ports));
    this.archive = once(ports.archive);
    this.reviewing = once(() => this.#review());
    this.teach = once(ports.teach);
    this.homework = once(ports.homework);
    this.channel = ports.channel;
    this.host = once(ports.host);
    this.hostKey = new HostKey(ports.tab);
    this.locks = ports.locks;
    // only the start page is reloaded: on every other one somebody may have begun something
    const mayReload = (): boolean => this.router.route.page === 'home' && !this.atRisk;
    this.worker = new Worker(ports.worker, mayReload);
    this.settings = new Settings(ports.preferences);
    const { settings } = this;
    const { now, storage: shelf } = ports;
    this.holdings = new Holdings({ archive: this.archive, settings, now, shelf });
    this.persistence = new Persistence(ports.keeper, ports.permits);
    // beside an open attempt stand the notes of whoever plays it
    this.notes = new Notes(
      ports.storage,
      () => this.#sitting?.play.header.profile ?? settings.now.profile,
    );
    this.bookmarks = keepBookmarks(ports.storage);
    const { bookmarks, trainer } = this;
    this.places = new Places({ bookmarks, trainer, profile: () => settings.now.profile });
    this.notes.claim(settings.now.profile);
    this.bookmarks.claim(settings.now.profile);
    this.shortcuts = new Shortcuts(() => this.settings.now.keys);
  }

  /** The attempt that is open. */
  get sitting(): Sitting | undefined {
    return this.#sitting;
  }

  /** Attempts that were left and could not be saved; they last as long as the page. */
  get unsaved(): readonly Sitting[] {
    return this.#left.filter((one) => one.unsaved && one.play.saving.is !== 'saving');
  }

  /** To close the page now would lose work. */
  get atRisk(): boolean {
    return (this.#sitting?.unsaved ?? false) || this.#left.some((one) => one.unsaved);
  }

  /** The debrief is asked for and may be shown: that of an exam waits until the exam is over. */
  get looksBack(): boolean {
    return this.router.route.page === 'debrief' && (this.#sitting?.play.tells ?? false);
  }

  /** Why the page that is asked for cannot be shown. */
  get trouble(): Unplayable | undefined {
    return this.#trouble;
  }

  /** Somebody else plays from now on. False: work here is not saved yet, and nothing has happened. */
  switchTo({ profile, name }: Profile): boolean {
    if (this.atRisk) return false;
    this.#leave();
    this.settings.change({ profile, name });
    return true;
  }

  async #review(): Promise<Reviewing> {
    const [trainer, { openReviewing }] = await Promise.all([
      this.trainer(),
      import('./reviewing.ts'),
    ]);
    const { now, newSeed } = this;
    return openReviewing({ trainer, cases, now, newSeed });
  }

  /** Brings in what the first commit and its verdict need. Never rejects. */
  async warm(): Promise<void> {
    const trainer = await this.trainer().catch(() => undefined);
    const kase = trainer?.needCase(first.route.case);
    await Promise.allSettled([trainer?.log, trainer?.needGuidance(), kase]);
  }

  /** Opens what a page needs. Work that could not be saved stays open until it is. */
  async open(route: Route): Promise<void> {
    this.#mindKey(route);
    const opening = ++this.#opening;
    this.#trouble = undefined;
    const address = addressOf(route);
    if (address === undefined) {
      this.#leave();
      return;
    }
    if (this.#sitting && (address === this.#address || address === attemptOf(this.#sitting))) {
      this.#address = address;
      return;
    }
    this.#leave();
    const left = this.#left.find((one) => attemptOf(one) === address);
    if (left) {
      this.#left = this.#left.filter((one) => one !== left);
      this.#sitting = left;
      this.#address = address;
      return;
    }
    const trainer = await this.trainer().catch(() => undefined);
    const play =
      trainer && (await (route.page === 'play' ? trainer.begin(route) : trainer.resume(address)));
    await this.#seat(opening, trainer, play, address);
  }

  /** A secret is taken out of the address at once; the window for the class has none. */
  #mindKey(route: Route): void {
    if (route.page !== 'teach') return;
    if (route.part === 'wall') this.hostKey.drop();
    if (route.secret === undefined) return;
    this.hostKey.keep(route.secret);
    this.router.rename(teach('room'));
  }

  /** Begins the decision of the start page with what was decided there. */
  async beginFirst(decision: Decision): Promise<void> {
    const opening = ++this.#opening;
    const trainer = await this.trainer().catch(() => undefined);
    const begun = await trainer?.begin(first.route);
    const play = await this.#seat(opening, trainer, begun, addressOf(first.route));
    await play?.commit(decision);
    if (!play || opening !== this.#opening) return;
    const saved = play.saving.is === 'saved';
    this.router.go(saved ? { page: 'attempt', attempt: play.header.attempt } : first.route);
  }

  /** Opens an attempt of one decision, beside the attempt that the address names. */
  async exercise(drill: Drill): Promise<Sitting | Unplayable> {
    const trainer = await this.trainer().catch(() => undefined);
    const play = await trainer?.exercise(drill);
    if (!trainer || !play) return { unplayable: 'not loaded' };
    if ('unplayable' in play) return play;
    const sitting = await Sitting.of(trainer, play, this.#ports.locks);
    this.#left = [sitting, ...this.#left];
    return sitting;
  }

  /** Lets go of an exercise once all of it is saved; until then it stays at hand. Never rejects. */
  async leaveExercise(sitting: Sitting): Promise<void> {
    await sitting.save();
    this.#close(sitting);
  }

  /** Notes where the open attempt stands, once that is stored. */
  bookmark(): void {
    const play = this.#sitting?.play;
    if (play?.saving.is !== 'saved') return;
    // there is something to keep now; a browser that asks somebody first would do so in the middle of deciding
    if (play.ended) this.persistence.askOnce();
    else void this.persistence.askQuietly();
    this.places.note(play);
  }

  /**
   * What has begun, or has branched off, is an attempt of its own: from now on its address leads back to it. So does
   * the address of a debrief that has to wait.
   */
  settle(): void {
    const { route } = this.router;
    const sitting = this.#sitting;
    if (sitting && route.page === 'debrief' && !sitting.play.tells) {
      this.router.rename({ page: 'attempt', attempt: attemptOf(sitting) });
    }
    if (sitting?.play.saving.is !== 'saved' || addressOf(route) !== this.#address) return;
    const attempt = attemptOf(sitting);
    if (this.#address === attempt) return;
    this.#address = attempt;
    this.router.rename({ page: 'attempt', attempt });
  }

  /** Shows what was opened, or why there is nothing; neither if something else has been asked for meanwhile. */
  async #seat(
    opening: number,
    trainer: Trainer | undefined,
    play: Play | Unplayable | undefined,
    address: string | undefined,
  ): Promise<Play | undefined> {
    const isStale = (): boolean => opening !== this.#opening;
    if (isStale()) return undefined;
    if (!trainer || !play) this.#trouble = { unplayable: 'not loaded' };
    else if ('unplayable' in play) this.#trouble = play;
    else {
      const sitting = await Sitting.of(trainer, play, this.#ports.locks);
      if (isStale()) {
        sitting.close();
        return undefined;
      }
      this.#sitting = sitting;
      this.#address = address;
      return play;
    }
    return undefined;
  }

  /** Lets go of the open attempt once all of it is saved; until then it stays at hand. */
  #leave(): void {
    const left = this.#sitting;
    this.#sitting = undefined;
    this.#address = undefined;
    if (!left) return;
    this.#left = [left, ...this.#left];
    void left.save().then(() => this.#close(left));
  }

  #close(left: Sitting): void {
    if (left.unsaved || !this.#left.includes(left)) return;
    this.#left = this.#left.filter((one) => one !== left);
    left.close();
  }
}

const attemptOf = ({ play }: Sitting): string => play.header.attempt;

/** What stands for the attempt that a page shows: its id, or how it begins. None if it shows none. */
function addressOf(route: Route): string | undefined {
  if (route.page === 'attempt' || route.page === 'debrief') return route.attempt;
  return route.page === 'play' ? JSON.stringify(route) : undefined;
}
