import type { Model } from '../../src/course/walk/model.ts';
import { placeOf } from '../../src/course/walk/slots.ts';
import type { Codes } from '../../src/course/walk/slots.ts';
import type { Patient } from '../../src/domain/patient.ts';

/** The codes of a patient of whom everything is drawn. */
export function codesFor({ slots }: Model, { facts, unseen }: Patient): Codes {
  return Uint16Array.from(slots.all, (slot) => {
    const value = facts[slot.fact];
    return (value === undefined ? 0 : 2 * placeOf(slot, value)) + Number(!unseen.has(slot.fact));
  });
}
