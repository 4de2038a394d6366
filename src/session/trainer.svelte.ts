import type {
  AttemptHeader,
  AttemptLog,
  LogFailure,
  StoredAttempt,
  BegunLast,
} from '../domain/attempt.ts';
import type { Case } from '../domain/case.ts';
import type { Guidance } from '../domain/library.ts';
import type { PreferenceStore } from '../domain/preferences.ts';
import { loadGuidance, shippedCases, shippedRulebook } from '../content/shipped.ts';
import type { CaseEntry } from '../content/shipped.ts';
import { cellsOf } from '../course/cells.ts';
import type { Cells } from '../course/cells.ts';
import { drawFor } from '../course/draw-for.ts';
import { placeToBegin } from '../course/entry.ts';
import { summarise } from '../course/present-attempt.ts';
import type { Summary } from '../course/present-attempt.ts';
import { scopeOf } from '../course/replay.ts';
import type { Place } from '../course/replay.ts';
import { compileJudge } from '../rules/judge.ts';
import { notLoaded } from './not-loaded.ts';
import { Play } from './play.svelte.ts';
import type { PlayRoute } from './routes.ts';

/** What the wiring gives: the real clock, chance and storage. */
export interface Ports {
  /** Loaded after the first paint; asked for at the first write or read. */
  readonly log: () => Promise<AttemptLog>;
  readonly preferences: PreferenceStore;
  readonly now: () => string;
  readonly newId: () => string;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Why there is nothing to play. */
export type Unplayable =
  | { readonly unplayable: 'no such case' | 'no such place' | 'no such attempt' | 'not loaded' }
  | { readonly unplayable: 'storage'; readonly failure: LogFailure };

/** An attempt of the list: how far it has come, or why that cannot be shown now. */
export type Listed = Summary | ({ readonly header: AttemptHeader } & Unplayable);

/** The attempts at cases that were begun last. */
export interface Latest {
  /** The latest first. */
  readonly attempts: readonly Listed[];
  /** There are others. */
  readonly more: boolean;
}

/** An attempt of one decision, before it begins. */
export type Drill = Pick<
  AttemptHeader,
  'case' | 'chapter' | 'from' | 'situation' | 'seed' | 'patient' | 'prelude'
> &
  Required<Pick<AttemptHeader, 'exercise'>>;

/** In milliseconds. A decision waits no longer for the part of the app that saves it. */
const patience = 3000;

/** The trainer: content, rules and storage, and the plays it opens. One for the whole app. */
export class Trainer {
  readonly judge = compileJudge(shippedRulebook);
  readonly #ports: Ports;
  readonly #cases: readonly CaseEntry[];
  readonly #cells = new WeakMap<Case, Cells>();
  #log: Promise<AttemptLog> | undefined;
  #guidance = $state.raw<Guidance>();

  constructor(ports: Ports, cases = shippedCases) {
    this.#ports = ports;
    this.#cases = cases;
  }

  /** Statements and sources: undefined until they have arrived, which asking for them begins. */
  get guidance(): Guidance | undefined {
    return this.#guidance;
  }

  /** Never rejects: what has not arrived is asked for again the next time. */
  async needGuidance(): Promise<void> {
    this.#guidance ??= await loadGuidance().catch(() => undefined);
  }

  get log(): Promise<AttemptLog> {
    this.#log ??= this.#ports.log();
    this.#log.catch(() => (this.#log = undefined)); // what could not be loaded is loaded again
    return this.#log;
  }

