import type { Case, Text } from '../domain/case.ts';
import { chance } from '../course/chance.ts';
import { personaOf } from '../course/present-step.ts';
import { wordingOf } from '../course/text.ts';

/** How a fresh patient is put before somebody, beside the facts. */
export interface FaceWanted {
  readonly kase: Case;
  /** What is told of the patient. */
  readonly told: readonly Text[];
  /** By name: when a patient of that name was last met. */
  readonly names: Readonly<Record<string, string>>;
  /** The seed of the patient before, if the same step was told of that one. */
  readonly before?: number | null;
  readonly seed: number;
}

/** Enough for most names of a case to come up. */
const TRIES = 96;

/**
 * A seed for the name, the wording and the order of a fresh patient: told in other words than the one before, where
 * there are other words, by a name that was not met for longest.
 */
export function faceFor({ kase, told, names, before, seed }: FaceWanted): number {
  const words = (one: number | null): string => told.map((text) => wordingOf(text, one)).join();
  const heard = before === undefined ? undefined : words(before);
  const metAt = (one: number): string => names[personaOf({ kase, chapter: null }, one).name] ?? '';
  const longestAgo = (isGood: (one: number) => boolean): number | undefined => {
    let best: number | undefined;
    for (let i = 0; i < TRIES && (best === undefined || metAt(best) !== ''); i++) {
      const one = Math.floor(chance(seed, 'face', i) * 2 ** 31);
      if (isGood(one) && (best === undefined || metAt(one) < metAt(best))) best = one;
    }
    return best;
  };
  return (longestAgo((one) => words(one) !== heard) ?? longestAgo(() => true)) as number;
}
