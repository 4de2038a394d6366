import type { ById } from '../../domain/library.ts';
import type { Spot } from '../problem.ts';

/** Reports a name that `known` does not hold. */
export function checkName(name: string, known: ById<unknown>, what: string, spot: Spot): void {
  if (!Object.hasOwn(known, name)) spot.reportUnknown(what, name);
}

/** Reports every name in a list that `known` does not hold. */
export function checkNames(
  names: readonly string[],
  known: ById<unknown>,
  what: string,
  spot: Spot,
): void {
  names.forEach((name, i) => checkName(name, known, what, spot.to(i)));
}

/** Reports every entry of a list whose id one above it has. */
export function checkTwice(ids: readonly string[], what: string, spot: Spot): void {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) === i) return;
    spot.to(i, 'id').report(`another ${what} above is called "${id}"; give this one its own name`);
  });
}
