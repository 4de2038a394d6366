import type { Decision } from '../domain/decision.ts';
import { lead } from '../storage/lead.ts';
import type { Lead } from '../storage/lead.ts';
import type { Play } from './play.svelte.ts';
import type { Trainer } from './trainer.svelte.ts';

/** An attempt as it is open in this tab: one tab leads it, the others show it. */
export class Sitting {
  readonly trainer: Trainer;
  #play: Play;
  #lead: Lead | undefined;
  #leads = $state(true);
  #busy = $state(false);

  private constructor(trainer: Trainer, play: Play) {
    this.trainer = trainer;
    this.#play = $state.raw(play);
  }

  static async of(trainer: Trainer, play: Play, locks: LockManager | undefined): Promise<Sitting> {
    const sitting = new Sitting(trainer, play);
    const held = await lead(play.header.attempt, locks, () => (sitting.#leads = false));
    sitting.#lead = held;
    sitting.#leads = held.is === 'leading';
    return sitting;
  }

  get play(): Play {
    return this.#play;
  }

  /** Only the leading tab decides. */
  get leads(): boolean {
    return this.#leads;
  }

  /** Something is under way; a second click does nothing. */
  get busy(): boolean {
    return this.#busy || this.#play.busy;
  }

  commit(decision: Decision): Promise<void> {
    return this.#leads ? this.#play.commit(decision) : Promise.resolve();
  }

  next(): undefined {
    if (this.#leads) this.#play.next();
  }

  withdraw(): Promise<void> {
    return this.#leads ? this.#play.withdraw() : Promise.resolve();
  }

  /** Leads from now on, from where the other tab had come. */
  async takeOver(): Promise<void> {
    if (this.#leads || this.#busy) return;
    this.#busy = true;
    await this.#lead?.takeOver();
    await this.reread();
    this.#leads = this.#lead?.is === 'leading';
    this.#busy = false;
  }

  /** Opens the attempt anew from what is stored, where that can be read. */
  async reread(): Promise<void> {
    const again = await this.trainer.resume(this.#play.header.attempt);
    if (!('unplayable' in again)) this.#play = again;
  }

  close(): void {
    this.#lead?.release();
  }
}
