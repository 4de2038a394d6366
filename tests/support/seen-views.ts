import { constantFrom, option, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { FactId, Value } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { book } from './shipped.ts';

/** Every value that a fact of the shipped content can have; of a number its ends and the tenths between. */
export function valuesOf(id: FactId): readonly Value[] {
  const domain = book.facts[id]?.domain;
  if (!domain) throw new Error(`no fact is called "${id}"`);
  if (domain.type === 'boolean') return [true, false];
  if (domain.type === 'number')
    return Array.from({ length: 11 }, (_, i) => domain.from + (i * (domain.to - domain.from)) / 10);
  return domain.values;
}

/** Whatever may have been seen of a patient, each fact or nothing: more than any case can reach. */
export const seenViews = (ids: readonly FactId[]): Arbitrary<Facts> =>
  record(
    Object.fromEntries(ids.map((id) => [id, option(constantFrom(...valuesOf(id)), { nil: null })])),
  ).map(
    (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Facts,
  );
