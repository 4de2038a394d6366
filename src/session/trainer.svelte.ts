import type { AttemptHeader, AttemptLog, LogFailure, StoredAttempt } from '../domain/attempt.ts';
import type { Case } from '../domain/case.ts';
import type { Guidance } from '../domain/library.ts';
import type { PreferenceStore, Preferences } from '../domain/preferences.ts';
import { loadGuidance, shippedCases, shippedRulebook } from '../content/shipped.ts';
import { cellsOf } from '../course/cells.ts';
import { draw, soundnessOf } from '../course/draw.ts';
import { placeToBegin } from '../course/entry.ts';
import type { Place } from '../course/replay.ts';
import { compileJudge } from '../rules/judge.ts';
import type { PlayRoute } from '../routes.ts';
import { Play } from './play.svelte.ts';

/** What the wiring gives: the real clock, chance and storage. */
export interface Ports {
  /** Loaded after the first paint; asked for at the first write or read. */
  readonly log: () => Promise<AttemptLog>;
  readonly preferences: PreferenceStore;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Why there is nothing to play. */
export type Unplayable = { readonly unplayable: 'no such case' | 'no such place' | 'no such attempt' } | LogFailure;

/** The trainer: content, rules and storage, and the plays it opens. One for the whole app. */
export class Trainer {
  readonly cases = shippedCases;
  readonly judge = compileJudge(shippedRulebook);
  readonly #ports: Ports;
  #log: Promise<AttemptLog> | undefined;
  #preferences: Preferences;
  #guidance = $state.raw<Guidance>();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#preferences = $state.raw(ports.preferences.read());
  }

  get preferences(): Preferences {
    return this.#preferences;
  }

  change(part: Partial<Preferences>): boolean {
    const kept = this.#ports.preferences.change(part);
    this.#preferences = this.#ports.preferences.read();
    return kept;
  }

  /** Statements and sources: undefined until they have arrived, which asking for them begins. */
  get guidance(): Guidance | undefined {
    return this.#guidance;
  }

  async needGuidance(): Promise<void> {
    this.#guidance ??= await loadGuidance();
  }

  get log(): Promise<AttemptLog> {
    return (this.#log ??= this.#ports.log());
  }

  /** Begins a new attempt. Nothing is stored before its first decision. */
  async begin(route: PlayRoute): Promise<Play | Unplayable> {
    const kase = await this.#case(route.case);
    if (!kase) return { unplayable: 'no such case' };
    const patient = draw(soundnessOf(this.judge.reader, kase), kase, route.seed);
    const { profile, device } = this.#preferences;
    const header: AttemptHeader = {
      attempt: this.#ports.newId(),
      case: kase.id,
      chapter: route.chapter,
      from: route.from,
      situation: route.situation,
      mode: route.mode,
      content: this.judge.book.version,
      seed: route.seed,
      patient,
      profile,
      device,
      startedAt: this.#ports.now(),
    };
    return this.#play(kase, { header, records: [] });
  }

  /** Opens a stored attempt where it was left. */
  async resume(attempt: string): Promise<Play | Unplayable> {
    const stored = await (await this.log).read(attempt);
    if (!stored) return { unplayable: 'no such attempt' };
    if ('is' in stored) return stored;
    const kase = await this.#case(stored.header.case);
    return kase ? this.#play(kase, stored) : { unplayable: 'no such case' };
  }

  /** The attempts of this profile, the latest begun first. */
  async attempts(): Promise<readonly StoredAttempt[] | LogFailure> {
    return (await this.log).list(this.#preferences.profile);
  }

  #play(kase: Case, { header, records }: StoredAttempt): Play | Unplayable {
    const { judge } = this;
    const cells = cellsOf(judge.book, kase);
    const entry: Place | undefined = placeToBegin(judge, cells, kase, header);
    if (!entry?.step) return { unplayable: 'no such place' };
    const scope = { kase, chapter: header.chapter };
    const { now } = this.#ports;
    return new Play({ judge, cells, scope, entry, header, records, log: () => this.log, now });
  }

  async #case(id: string): Promise<Case | undefined> {
    return (await shippedCases.find((entry) => entry.id === id)?.load())?.default;
  }
}
