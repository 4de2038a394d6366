import type { Decision } from '../domain/decision.ts';
import { ESCAPED } from '../review/fold-pitfall.ts';
import type { PitfallStanding } from '../review/standing.ts';
import type { Play } from './play.svelte.ts';
import type { Sitting } from './sitting.svelte.ts';
import type { ExerciseHost } from './exercise-host.ts';
import type { Drill } from './trainer.svelte.ts';

/** Where a round gets its patients, and what it learns from the log. */
export interface RoundSource {
  /** A fresh patient for whom the trap of a pitfall is open; undefined if none is found. */
  draw(pitfall: string): Promise<Drill | undefined>;
  /** How somebody stands with a pitfall, with all that is stored by now; undefined if that cannot be read. */
  standing(pitfall: string): Promise<PitfallStanding | undefined>;
}

/** slipped: gone past the trap, but not well enough to count as having escaped it. */
export type Outcome = 'escaped' | 'committed' | 'slipped';

/** A pitfall of the round that has been met, or for which nobody was found. */
export interface RoundResult {
  readonly pitfall: string;
  readonly outcome: Outcome | 'no patient';
  /** With this decision; undefined if it could not be stored or read. */
  readonly standing: PitfallStanding | undefined;
}

/** Today's round: one new patient for each pitfall that is due. Every decision is stored as an attempt of its own. */
export class Round {
  readonly #host: ExerciseHost;
  readonly #source: RoundSource;
  #pitfalls = $state.raw<readonly string[]>([]);
  #met = $state.raw<readonly RoundResult[]>([]);
  #sitting = $state.raw<Sitting>();
  /** Where the decision on the screen stands in `met`, once it is taken. */
  #decided = $state<number>();
  #left = false;
  #busy = $state(false);

  constructor(host: ExerciseHost, source: RoundSource, pitfalls: readonly string[]) {
    this.#host = host;
    this.#source = source;
    this.#pitfalls = pitfalls;
  }

  /** What has come of the round so far, in its order. */
  get met(): readonly RoundResult[] {
    return this.#met;
  }

  /** The decision on the screen; none before the first has been drawn, and none at the end. */
  get sitting(): Sitting | undefined {
    return this.#sitting;
  }

  /** What came of the decision on the screen, once it is taken. */
  get outcome(): RoundResult | undefined {
    return this.#decided === undefined ? undefined : this.#met[this.#decided];
  }

  /** The other pitfalls of the round that were open at that decision: it counts for them too. */
  get alsoMet(): readonly RoundResult[] {
    return this.#decided === undefined ? [] : this.#met.slice(this.#decided + 1);
  }

  /** Which of the round's pitfalls is on the screen, from 1. */
  get number(): number {
    return (this.#decided ?? this.#met.length) + 1;
  }

  get of(): number {
    return this.#pitfalls.length;
  }

  /** Another patient comes after the decision on the screen. */
  get goesOn(): boolean {
    return this.#met.length < this.of;
  }

  get over(): boolean {
    return this.#sitting === undefined && !this.goesOn;
  }

  /** Something is under way; a second click does nothing. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Leaves what is on the screen and draws the next patient. A pitfall for which there is none is passed over. */
  next(): Promise<void> {
    return this.#alone(() => this.#draw());
  }

  commit(decision: Decision): Promise<void> {
    return this.#alone(() => this.#take(decision));
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await work();
    this.#busy = false;
  }

  async #draw(): Promise<void> {
    let opened: Sitting | undefined;
    for (const pitfall of this.#pitfalls.slice(this.#met.length)) {
      opened = this.#left ? undefined : await this.#open(pitfall);
      if (opened || this.#left) break;
      this.#met = [...this.#met, { pitfall, outcome: 'no patient', standing: undefined }];
    }
    this.#show(opened);
  }

  async #open(pitfall: string): Promise<Sitting | undefined> {
    const drill = await this.#source.draw(pitfall);
    const opened = drill && (await this.#host.exercise(drill));
    return !opened || 'unplayable' in opened ? undefined : opened;
  }

  async #take(decision: Decision): Promise<void> {
    const sitting = this.#sitting;
    const [pitfall, ...others] = this.#pitfalls.slice(this.#met.length);
    if (!sitting || pitfall === undefined || this.#decided !== undefined) return;
    await sitting.commit(decision);
    const outcome = outcomeOf(sitting.play, pitfall);
    if (!outcome) return;
    const standing = sitting.unsaved ? undefined : await this.#source.standing(pitfall);
    const also = standing ? await this.#metWith(sitting.play, standing, others) : [];
    const before = this.#pitfalls.slice(0, this.#met.length);
    const done = [pitfall, ...also.map((one) => one.pitfall)];
    this.#decided = this.#met.length;
    this.#met = [...this.#met, { pitfall, outcome, standing }, ...also];
    this.#pitfalls = [...before, ...done, ...others.filter((one) => !done.includes(one))];
  }

  /** Those of the others that the very same decision escaped or committed. */
  async #metWith(
    play: Play,
    { last }: PitfallStanding,
    others: readonly string[],
  ): Promise<readonly RoundResult[]> {
    const also: RoundResult[] = [];
    for (const pitfall of others) {
      const standing = await this.#source.standing(pitfall);
      const outcome = standing?.last.attempt === last.attempt && outcomeOf(play, pitfall);
      if (outcome && outcome !== 'slipped') also.push({ pitfall, outcome, standing });
    }
    return also;
  }

  /** Nothing is lost: what was decided is stored, or stays at hand until it is. */
  leave(): void {
    this.#left = true;
    this.#show(undefined);
  }

  /** What was on the screen gives way. Who has left wants nothing more. */
  #show(sitting: Sitting | undefined): void {
    const before = this.#sitting;
    this.#sitting = this.#left ? undefined : sitting;
    this.#decided = undefined;
    for (const done of [before, this.#left ? sitting : undefined])
      if (done) void this.#host.leaveExercise(done);
  }
}

function outcomeOf({ committed }: Play, pitfall: string): Outcome | undefined {
  if (!committed) return undefined;
  const { findings, credit } = committed.judged;
  if (findings.some(({ pitfalls }) => pitfalls.includes(pitfall))) return 'committed';
  return credit >= ESCAPED ? 'escaped' : 'slipped';
}
