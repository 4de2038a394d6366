import type { LogFailure } from '../../domain/attempt.ts';
import { lead } from '../../storage/lead.ts';
import type { Lead } from '../../storage/lead.ts';
import type { LessonDesk } from './lesson-desk.svelte.ts';
import type { Teaching } from './teaching.ts';

/** What there is to see: the desk, another window that has it, or why there is none. */
export type Seated =
  | { readonly is: 'sitting'; readonly desk: LessonDesk }
  | { readonly is: 'opening' | 'elsewhere' | 'no such lesson' }
  | { readonly is: 'unread'; readonly because: LogFailure };

/** The seat at the desk of a lesson: of all windows of this browser one has it, so that no two overwrite each other. */
export class Seat {
  readonly #teaching: Pick<Teaching, 'desk'>;
  readonly #lesson: string;
  readonly #locks: LockManager | undefined;
  #lead: Lead | undefined;
  #now = $state.raw<Seated>({ is: 'opening' });

  constructor(teaching: Pick<Teaching, 'desk'>, lesson: string, locks: LockManager | undefined) {
    this.#teaching = teaching;
    this.#lesson = lesson;
    this.#locks = locks;
  }

  get now(): Seated {
    return this.#now;
  }

  /** Sits down, unless another window does. Never rejects. */
  async take(): Promise<void> {
    this.#lead = await lead(`lesson ${this.#lesson}`, this.#locks, () => {
      this.#now = { is: 'elsewhere' };
    });
    await this.#sit();
  }

  /** Takes the seat from the window that has it; the lesson is read anew, as that one has kept it. */
  async takeOver(): Promise<void> {
    await this.#lead?.takeOver();
    await this.#sit();
  }

  leave(): void {
    this.#lead?.release();
  }

  async #sit(): Promise<void> {
    if (this.#lead?.is !== 'leading') {
      this.#now = { is: 'elsewhere' };
      return;
    }
    const desk = await this.#teaching.desk(this.#lesson);
    if (!desk) this.#now = { is: 'no such lesson' };
    else this.#now = 'is' in desk ? { is: 'unread', because: desk } : { is: 'sitting', desk };
  }
}