  /** Rejects if it is not there soon: play goes on, and the decision waits. */
  #logSoon(): Promise<AttemptLog> {
    const late = this.#ports.wait(patience).then((): never => {
      throw new Error('it takes too long');
    });
    return Promise.race([this.log, late]);
  }

  /** Brings a case in before it is played. Never rejects. */
  async needCase(id: string): Promise<void> {
    await this.caseOf({ case: id });
  }

  /** Begins a new attempt. Nothing is stored before its first decision. */
  async begin(route: PlayRoute): Promise<Play | Unplayable> {
    const kase = await this.caseOf(route);
    if ('unplayable' in kase) return kase;
    const { chapter, from, situation, mode, seed } = route;
    const patient = drawFor(this.judge, kase, seed, situation);
    return this.#new(kase, { case: kase.id, chapter, from, situation, mode, seed, patient });
  }

  /** Begins an attempt of one decision. Nothing is stored before it is taken. */
  async exercise(drill: Drill): Promise<Play | Unplayable> {
    const kase = await this.caseOf(drill);
    return 'unplayable' in kase ? kase : this.#new(kase, { ...drill, mode: 'learn' });
  }

  #new(kase: Case, what: Omit<Drill, 'exercise'> & Pick<AttemptHeader, 'mode'>): Play | Unplayable {
    const { profile, device } = this.#ports.preferences.read();
    const header: AttemptHeader = {
      ...what,
      attempt: this.#ports.newId(),
      content: this.judge.book.version,
      profile,
      device,
      startedAt: this.#ports.now(),
    };
    return this.#play(kase, { header, records: [] });
  }

  /** Opens a stored attempt where it was left. */
  async resume(attempt: string): Promise<Play | Unplayable> {
    const log = await this.log.catch(() => undefined);
    if (!log) return { unplayable: 'not loaded' };
    const stored = await log.read(attempt);
    if (!stored) return { unplayable: 'no such attempt' };
    if ('is' in stored) return { unplayable: 'storage', failure: stored };
    const kase = await this.caseOf(stored.header);
    return 'unplayable' in kase ? kase : this.#play(kase, stored);
  }

  /** The latest attempts at cases of this profile, `count` at most: only they are read and replayed. */
  async latest(count: number): Promise<Latest | LogFailure> {
    const found = await this.list({ is: ({ exercise }) => !exercise, count: count + 1 });
    if ('is' in found) return found;
    const attempts = await Promise.all(found.slice(0, count).map((one) => this.#listed(one)));
    return { attempts, more: found.length > count };
  }

  /** Attempts of this profile, the latest begun first. */
  async list(wanted: BegunLast): Promise<readonly StoredAttempt[] | LogFailure> {
    const log = await this.log.catch(() => undefined);
    return log ? log.list(this.profile, wanted) : notLoaded;
  }

  /** An attempt is no longer there. False where that cannot be read. */
  async isGone(attempt: string): Promise<boolean> {
    const log = await this.log.catch(() => undefined);
    return log !== undefined && (await log.read(attempt)) === undefined;
  }

  async #listed(stored: StoredAttempt): Promise<Listed> {
    const { header } = stored;
    const kase = await this.caseOf(header);
    if ('unplayable' in kase) return { header, ...kase };
    const cells = this.cellsOf(kase);
    const entry = placeToBegin(this.judge, cells, kase, header);
    return entry
      ? summarise(this.judge, cells, kase, entry, stored)
      : { header, unplayable: 'no such place' };
  }

  /** Worked out once for each case. */
  cellsOf(kase: Case): Cells {
    let cells = this.#cells.get(kase);
    if (!cells) this.#cells.set(kase, (cells = cellsOf(this.judge.book, kase)));
    return cells;
  }

  /** Whose attempts are read and written. */
  get profile(): string {
    return this.#ports.preferences.read().profile;
  }

  #play(kase: Case, stored: StoredAttempt): Play | Unplayable {
    const { judge } = this;
    const { header, records } = stored;
    const cells = this.cellsOf(kase);
    const entry: Place | undefined = placeToBegin(judge, cells, kase, header);
    if (!entry?.step) return { unplayable: 'no such place' };
    const scope = scopeOf(kase, header);
    const { now, newId } = this.#ports;
    return new Play({
      judge,
      cells,
      scope,
      entry,
      header,
      records,
      log: () => this.#logSoon(),
      now,
      newId,
    });
  }

  /** Never rejects: a case that cannot be loaded now may be asked for again. */
  async caseOf(of: Pick<AttemptHeader, 'case'>): Promise<Case | Unplayable> {
    const entry = this.#cases.find(({ id }) => id === of.case);
    if (!entry) return { unplayable: 'no such case' };
    const loaded = await entry.load().catch(() => undefined);
    return loaded?.default ?? { unplayable: 'not loaded' };
  }
}
