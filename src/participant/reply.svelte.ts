import type { Certainty } from '../domain/decision.ts';
import type { Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { PhoneDecision, PhoneOption, PhoneQuestion, RoomParameter } from '../room/messages.ts';

const invitation = {
  one: 'Choose one',
  several: 'Choose all that apply',
  order: 'Put them in order',
} as const;

/** An answer while it is being made. */
export class Reply {
  readonly #asked: PhoneQuestion;
  #letters = $state.raw<readonly string[]>([]);
  #values = $state.raw<Facts>({});
  #reason = $state.raw<string | null>(null);

  /** @param before what was answered already, to be changed. */
  constructor(asked: PhoneQuestion, before?: PhoneDecision) {
    this.#asked = asked;
    this.#letters = before?.options.map(({ letter }) => letter) ?? [];
    this.#values = Object.assign({}, ...(before?.options.map((one) => one.with) ?? [])) as Facts;
    this.#reason = before?.reason ?? null;
  }

  /** The options that are chosen. */
  get letters(): readonly string[] {
    return this.#letters;
  }

  get values(): Facts {
    return this.#values;
  }

  get reason(): string | null {
    return this.#reason;
  }

  /** Chooses an option; where several can be, chooses it or not. */
  toggle(letter: string): void {
    const option = this.#option(letter);
    if (!option) return;
    if (this.#asked.kind === 'one' || option.alone) this.#letters = [letter];
    else if (this.#letters.includes(letter))
      this.#letters = this.#letters.filter((one) => one !== letter);
    else this.#letters = [...this.#letters.filter((one) => !this.#option(one)?.alone), letter];
  }

  /** Moves an option of an order up (-1) or down (+1). */
  move(letter: string, by: -1 | 1): void {
    const to = this.#letters.indexOf(letter) + by;
    if (!this.#letters.includes(letter) || to < 0 || to >= this.#letters.length) return;
    this.#letters = this.#letters.filter((one) => one !== letter).toSpliced(to, 0, letter);
  }

  set(parameter: string, value: Value | undefined): void {
    const { [parameter]: _, ...others } = this.#values;
    this.#values = value === undefined ? others : { ...others, [parameter]: value };
  }

  give(reason: string): void {
    this.#reason = reason;
  }

  /** What is asked for with an option. */
  parametersOf(letter: string): readonly RoomParameter[] {
    return this.#option(letter)?.parameters ?? [];
  }

  /** What has to be done before this can be committed; null if nothing. */
  get missing(): string | null {
    const { kind, reasons } = this.#asked;
    if (this.#letters.length === 0) return invitation[kind];
    const unset = this.#letters
      .flatMap((letter) => this.parametersOf(letter))
      .filter(({ id }) => this.#values[id] === undefined);
    if (unset.length > 0) return `Set: ${unset.map(({ label }) => label.toLowerCase()).join(', ')}`;
    return reasons.length > 0 && this.#reason === null ? 'Say why' : null;
  }

  decide(certainty: Certainty): PhoneDecision {
    return {
      options: this.#letters.map((letter) => ({
        letter,
        with: Object.fromEntries(
          this.parametersOf(letter).map(({ id }) => [id, this.#values[id] as Value]),
        ),
      })),
      certainty,
      reason: this.#asked.reasons.length > 0 ? this.#reason : null,
    };
  }

  #option(letter: string): PhoneOption | undefined {
    return this.#asked.options.find((one) => one.letter === letter);
  }
}
