/** A fact, and what it is in each of the two patients. */
export interface FactOfTwo {
  readonly label: string;
  readonly values: readonly [string, string];
}
