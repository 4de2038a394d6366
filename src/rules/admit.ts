import { domainInWords, isInDomain } from '../domain/fact.ts';
import type { Fact, FactId, Value } from '../domain/fact.ts';
import type { Problem } from '../domain/decision.ts';
import type { Facts } from '../domain/patient.ts';

/**
 * The door from values of unknown origin to facts that may be judged: every fact must exist and every value
 * lie in its domain (NaN lies in none). Derived facts are worked out, not admitted.
 * @returns the facts that are in order, and a problem for each that is not.
 */
export function admit(
  facts: Readonly<Record<FactId, Fact>>,
  raw: Readonly<Record<string, unknown>>,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const admitted: Record<FactId, Value> = {};
  const problems: Problem[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
    if (!fact) problems.push({ is: 'unknown fact', fact: id });
    else if (fact.derivation) {
      problems.push({ is: 'out of domain', fact: id, value, wants: 'no value: it is worked out' });
    } else if (isInDomain(fact.domain, value)) admitted[id] = value;
    else problems.push({ is: 'out of domain', fact: id, value, wants: domainInWords(fact.domain) });
  }
  return { facts: admitted, problems };
}
