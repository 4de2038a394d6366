import { lead } from '../../storage/lead.ts';
import type { Lead } from '../../storage/lead.ts';
import type { Doing } from './doing.svelte.ts';
import type { Homeworks } from './homeworks.svelte.ts';

/** Of all tabs of this browser one does a homework, so that no two overwrite each other. */
export class HomeworkSeat {
  readonly #homeworks: Pick<Homeworks, 'reread'>;
  readonly #lesson: string;
  readonly #locks: LockManager | undefined;
  #lead: Lead | undefined;
  #doing = $state.raw<Doing>();
  #elsewhere = $state(false);

  constructor(
    homeworks: Pick<Homeworks, 'reread'>,
    lesson: string,
    locks: LockManager | undefined,
  ) {
    this.#homeworks = homeworks;
    this.#lesson = lesson;
    this.#locks = locks;
  }

  /** Undefined until it is open here. */
  get doing(): Doing | undefined {
    return this.#elsewhere ? undefined : this.#doing;
  }

  /** Another tab does it. */
  get elsewhere(): boolean {
    return this.#elsewhere;
  }

  /**
   * Sits down, unless another tab does. Never rejects.
   * @param doing as it stands here; what is kept is read anew unless something here still waits to be kept.
   */
  async take(doing: Doing): Promise<void> {
    this.#lead = await lead(`homework ${this.#lesson}`, this.#locks, () => {
      this.#elsewhere = true;
    });
    await this.#sit(doing);
  }

  /** Takes it over from the other tab, as that one has kept it. */
  async takeOver(): Promise<void> {
    await this.#lead?.takeOver();
    await this.#sit(this.#doing);
  }

  leave(): void {
    this.#lead?.release();
  }

  async #sit(doing: Doing | undefined): Promise<void> {
    this.#elsewhere = this.#lead?.is !== 'leading';
    if (this.#elsewhere) return;
    this.#doing = doing?.atRisk ? doing : ((await this.#homeworks.reread(this.#lesson)) ?? doing);
  }
}
