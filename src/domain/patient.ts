import type { FactId, Value } from './fact.ts';

export type Facts = Readonly<Record<FactId, Value>>;

/**
 * The truth about a patient, complete from the start, and the part of it that has come to light.
 * Given facts are unseen until something reveals them; course facts are seen unless they are hidden ones.
 */
export interface Patient {
  readonly facts: Facts;
  readonly unseen: ReadonlySet<FactId>;
}

const seenOf = new WeakMap<Patient, Facts>();

/** What is known of a patient: the only thing that judging, texts and pictures may read. Worked out once. */
export function seenFacts(patient: Patient): Facts {
  if (patient.unseen.size === 0) return patient.facts;
  let seen = seenOf.get(patient);
  if (!seen) seenOf.set(patient, (seen = withoutUnseen(patient)));
  return seen;
}

function withoutUnseen({ facts, unseen }: Patient): Facts {
  const seen: Record<FactId, Value> = {};
  for (const id in facts) if (!unseen.has(id)) seen[id] = facts[id] as Value;
  return seen;
}
