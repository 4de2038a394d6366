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

/** What is known of a patient: the only thing that judging, texts and pictures may read. */
export function seenFacts(patient: Patient): Facts {
  if (patient.unseen.size === 0) return patient.facts;
  const seen: Record<FactId, Value> = {};
  for (const id in patient.facts) {
    if (!patient.unseen.has(id)) seen[id] = patient.facts[id] as Value;
  }
  return seen;
}
