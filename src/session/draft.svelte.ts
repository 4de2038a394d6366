import type { ActDone, Certainty, Decision } from '../domain/decision.ts';
import type { Fact, FactId, Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { ActId } from '../domain/table.ts';
import type { OfferedOption, StepView } from '../course/present-step.ts';

/** A decision while it is being made. Mouse, touch, keys and picture all change this one state. */
export class Draft {
  readonly view: StepView;
  #acts = $state.raw<readonly ActId[]>([]);
  #values = $state.raw<Facts>({});
  #reason = $state.raw<string | null>(null);

  /** @param decided what was decided there before, to begin with. */
  constructor(view: StepView, decided?: Decision) {
    this.view = view;
    if (!decided) return;
    this.#acts = decided.acts.map(({ act }) => act).filter((act) => this.#option(act));
    this.#values = Object.assign({}, ...decided.acts.map((done) => done.with)) as Facts;
    if (decided.reason !== null) this.give(decided.reason);
  }

  /** What is chosen; in an order, in that order. */
  get acts(): readonly ActId[] {
    return this.#acts;
  }

  get reason(): string | null {
    return this.#reason;
  }

  /** The parameters that were set; those of an option that is no longer chosen are kept for its return. */
  get values(): Facts {
    return this.#values;
  }

  has(act: ActId): boolean {
    return this.#acts.includes(act);
  }

  /** Chooses an option; where several can be, chooses it or not. */
  toggle(act: ActId): void {
    const option = this.#option(act);
    if (!option) return;
    if (this.view.step.kind === 'one') this.#acts = [act];
    else if (this.has(act)) this.#acts = this.#acts.filter((one) => one !== act);
    else if (option.alone) this.#acts = [act];
    else this.#acts = [...this.#acts.filter((one) => !this.#option(one)?.alone), act];
  }

  /** Moves an act of an order up (-1) or down (+1). */
  move(act: ActId, by: -1 | 1): void {
    const from = this.#acts.indexOf(act);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.#acts.length) return;
    const acts = this.#acts.filter((one) => one !== act);
    this.#acts = [...acts.slice(0, to), act, ...acts.slice(to)];
  }

  /** Back to the options; the values that were set stay for their return. */
  clear(): void {
    this.#acts = [];
    this.#reason = null;
  }

  set(fact: FactId, value: Value | undefined): void {
    const others = Object.entries(this.#values).filter(([id]) => id !== fact);
    this.#values = Object.fromEntries(value === undefined ? others : [...others, [fact, value]]);
  }

  give(reason: string): void {
    if (this.view.reasons.some((one) => one.id === reason)) this.#reason = reason;
  }

  /** The reason is asked for once something is chosen. */
  get wantsReason(): boolean {
    return this.view.reasons.length > 0 && this.#acts.length > 0;
  }

  /** What has to be done before this can be committed; null if nothing. */
  get missing(): string | null {
    if (this.#acts.length === 0) return invitation[this.view.step.kind];
    const unset = this.asked.filter((fact) => this.#values[fact.id] === undefined);
    if (unset.length > 0) return `Set: ${unset.map((fact) => fact.label.toLowerCase()).join(', ')}`;
    if (this.wantsReason && this.#reason === null) return 'Say why';
    return null;
  }

  /** The parameters that the acts chosen ask for. */
  get asked(): readonly Fact[] {
    return this.#acts.flatMap((act) => this.#option(act)?.parameters ?? []);
  }

  /** The parameters of the acts chosen, as far as they are set. */
  get parameters(): Facts {
    return this.#pick(this.asked);
  }

  /** What the picture shows of what is chosen; of two acts that show the same fact the later one. */
  get shown(): Facts {
    return Object.assign({}, ...this.#acts.map((act) => this.#option(act)?.shows)) as Facts;
  }

  decision(certainty: Certainty): Decision | null {
    if (this.missing !== null) return null;
    const acts = this.#acts.map((act): ActDone => ({
      act,
      with: this.#pick(this.#option(act)?.parameters ?? []),
    }));
    return { step: this.view.step.id, acts, certainty, reason: this.#reason };
  }

  #option(act: ActId): OfferedOption | undefined {
    return this.view.options.find((option) => option.act === act);
  }

  #pick(facts: readonly Fact[]): Facts {
    return Object.fromEntries(
      facts
        .filter(({ id }) => this.#values[id] !== undefined)
        .map(({ id }) => [id, this.#values[id]]),
    ) as Facts;
  }
}

const invitation = {
  one: 'Choose one',
  several: 'Choose all that apply',
  order: 'Put them in order',
} as const;
