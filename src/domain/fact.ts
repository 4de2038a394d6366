/** Facts: the typed attributes of a patient and the parameters of an act. Each is defined once, in scenarios/facts. */

export type FactId = string;
export type Value = string | number | boolean;

/**
 * given: drawn before the case starts, never changes. course: starts at its default, set by what is done.
 * parameter: of an act, entered by the trainee. derived: worked out of other facts.
 */
export const factKinds = ['given', 'course', 'parameter', 'derived'] as const;
export type FactKind = (typeof factKinds)[number];

/** What values a fact may take. Words stand in rising order, which `raise` follows. */
export type Domain =
  | { readonly type: 'boolean' }
  | { readonly type: 'word'; readonly values: readonly string[] }
  | {
      readonly type: 'number';
      readonly from: number;
      readonly to: number;
      readonly step: number;
    };

/** How a derived fact is worked out: the word of the first row that holds, or arithmetic on numbers. */
export type Derivation =
  | {
      readonly by: 'rows';
      readonly rows: readonly { readonly when: Condition; readonly is: Value }[];
    }
  | { readonly by: 'sum' | 'difference' | 'product'; readonly of: readonly FactId[] };

export interface Fact {
  readonly id: FactId;
  readonly kind: FactKind;
  readonly label: string;
  readonly domain: Domain;
  readonly unit?: string;
  /** Course facts: the value before anything was done. */
  readonly start?: Value;
  /** Course facts that nobody knows until something reveals them. Given facts are always so. */
  readonly hidden?: boolean;
  /** False: never in the chart, where it would answer what a step asks. */
  readonly charted?: false;
  readonly derivation?: Derivation;
  /** The project rule that turned a word of a source into this fact's numbers. */
  readonly convention?: string;
  /** How a value is said in a sentence, where the value itself does not read well. */
  readonly words?: Readonly<Record<string, string>>;
}

/** One comparison of one fact with literals. Number bounds: `over` and `under` exclude the bound itself. */
export type Comparison =
  | { readonly op: 'is'; readonly fact: FactId; readonly value: Value }
  | { readonly op: 'in'; readonly fact: FactId; readonly values: readonly Value[] }
  | {
      readonly op: 'range';
      readonly fact: FactId;
      readonly over?: number;
      readonly atLeast?: number;
      readonly under?: number;
      readonly atMost?: number;
    };

/** The one condition language: it serves judging, consequences, routes, texts and soundness. */
export type Condition =
  | Comparison
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

/** The condition that always holds. */
export const always: Condition = { op: 'all', of: [] };

/** Is `value` one that `domain` allows? Numbers must be finite and lie within the bounds; the step binds input only. */
export function isInDomain(domain: Domain, value: unknown): value is Value {
  switch (domain.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'word':
      return typeof value === 'string' && domain.values.includes(value);
    case 'number':
      return typeof value === 'number' && value >= domain.from && value <= domain.to;
  }
}

/** The values of a domain in words, for messages: "one of low, high", "a number from 1 to 40". */
export function domainInWords(domain: Domain): string {
  switch (domain.type) {
    case 'boolean':
      return 'true or false';
    case 'word':
      return `one of ${domain.values.join(', ')}`;
    case 'number':
      return `a number from ${domain.from} to ${domain.to}`;
  }
}

/** Every value of a domain, numbers by their step, in rising order. */
export function valuesOf(domain: Domain): readonly Value[] {
  switch (domain.type) {
    case 'boolean':
      return [false, true];
    case 'word':
      return domain.values;
    case 'number': {
      const count = Math.floor((domain.to - domain.from) / domain.step + 1e-9) + 1;
      return Array.from({ length: count }, (_, i) => rounded(domain.from + i * domain.step));
    }
  }
}

/** The value of a number's domain that lies nearest to what was typed or pulled. */
export function nearestValue(
  { from, to, step }: Extract<Domain, { readonly type: 'number' }>,
  wanted: number,
): number {
  const on = from + Math.round((wanted - from) / step) * step;
  return rounded(Math.min(to, Math.max(from, on)));
}

/** Removes the noise of binary fractions (28 × 1.8 is 50.4, not 50.400000000000006). */
export const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;
