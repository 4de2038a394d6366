import type { Derivation, Domain, Fact, FactId } from '../../domain/fact.ts';
import { sourcesOf } from '../../rules/condition.ts';
import type { Spot } from '../problem.ts';
import type { RawFact } from '../schema/facts.ts';
import { checkValue, defined, findFact, toCondition } from './condition.ts';
import type { FactsById } from './condition.ts';
import { orderOf } from './order.ts';

interface Entry {
  readonly raw: RawFact;
  readonly spot: Spot;
}

/** More values than this of one fact cannot be tried. */
const MAX_STEPS = 10_000;

/** A derived fact that reads more values than this takes too long to read itself. */
const MAX_COST = 1000;

/** All facts, their derivations linked. Domains come first, since conditions are checked against them. */
export function linkFacts(entries: ReadonlyMap<FactId, Entry>): FactsById {
  const facts: Record<FactId, Fact> = {};
  for (const [id, { raw, spot }] of entries) facts[id] = plainFact(id, raw, spot);
  for (const [id, { raw, spot }] of entries) {
    const fact = facts[id] as Fact;
    const derivation = derivationOf(fact, raw, facts, spot);
    if (derivation) facts[id] = { ...fact, derivation };
    if ((fact.kind === 'derived') !== (derivation !== undefined)) {
      spot.report(
        'a derived fact, and no other, has rows, a sum, a difference or a product; add or remove it',
      );
    }
    if ((fact.kind === 'course') !== (raw.start !== undefined)) {
      spot.report('a course fact, and no other, has a start; add or remove it');
    }
    checkWords(fact, spot);
    if (raw.start !== undefined) checkValue(fact, raw.start, spot.to('start'));
  }
  checkOrder(facts, entries);
  return facts;
}

/** Reports circles of derived facts, and those that take too long to read. */
function checkOrder(facts: FactsById, entries: ReadonlyMap<FactId, Entry>): void {
  const { order, circular } = orderOf(facts);
  const report = (id: FactId, message: string) => (entries.get(id) as Entry).spot.report(message);
  for (const id of circular) report(id, 'is worked out of itself; break the circle');
  const costs = new Map<FactId, number>();
  for (const id of order) {
    const cost = sourcesOf(facts[id]).reduce((sum, source) => sum + (costs.get(source) ?? 0), 1);
    costs.set(id, cost);
    if (cost > MAX_COST) report(id, 'is worked out of too many values; take fewer of them');
  }
}

function plainFact(id: FactId, raw: RawFact, spot: Spot): Fact {
  return {
    id,
    domain: domainOf(raw, spot),
    ...defined({
      kind: raw.kind,
      label: raw.label,
      unit: raw.unit,
      start: raw.start,
      hidden: raw.hidden,
      charted: raw.charted,
      convention: raw.convention,
      words: raw.words,
    }),
  };
}

function domainOf(raw: RawFact, spot: Spot): Domain {
  if (raw.type) return { type: 'boolean' };
  if (raw.values) return { type: 'word', values: raw.values };
  if (raw.sum ?? raw.difference ?? raw.product) {
    return { type: 'number', from: raw.from ?? -1e6, to: raw.to ?? 1e6, step: raw.step ?? 1 };
  }
  if (raw.from === undefined || raw.to === undefined || raw.from >= raw.to) {
    spot.report('has no domain; write type: boolean, values, or from below to');
    return { type: 'number', from: 0, to: 1, step: 1 };
  }
  const { from, to, step = 1 } = raw;
  if ((to - from) / step > MAX_STEPS)
    spot.report('has too many steps to try; choose a larger step');
  return { type: 'number', from, to, step };
}

function derivationOf(
  fact: Fact,
  raw: RawFact,
  facts: FactsById,
  spot: Spot,
): Derivation | undefined {
  if (raw.rows) {
    const rows = raw.rows.map(({ when, is }, i) => {
      const at = spot.to('rows', i);
      checkValue(fact, is, at.to('is'));
      return { when: toCondition(when, facts, at.to('when')), is };
    });
    return { by: 'rows', rows };
  }
  for (const by of ['sum', 'difference', 'product'] as const) {
    const of = raw[by];
    if (!of) continue;
    of.forEach((id, i) => {
      const at = spot.to(by, i);
      const part = findFact(id, facts, at);
      if (part && part.domain.type !== 'number') at.report('is not a number; name one that is');
    });
    return { by, of };
  }
  return undefined;
}

function checkWords(fact: Fact, spot: Spot): void {
  const { domain } = fact;
  const values =
    domain.type === 'word' ? domain.values : domain.type === 'boolean' ? ['true', 'false'] : [];
  for (const value of Object.keys(fact.words ?? {})) {
    if (!values.includes(value))
      spot.to('words', value).report(`"${fact.id}" has no such value; correct it`);
  }
  for (const value of values) {
    if (/^(?:on|off|yes|no|null)$/i.test(value))
      spot.to('values').report('YAML reads that word as something else; use another');
  }
}
