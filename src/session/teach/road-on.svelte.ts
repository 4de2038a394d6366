import type { Decision } from '../../domain/decision.ts';
import type { Opened } from '../../quiz/question.ts';
import type { Classroom } from './classroom.ts';
import { turnAt } from './follow.ts';
import type { Turn } from './follow.ts';

/** Plays on from a question on the same patient, decision by decision, and rewinds. */
export class RoadOn {
  readonly #room: Classroom;
  readonly #from: Opened;
  #turns = $state.raw<readonly Turn[]>([]);

  constructor(room: Classroom, from: Opened) {
    this.#room = room;
    this.#from = from;
  }

  /** How many decisions have been taken. */
  get length(): number {
    return this.#turns.length;
  }

  get last(): Turn | undefined {
    return this.#turns.at(-1);
  }

  /** Where a decision can be taken now; null at the end of the case. */
  get at(): Opened | null {
    return this.last ? this.last.next : this.#from;
  }

  /** Takes a decision. One that cannot be taken changes nothing. */
  take(decision: Decision | undefined, whose: string | null = null): void {
    const turn = decision && this.at && turnAt(this.#room, this.at, decision, whose);
    if (turn) this.#turns = [...this.#turns, turn];
  }

  /** One decision back. */
  back(): void {
    this.#turns = this.#turns.slice(0, -1);
  }

  /** Back to the question itself: the patient is as she or he was. */
  rewind(): void {
    this.#turns = [];
  }
}
