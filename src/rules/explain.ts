import type { Comparison, Condition, Derivation, Fact, FactId } from '../domain/fact.ts';
import type { Match } from '../domain/decision.ts';
import type { Facts } from '../domain/patient.ts';
import { FAILS, HOLDS, MISSING } from './condition.ts';
import type { Reader } from './condition.ts';

/**
 * The comparisons that made a condition hold or fail, with this patient's values: all parts of an `all`
 * that holds, the first part that fails otherwise; the first part of an `any` that holds, all parts otherwise.
 */
export function explain(reader: Reader, condition: Condition, known: Facts): readonly Match[] {
  switch (condition.op) {
    case 'all': {
      const failing = condition.of.find((part) => reader.test(part, known) === FAILS);
      return failing
        ? explain(reader, failing, known)
        : condition.of.flatMap((part) => explain(reader, part, known));
    }
    case 'any': {
      const holding = condition.of.find((part) => reader.test(part, known) === HOLDS);
      return holding
        ? explain(reader, holding, known)
        : condition.of.flatMap((part) => explain(reader, part, known));
    }
    case 'not':
      return explain(reader, condition.of, known);
    default:
      return match(reader, condition, known);
  }
}

function match(reader: Reader, wanted: Comparison, known: Facts): readonly Match[] {
  const is = reader.value(wanted.fact, known);
  if (is === undefined) return [];
  const fact = reader.facts[wanted.fact] as Fact;
  const from = origin(reader, fact.derivation, known);
  return [
    {
      on: wanted.fact,
      is,
      wanted,
      holds: reader.test(wanted, known) === HOLDS,
      ...(fact.unit === undefined ? {} : { unit: fact.unit }),
      ...(fact.convention === undefined ? {} : { convention: fact.convention }),
      ...(from.length === 0 ? {} : { from }),
    },
  ];
}

/** What made a derived fact what it is: its row's own comparisons, or those that kept the last row before it out. */
function origin(reader: Reader, by: Derivation | undefined, known: Facts): readonly Match[] {
  if (!by) return [];
  if (by.by !== 'rows') {
    return by.of.flatMap((part) => match(reader, { op: 'in', fact: part, values: [] }, known));
  }
  let last: readonly Match[] = [];
  for (const row of by.rows) {
    const matches = explain(reader, row.when, known);
    if (matches.length > 0) last = matches;
    if (reader.holds(row.when, known)) break;
  }
  return last;
}

/**
 * The facts that a condition lacks before it can be answered, as they stand in the patient's record: not the
 * derived ones, but what those are worked out of.
 */
export function missingFacts(
  reader: Reader,
  condition: Condition,
  known: Facts,
): readonly FactId[] {
  const found = new Set<FactId>();
  const visit = (part: Condition): void => {
    if (reader.test(part, known) !== MISSING) return;
    switch (part.op) {
      case 'all':
      case 'any':
        part.of.forEach(visit);
        return;
      case 'not':
        visit(part.of);
        return;
      default:
        visitFact(part.fact);
    }
  };
  const visitFact = (id: FactId): void => {
    if (reader.value(id, known) !== undefined) return;
    const { derivation } = reader.facts[id] as Fact;
    if (!derivation) found.add(id);
    else if (derivation.by === 'rows') visitRows(derivation.rows);
    else derivation.of.forEach(visitFact);
  };
  const visitRows = (rows: readonly { readonly when: Condition }[]): void => {
    for (const { when } of rows) {
      visit(when);
      if (reader.holds(when, known)) return;
    }
  };
  visit(condition);
  return [...found];
}
