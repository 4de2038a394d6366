import { nearestValue } from '../domain/fact.ts';
import type { FactId } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { OfferedOption } from '../course/present-step.ts';
import type { Draft } from './draft.svelte.ts';

/**
 * A grip on the picture: what is pressed or pulled there does what the controls beside it do, through the same draft.
 * The picture knows facts, the draft acts: the act that shows what was pressed is the one that was meant.
 */
export class Grip {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Is there an option that would show this? */
  canPress(shows: Facts): boolean {
    return this.#meant(shows) !== undefined;
  }

  /** Chooses the option that shows this, or takes it back. */
  press(shows: Facts): void {
    const option = this.#meant(shows);
    if (option) this.#draft.toggle(option.act);
  }

  /** Is this number asked for by what is chosen? */
  canPull(fact: FactId): boolean {
    return this.#draft.asked.some(({ id }) => id === fact);
  }

  /** Sets a number to the nearest value that it can have. */
  pull(fact: FactId, wanted: number): void {
    const asked = this.#draft.asked.find(({ id }) => id === fact);
    if (asked?.domain.type === 'number') this.#draft.set(fact, nearestValue(asked.domain, wanted));
  }

  /** The one option that shows just this; of two, nobody can say which was meant. */
  #meant(shows: Facts): OfferedOption | undefined {
    const meant = this.#draft.view.options.filter(
      (option) => option.shows && isSame(option.shows, shows),
    );
    return meant.length === 1 ? meant[0] : undefined;
  }
}

const isSame = (one: Facts, other: Facts): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, value]) => other[id] === value);
