import type { Certainty } from '../domain/decision.ts';
import type { FlipPair, FlipSide } from '../domain/flip.ts';
import { Draft } from './draft.svelte.ts';
import type { ExerciseHost } from './exercise-host.ts';
import type { FlipBook } from './flips.ts';
import type { Sitting } from './sitting.svelte.ts';
import type { Unplayable } from './trainer.svelte.ts';
import type { StepView } from './views.ts';

/** One of the two patients while they are decided. */
export interface Beside {
  readonly name: string;
  readonly side: FlipSide;
  readonly sitting: Sitting;
  readonly view: StepView;
  readonly draft: Draft;
}

/** A flip pair on the screen: two patients, a decision each, committed together. Each is stored as an attempt. */
export class Flip {
  readonly pair: FlipPair;
  readonly sides: readonly [Beside, Beside];
  readonly #host: ExerciseHost;
  #busy = $state(false);

  private constructor(host: ExerciseHost, pair: FlipPair, sides: readonly [Beside, Beside]) {
    this.#host = host;
    this.pair = pair;
    this.sides = sides;
  }

  /** Opens both patients. Unplayable if one of them cannot be met; then none stays open. */
  static async open(
    host: ExerciseHost,
    book: FlipBook,
    pair: FlipPair,
  ): Promise<Flip | Unplayable> {
    const sides: Beside[] = [];
    for (const [i, drill] of book.drills(pair).entries()) {
      const sitting = await host.exercise(drill);
      const view = 'unplayable' in sitting ? undefined : sitting.play.view;
      if ('unplayable' in sitting || !view) {
        for (const opened of sides) void host.leaveExercise(opened.sitting);
        return 'unplayable' in sitting ? sitting : { unplayable: 'no such place' };
      }
      const [name, side] = i === 0 ? ['Patient A', pair.a] : ['Patient B', pair.b];
      sides.push({ name, side, sitting, view, draft: new Draft(view) });
    }
    return new Flip(host, pair, sides as [Beside, Beside]);
  }

  /** What has to be done before both can be committed; null if nothing. */
  get missing(): string | null {
    const open = this.sides.find(({ draft }) => draft.missing !== null);
    return open ? `${open.name}: ${String(open.draft.missing)}` : null;
  }

  get busy(): boolean {
    return this.#busy || this.sides.some(({ sitting }) => sitting.busy);
  }

  /** Both are decided: the fact and the rules may be shown. */
  get committed(): boolean {
    return !this.#busy && this.sides.every(({ sitting }) => sitting.play.committed !== null);
  }

  /** Commits both with one certainty. */
  async commit(certainty: Certainty): Promise<void> {
    if (this.busy || this.missing !== null) return;
    this.#busy = true;
    for (const { draft, sitting } of this.sides) {
      const decision = draft.decision(certainty);
      if (decision) await sitting.commit(decision);
    }
    this.#busy = false;
  }

  /** Nothing is lost: what was decided is stored, or stays at hand until it is. */
  leave(): void {
    for (const { sitting } of this.sides) void this.#host.leaveExercise(sitting);
  }
}
