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
  #gone = $state(false);
  #aside = $state.raw<readonly Play[]>([]);

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

  /** The attempt as it was decided here before another tab had gone on otherwise. */
  get aside(): readonly Play[] {
    return this.#aside;
  }

  /** It was deleted elsewhere: nothing of it can be saved any more. */
  get gone(): boolean {
    return this.#gone;
  }

  /** Something would be lost with this tab, at least for the moment. */
  get unsaved(): boolean {
    return this.#play.unsaved || this.#aside.length > 0;
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
  takeOver(): Promise<void> {
    if (this.#leads) return Promise.resolve();
    return this.#alone(async () => {
      await this.#lead?.takeOver();
      await this.#catchUp();
      this.#leads = this.#lead?.is === 'leading';
    });
  }

  /** Opens the attempt anew from what is stored, where that can be read. */
  reread(): Promise<void> {
    return this.#alone(() => this.#catchUp());
  }

  /** What was set aside has been taken away, or is not wanted. */
  letGo(play: Play): void {
    this.#aside = this.#aside.filter((one) => one !== play);
  }

  /** What waits to be saved is tried once more. It is set aside if it does not follow what is stored. */
  async #catchUp(): Promise<void> {
    const left = this.#play;
    await this.save();
    if (left.saving.is === 'failed' && left.saving.failure.is !== 'behind') return;
    const again = await this.trainer.resume(left.header.attempt);
    if ('unplayable' in again) {
      this.#gone = again.unplayable === 'no such attempt';
      return;
    }
    if (left.unsaved) this.#aside = [...this.#aside, left];
    this.#play = again;
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.#busy = true;
    await work();
    this.#busy = false;
  }

  /** Tries once more to save what waits. */
  async save(): Promise<void> {
    if (this.#play.unsaved) await this.#play.retrySaving();
  }

  close(): void {
    this.#lead?.release();
  }
}
