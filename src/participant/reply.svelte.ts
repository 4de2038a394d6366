import type { Certainty, Decision } from '../domain/decision.ts';
import type { Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { PhoneOption, PhoneParameter, PhoneQuestion } from '../room/messages.ts';

const invitation = {
  one: 'Choose one',
  several: 'Choose all that apply',
  order: 'Put them in order',
} as const;

/** An answer while it is being made. */
export class Reply {
  readonly #asked: PhoneQuestion;
  #acts = $state.raw<readonly string[]>([]);
  #values = $state.raw<Facts>({});
  #reason = $state.raw<string | null>(null);

  /** @param before what was answered already, to be changed. */
  constructor(asked: PhoneQuestion, before?: Decision) {
    this.#asked = asked;
    this.#acts = before?.acts.map(({ act }) => act) ?? [];
    this.#values = Object.assign({}, ...(before?.acts.map((act) => act.with) ?? [])) as Facts;
    this.#reason = before?.reason ?? null;
  }

  get acts(): readonly string[] {
    return this.#acts;
  }

  get values(): Facts {
    return this.#values;
  }

  get reason(): string | null {
    return this.#reason;
  }

  /** Chooses an option; where several can be, chooses it or not. */
  toggle(act: string): void {
    const option = this.#option(act);
    if (!option) return;
    if (this.#asked.kind === 'one' || option.alone) this.#acts = [act];
    else if (this.#acts.includes(act)) this.#acts = this.#acts.filter((one) => one !== act);
    else this.#acts = [...this.#acts.filter((one) => !this.#option(one)?.alone), act];
  }

  /** Moves an act of an order up (-1) or down (+1). */
  move(act: string, by: -1 | 1): void {
    const to = this.#acts.indexOf(act) + by;
    if (!this.#acts.includes(act) || to < 0 || to >= this.#acts.length) return;
    this.#acts = this.#acts.filter((one) => one !== act).toSpliced(to, 0, act);
  }

  set(parameter: string, value: Value | undefined): void {
    const { [parameter]: _, ...others } = this.#values;
    this.#values = value === undefined ? others : { ...others, [parameter]: value };
  }

  give(reason: string): void {
    this.#reason = reason;
  }

  /** What is asked for with an option. */
  parametersOf(act: string): readonly PhoneParameter[] {
    return this.#option(act)?.parameters ?? [];
  }

  /** What has to be done before this can be committed; null if nothing. */
  get missing(): string | null {
    const { kind, reasons } = this.#asked;
    if (this.#acts.length === 0) return invitation[kind];
    const unset = this.#acts
      .flatMap((act) => this.parametersOf(act))
      .filter(({ id }) => this.#values[id] === undefined);
    if (unset.length > 0) return `Set: ${unset.map(({ label }) => label.toLowerCase()).join(', ')}`;
    return reasons.length > 0 && this.#reason === null ? 'Say why' : null;
  }

  decide(certainty: Certainty): Decision {
    return {
      step: this.#asked.step,
      acts: this.#acts.map((act) => ({
        act,
        with: Object.fromEntries(
          this.parametersOf(act).map(({ id }) => [id, this.#values[id] as Value]),
        ),
      })),
      certainty,
      reason: this.#asked.reasons.length > 0 ? this.#reason : null,
    };
  }

  #option(act: string): PhoneOption | undefined {
    return this.#asked.options.find((one) => one.act === act);
  }
}
