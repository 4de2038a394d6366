import type { Encounter } from './encounter.ts';
import type { FlipStanding } from './standing.ts';

/**
 * A flip pair with one of its two patients decided once more. An act on which the sources are silent takes nothing
 * off the credit, but is not the right one. What was decided of anybody else than the two who were
 * met last is forgotten.
 * @param patient what tells the two from each other.
 */
export function afterDeciding(
  old: FlipStanding | undefined,
  { at, credit, verdict }: Encounter,
  patient: string,
): FlipStanding {
  const other = old?.sides.find((side) => side.patient !== patient);
  const right = credit === 1 && verdict !== 'not scored';
  const sides = [{ patient, right }, ...(other ? [other] : [])];
  return { at, right: sides.length === 2 && sides.every((side) => side.right), sides };
}
