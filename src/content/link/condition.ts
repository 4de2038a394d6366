import { domainInWords, isInDomain } from '../../domain/fact.ts';
import type { Comparison, Condition, Fact, FactId, FactKind, Value } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Spot } from '../problem.ts';
import type { RawCondition, RawRange, RawValue } from '../schema/common.ts';
import { checkName } from './names.ts';

export type FactsById = Readonly<Record<FactId, Fact>>;

/** A written condition as the judge reads it. Reports facts that do not exist and values they cannot have. */
export function toCondition(
  raw: RawCondition | undefined,
  facts: FactsById,
  spot: Spot,
): Condition {
  const parts = Object.entries(raw ?? {}).map(([key, entry]): Condition => {
    const at = spot.to(key);
    if (key === 'all' || key === 'any') {
      const of = (entry as RawCondition[]).map((part, i) => toCondition(part, facts, at.to(i)));
      return { op: key, of };
    }
    if (key === 'not') return { op: 'not', of: toCondition(entry as RawCondition, facts, at) };
    return toComparison(key, entry as RawValue | RawValue[] | RawRange, facts, at);
  });
  return parts.length === 1 ? (parts[0] as Condition) : { op: 'all', of: parts };
}

function toComparison(
  id: FactId,
  entry: RawValue | RawValue[] | RawRange,
  facts: FactsById,
  spot: Spot,
): Comparison {
  const fact = findFact(id, facts, spot);
  if (Array.isArray(entry)) {
    for (const value of entry) checkValue(fact, value, spot);
    return { op: 'in', fact: id, values: entry };
  }
  if (typeof entry !== 'object') {
    checkValue(fact, entry, spot);
    return { op: 'is', fact: id, value: entry };
  }
  if (fact && fact.domain.type !== 'number')
    spot.report('is not a number; compare it with its values');
  const { within, ...bounds } = entry;
  const range = { ...bounds, ...(within ? { atLeast: within[0], atMost: within[1] } : {}) };
  if (Object.keys(range).length === 0)
    spot.report('has no bound; write over, under, atLeast, atMost or within');
  return { op: 'range', fact: id, ...defined(range) };
}

/** The fact of this id, or undefined with a report. */
export function findFact(id: FactId, facts: FactsById, spot: Spot): Fact | undefined {
  checkName(id, facts, 'fact', spot);
  return Object.hasOwn(facts, id) ? facts[id] : undefined;
}

export function checkValue(fact: Fact | undefined, value: Value, spot: Spot): void {
  if (fact && !isInDomain(fact.domain, value)) {
    spot.report(
      `"${fact.id}" cannot be ${JSON.stringify(value)}; write ${domainInWords(fact.domain)}`,
    );
  }
}

/** Facts of one kind with their values. */
export function toFacts(
  raw: Facts | undefined,
  kind: FactKind,
  facts: FactsById,
  spot: Spot,
): Facts {
  for (const [id, value] of Object.entries(raw ?? {})) {
    const at = spot.to(id);
    const fact = findFact(id, facts, at);
    if (fact && fact.kind !== kind) at.report(`is no ${kind} fact; only those stand here`);
    checkValue(fact, value, at);
  }
  return raw ?? {};
}

/** Drops keys whose value is undefined, which exact optional properties do not allow. */
export function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
