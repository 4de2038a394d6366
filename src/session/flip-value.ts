import { said } from '../course/text.ts';
import type { Fact, Value } from '../domain/fact.ts';

/** A fact, and what it is in each of the two patients. */
export interface FactOfTwo {
  readonly label: string;
  readonly values: readonly [string, string];
}

/** A value in words; one of a thing is not many. */
export const valueInWords = (fact: Fact, value: Value): string =>
  said(fact, value).replace(/^1 (week|month|year)s/, '1 $1');
