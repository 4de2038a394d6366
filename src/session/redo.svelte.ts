import type { Decision } from '../domain/decision.ts';
import type { LatestAnswer } from '../review/standing.ts';
import { lookedAt, solved } from './looked-at.ts';
import type { Play } from './play.svelte.ts';
import type { Sitting } from './sitting.svelte.ts';
import type { ExerciseHost } from './exercise-host.ts';
import { soFar } from './telling.ts';
import type { Drill } from './trainer.svelte.ts';

/** The moment before an error, and what was decided there. */
export interface Retry {
  readonly drill: Drill;
  readonly decision: Decision;
}

/** The place of a moment; undefined if it cannot be read, or does not exist any more. */
export type RetryOf = (moment: LatestAnswer) => Promise<Retry | undefined>;

/** find: to be decided. fail: decided, and not yet well. win: a better one is found. view: a best one is shown. */
export type Feedback = 'find' | 'fail' | 'win' | 'view';

/** Moments to redo, one after the other: every try is stored as an attempt of its own. */
export class Redo {
  readonly moments: readonly LatestAnswer[];
  readonly #host: ExerciseHost;
  readonly #retryOf: RetryOf;
  #at = $state(-1);
  #feedback = $state<Feedback>('find');
  #sitting = $state.raw<Sitting>();
  #shown = $state.raw<Play>();
  #own = $state.raw<readonly string[]>([]);
  #last = $state.raw<readonly string[]>([]);
  #tries = $state(0);
  #found = $state(0);
  #left = false;
  #busy = $state(false);
  #retry: Retry | undefined;

  constructor(host: ExerciseHost, retryOf: RetryOf, moments: readonly LatestAnswer[]) {
    this.#host = host;
    this.#retryOf = retryOf;
    this.moments = moments;
  }

  /** The moment on the screen. */
  get moment(): LatestAnswer | undefined {
    return this.moments[this.#at];
  }

  get number(): number {
    return this.#at + 1;
  }

  get of(): number {
    return this.moments.length;
  }

  get feedback(): Feedback {
    return this.#feedback;
  }

  /** Something is to be decided. */
  get solving(): boolean {
    return this.#feedback === 'find' || this.#feedback === 'fail';
  }

  get sitting(): Sitting | undefined {
    return this.#sitting;
  }

  /** What is on the screen: the try, or the best decision that somebody asked to see. */
  get play(): Play | undefined {
    return this.#shown ?? this.#sitting?.play;
  }

  /** What was chosen at first, in words. */
  get own(): readonly string[] {
    return this.#own;
  }

  /** What was tried last, in words. */
  get last(): readonly string[] {
    return this.#last;
  }

  /** How often a better one was looked for here, with the tries of other days. */
  get tries(): number {
    return (this.moment?.tries ?? 0) + this.#tries;
  }

  /** For how many moments a better one was found here. */
  get found(): number {
    return this.#found;
  }

  get over(): boolean {
    return this.#at >= this.of;
  }

  /** Something is under way; a second click does nothing. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Goes to the next moment. One whose place is no more is passed over. */
  next(): Promise<void> {
    return this.#alone(() => this.#next());
  }

  async #next(): Promise<void> {
    for (let at = this.#at + 1; at < this.of && !this.#left; at++) {
      const retry = await this.#retryOf(this.moments[at] as LatestAnswer);
      const sitting = retry && (await this.#open(retry.drill));
      if (!sitting) continue;
      this.#at = at;
      this.#tries = 0;
      this.#retry = retry;
      this.#own = inWords(lookedAt(sitting.play, retry.decision));
      this.#show(sitting, 'find');
      return;
    }
    this.#at = this.of;
    this.#show(undefined, 'find');
  }

  skip(): Promise<void> {
    return this.next();
  }

  /** Any decision of full credit is a better one; anything else leads back to the moment. */
  commit(decision: Decision): Promise<void> {
    return this.#alone(() => this.#take(decision));
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await work();
    this.#busy = false;
  }

  async #take(decision: Decision): Promise<void> {
    const sitting = this.#sitting;
    if (!sitting || !this.solving) return;
    await sitting.commit(decision);
    const { committed } = sitting.play;
    if (!committed) return;
    this.#tries += 1;
    this.#last = inWords(sitting.play);
    if (committed.judged.credit === 1) {
      this.#feedback = 'win';
      this.#found += 1;
    } else if (sitting.unsaved) {
      this.#feedback = 'fail'; // it stays on the screen, with the way to take it away
    } else await this.#again();
  }

  /** The same moment once more. */
  again(): Promise<void> {
    return this.#alone(() => this.#again());
  }

  async #again(): Promise<void> {
    const sitting = this.#retry && (await this.#open(this.#retry.drill));
    if (sitting) this.#show(sitting, 'fail');
  }

  /** Gives up for today and shows a best decision with its reasons. */
  view(): void {
    const shown = this.#sitting && solved(this.#sitting.play);
    if (!shown || !this.solving) return;
    this.#shown = shown;
    this.#feedback = 'view';
  }

  /** Nothing is lost: every try is stored, or stays at hand until it is. */
  leave(): void {
    this.#left = true;
    this.#show(undefined, 'find');
  }

  async #open(drill: Drill): Promise<Sitting | undefined> {
    const opened = await this.#host.exercise(drill);
    return 'unplayable' in opened ? undefined : opened;
  }

  /** What was on the screen gives way. Who has left wants nothing more. */
  #show(sitting: Sitting | undefined, feedback: Feedback): void {
    const before = this.#sitting;
    this.#sitting = this.#left ? undefined : sitting;
    this.#shown = undefined;
    this.#feedback = feedback;
    for (const done of [before, this.#left ? sitting : undefined])
      if (done) void this.#host.leaveExercise(done);
  }
}

const inWords = (play: Play | undefined): readonly string[] =>
  (play && soFar(play).at(-1)?.chosen) ?? [];
