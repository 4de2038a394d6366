import type { Case } from '../domain/case.ts';
import type { FactId, Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import { HOLDS, factsRead } from '../rules/condition.ts';
import type { Reader } from '../rules/condition.ts';
import { shuffled } from './chance.ts';

/** Draws and counts the sound patients of a case. */
export interface Soundness {
  /** Is this, as far as it goes, a patient that a sound one can still become? */
  completable(given: Facts): boolean;
  /** The variable facts that share a soundness rule with this one, itself included. */
  relatives(fact: FactId): ReadonlySet<FactId>;
  /** How many sound patients there are, over these values for each fact. */
  count(values: (fact: FactId) => readonly Value[]): number;
}

/** Reads the rules of soundness of a case. What was found out about a part of a patient is remembered. */
export function soundnessOf(reader: Reader, kase: Case): Soundness {
  const facts = Object.keys(kase.variation);
  const rules = kase.sound.map(({ never }) => {
    const reads = [...factsRead(never, reader.facts)];
    return { never, reads: new Set(reads.filter((id) => id in kase.variation)), all: reads };
  });
  const constant = new Set(rules.flatMap(({ all }) => all).filter((id) => !(id in kase.variation)));
  const families = familiesOf(
    facts,
    rules.map((rule) => rule.reads),
  );
  const familyByFact = new Map(families.flatMap((family) => [...family].map((id) => [id, family])));
  const familyOf = (fact: FactId): ReadonlySet<FactId> => familyByFact.get(fact) ?? new Set([fact]);
  const isUnsound = (given: Facts): boolean => {
    const known = { ...kase.fixed, ...given };
    return rules.some((rule) => reader.test(rule.never, known) === HOLDS);
  };

  /** The families that a rule binds, and the empty one for rules about nothing that varies. */
  const bound = [
    new Set<FactId>(),
    ...families.filter((family) =>
      [...family].some((id) => rules.some(({ reads }) => reads.has(id))),
    ),
  ].map((family) => ({
    family: [...family],
    ids: [...family, ...constant],
    completed: new Map<string, boolean>(),
  }));
  function completable(given: Facts): boolean {
    return bound.every(({ family, ids, completed }) => {
      const known = ids.filter((id) => id in given);
      const key = known.map((id) => `${id} ${String(given[id])}`).join();
      let found = completed.get(key);
      if (found === undefined) {
        const part = Object.fromEntries(known.map((id) => [id, given[id] as Value]));
        completed.set(key, (found = canComplete(part, family)));
      }
      return found;
    });
  }

  function canComplete(given: Facts, family: readonly FactId[]): boolean {
    if (isUnsound(given)) return false;
    const next = family.find((id) => !(id in given));
    if (next === undefined) return true;
    return (kase.variation[next] as readonly Value[]).some((value) =>
      canComplete({ ...given, [next]: value }, family),
    );
  }

  function countFamily(
    given: Facts,
    family: readonly FactId[],
    values: (fact: FactId) => readonly Value[],
  ): number {
    if (isUnsound(given)) return 0;
    const next = family.find((id) => !(id in given));
    if (next === undefined) return 1;
    return values(next).reduce<number>(
      (sum, value) => sum + countFamily({ ...given, [next]: value }, family, values),
      0,
    );
  }

  return {
    completable,
    relatives: familyOf,
    count: (values) =>
      families.reduce((product, family) => product * countFamily({}, [...family], values), 1),
  };
}

/** Facts fall into one family when a chain of rules connects them. */
function familiesOf(
  facts: readonly FactId[],
  rules: readonly ReadonlySet<FactId>[],
): readonly ReadonlySet<FactId>[] {
  return rules.reduce<readonly ReadonlySet<FactId>[]>(
    (families, rule) => {
      const touched = families.filter((family) => [...family].some((id) => rule.has(id)));
      const rest = families.filter((family) => !touched.includes(family));
      return touched.length < 2
        ? families
        : [...rest, new Set(touched.flatMap((family) => [...family]))];
    },
    facts.map((id) => new Set([id])),
  );
}

/**
 * A sound patient of a case. Each fact has its own stream of chance, so that adding a fact to a case
 * leaves the others as they were, as far as soundness allows.
 * @param seed which patient; null is the patient of the first play.
 * @param wanted facts that must be so. If no sound patient is like that, their relatives are drawn freely.
 */
export function draw(
  soundness: Soundness,
  kase: Case,
  seed: number | null,
  wanted: Facts = {},
): Facts {
  if (seed === null) return { ...kase.base, ...wanted };
  const constant = Object.entries(wanted).filter(([id]) => !(id in kase.variation));
  const given: Record<FactId, Value> = { ...wanted };
  for (const [fact, values] of Object.entries(kase.variation)) {
    if (fact in given) continue;
    const near: Record<FactId, Value> = Object.fromEntries(constant);
    for (const id of soundness.relatives(fact)) {
      const value = given[id];
      if (value !== undefined) near[id] = value;
    }
    const mixed = shuffled(values, seed, kase.id, fact);
    const sound = mixed.find((value) => soundness.completable({ ...near, [fact]: value }));
    given[fact] = sound ?? (mixed[0] as Value);
  }
  return given;
}
