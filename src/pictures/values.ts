import type { Value } from '../domain/fact.ts';

/** A number that is seen. */
export const number = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** A word that is seen and that the picture knows. */
export function word<T extends string>(value: Value | undefined, words: readonly T[]): T | null {
  return words.find((one) => one === value) ?? null;
}
