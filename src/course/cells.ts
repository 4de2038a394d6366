import type { Case } from '../domain/case.ts';
import { valuesOf } from '../domain/fact.ts';
import type { Comparison, Condition, Fact, FactId, Value } from '../domain/fact.ts';
import type { Rulebook } from '../domain/library.ts';
import type { Effect } from '../domain/act.ts';
import type { Facts } from '../domain/patient.ts';
import { comparisonsOf, meets, sourcesOf } from '../rules/condition.ts';

/** Every condition that anything in a rulebook, and in a case played by it, can ask. */
export function conditionsOf(book: Rulebook, kase?: Case): readonly Condition[] {
  return [
    ...Object.values(book.facts).flatMap((fact) =>
      fact.derivation?.by === 'rows' ? fact.derivation.rows.map((row) => row.when) : [],
    ),
    ...Object.values(book.tables).flatMap((table) => [
      table.applies,
      ...table.rows.map((row) => row.when),
      ...table.constraints.map((constraint) => constraint.when),
    ]),
    ...Object.values(book.acts).flatMap((act) =>
      act.consequences.flatMap((table) => table.rows.map((row) => row.when)),
    ),
    ...Object.values(book.pitfalls).flatMap((pitfall) => (pitfall.mended ? [pitfall.mended] : [])),
    ...(kase ? conditionsOfCase(kase) : []),
  ];
}

function conditionsOfCase(kase: Case): readonly Condition[] {
  return [
    ...kase.sound.map((rule) => rule.never),
    ...kase.endings.flatMap((ending) => ending.texts.map((text) => text.when)),
    ...Object.values(kase.steps).flatMap((step) => [
      ...step.arrives.flatMap((table) => table.rows.map((row) => row.when)),
      ...step.tells.map((text) => text.when),
      ...step.options.map((option) => option.when),
      ...step.next.map((route) => route.when),
    ]),
  ];
}

/** Facts whose exact value counts, because arithmetic takes it over or a consequence adds it. */
function exactFacts(book: Rulebook, effects: readonly Effect[]): Set<FactId> {
  const exact = new Set<FactId>();
  const add = (id: FactId): void => {
    exact.add(id);
    sourcesOf(book.facts[id]).forEach(add);
  };
  for (const fact of Object.values(book.facts)) {
    if (fact.derivation && fact.derivation.by !== 'rows') fact.derivation.of.forEach(add);
  }
  for (const act of Object.values(book.acts)) {
    if (typeof act.takesWeeks === 'object') add(act.takesWeeks.of);
  }
  for (const effect of effects) {
    for (const by of Object.values(effect.add)) if (typeof by === 'object') add(by.of);
  }
  return exact;
}

/** Everything that can happen to a patient: what acts do, and what a case brings on arriving at a step. */
function effectsOf(book: Rulebook, kase?: Case): readonly Effect[] {
  const tables = [
    ...Object.values(book.acts).flatMap((act) => act.consequences),
    ...Object.values(kase?.steps ?? {}).flatMap((step) => step.arrives),
  ];
  return tables.flatMap((table) => table.rows);
}

/** One fact that takes over the value of another, by a consequence. */
interface Copy {
  readonly to: FactId;
  readonly of: FactId;
}

function copiesIn(effects: readonly Effect[]): readonly Copy[] {
  return effects.flatMap((effect) =>
    Object.entries(effect.set).flatMap(([to, value]) =>
      typeof value === 'object' ? [{ to, of: value.of }] : [],
    ),
  );
}

/** What is asked of a copy is asked of the original, copies of copies included. */
function askOriginals(
  copies: readonly Copy[],
  asked: Map<FactId, Comparison[]>,
  exact: Set<FactId>,
): void {
  for (let round = 0; round < copies.length; round++) {
    for (const { to, of } of copies) {
      if (exact.has(to)) exact.add(of);
      const known = asked.get(of) ?? [];
      const more = (asked.get(to) ?? []).filter((comparison) => !known.includes(comparison));
      if (more.length > 0) asked.set(of, [...known, ...more]);
    }
  }
}

/** Tells apart the values of facts that some condition tells apart. */
export interface Cells {
  /** Values that no condition tells apart, together. */
  readonly of: (fact: FactId, values: readonly Value[]) => readonly (readonly Value[])[];
  /** The values of a parameter to try: both ends of each run that judging treats alike, the middlemost first. */
  readonly tried: (parameter: FactId) => readonly Value[];
  /** Every combination of tried values of these parameters. */
  readonly combined: (parameters: readonly FactId[]) => readonly Facts[];
}

/**
 * Gathers what a rulebook, and a case played by it, asks of each fact. Facts whose exact value counts have a cell for
 * each value.
 */
export function cellsOf(book: Rulebook, kase?: Case): Cells {
  const asked = new Map<FactId, Comparison[]>();
  for (const comparison of conditionsOf(book, kase).flatMap(comparisonsOf)) {
    const all = asked.get(comparison.fact);
    if (all) all.push(comparison);
    else asked.set(comparison.fact, [comparison]);
  }
  const effects = effectsOf(book, kase);
  const exact = exactFacts(book, effects);
  askOriginals(copiesIn(effects), asked, exact);
  const signature = (fact: FactId, value: Value): string =>
    exact.has(fact)
      ? String(value)
      : (asked.get(fact) ?? [])
          .map((comparison) => (meets(comparison, value) ? '1' : '0'))
          .join('');
  const cached = new Map<string, readonly Facts[]>();

  const of: Cells['of'] = (fact, values) => {
    const groups = new Map<string, Value[]>();
    for (const value of values) {
      const key = signature(fact, value);
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
    return [...groups.values()];
  };

  const tried: Cells['tried'] = (parameter) => {
    const { domain } = book.facts[parameter] as Fact;
    const values = valuesOf(domain);
    const keys = values.map((value) => signature(parameter, value));
    const middle = (values.length - 1) / 2;
    const isTried = (i: number): boolean =>
      domain.type !== 'number' ||
      keys[i] !== keys[i - 1] ||
      keys[i] !== keys[i + 1] ||
      Math.abs(i - middle) < 1;
    return values
      .map((value, i) => ({ value, far: domain.type === 'number' ? Math.abs(i - middle) : i, i }))
      .filter(({ i }) => isTried(i))
      .sort((a, b) => a.far - b.far)
      .map(({ value }) => value);
  };

  const combined: Cells['combined'] = (parameters) => {
    const key = parameters.join();
    let found = cached.get(key);
    if (!found) {
      found = parameters.reduce<readonly Facts[]>(
        (all, id) => all.flatMap((facts) => tried(id).map((value) => ({ ...facts, [id]: value }))),
        [{}],
      );
      cached.set(key, found);
    }
    return found;
  };
  return { of, tried, combined };
}
