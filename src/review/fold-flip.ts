import type { Encounter } from './encounter.ts';
import type { FlipStanding } from './standing.ts';

/**
 * A flip pair with one of its two patients decided once more. What was decided of anybody else than the two who were
 * met last is forgotten.
 * @param patient what tells the two from each other.
 */
export function afterDeciding(
  old: FlipStanding | undefined,
  { at, credit }: Encounter,
  patient: string,
): FlipStanding {
  const other = old?.sides.find((side) => side.patient !== patient);
  const sides = [{ patient, right: credit === 1 }, ...(other ? [other] : [])];
  return { at, right: sides.length === 2 && sides.every((side) => side.right), sides };
}
