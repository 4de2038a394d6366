import type { Comparison, Condition, Derivation, Fact, FactId } from '../domain/fact.ts';
import type { Match } from '../domain/decision.ts';
import type { Facts } from '../domain/patient.ts';
import { FAILS, HOLDS, MISSING } from './condition.ts';
import type { Reader } from './condition.ts';
import type { Writable } from './writable.ts';

/**
 * The comparisons that made a condition hold or fail, with this patient's values: all parts of an `all`
 * that holds, the first part that fails otherwise; the first part of an `any` that holds, all parts otherwise.
 */
export function explain(reader: Reader, condition: Condition, known: Facts): readonly Match[] {
  const matches: Match[] = [];
  collect(reader, condition, known, matches);
  return matches;
}

function collect(reader: Reader, condition: Condition, known: Facts, into: Match[]): void {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const decisive = condition.op === 'all' ? FAILS : HOLDS;
      const decides = condition.of.find((part) => reader.test(part, known) === decisive);
      if (decides) collect(reader, decides, known, into);
      else for (const part of condition.of) collect(reader, part, known, into);
      return;
    }
    case 'not':
      collect(reader, condition.of, known, into);
      return;
    default:
      match(reader, condition, known, into);
  }
}

function match(reader: Reader, wanted: Comparison, known: Facts, into: Match[]): void {
  const is = reader.value(wanted.fact, known);
  if (is === undefined) return;
  const { unit, convention, derivation } = reader.facts[wanted.fact] as Fact;
  // built key by key: a match is made for every comparison of every judgement
  const found: Writable<Match> = {
    on: wanted.fact,
    is,
    wanted,
    holds: reader.test(wanted, known) === HOLDS,
  };
  if (unit !== undefined) found.unit = unit;
  if (convention !== undefined) found.convention = convention;
  const from = derivation ? origin(reader, derivation, known) : [];
  if (from.length > 0) found.from = from;
  into.push(found);
}

type Sum = Exclude<Derivation, { readonly by: 'rows' }>;
const parts = new WeakMap<Sum, readonly Comparison[]>();

/** The parts of a sum, a difference or a product, asked for nothing but their value. */
function partsOf(by: Sum): readonly Comparison[] {
  let found = parts.get(by);
  if (!found) parts.set(by, (found = by.of.map((fact) => ({ op: 'in', fact, values: [] }))));
  return found;
}

/** What made a derived fact what it is: its row's own comparisons, or those that kept the last row before it out. */
function origin(reader: Reader, by: Derivation, known: Facts): readonly Match[] {
  if (by.by !== 'rows') {
    const matches: Match[] = [];
    for (const part of partsOf(by)) match(reader, part, known, matches);
    return matches;
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
