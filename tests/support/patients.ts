import { problemInWords } from '../../src/domain/decision.ts';
import type { Value } from '../../src/domain/fact.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { admit } from '../../src/rules/admit.ts';
import { book, saphenous } from './shipped.ts';

const untouched: Facts = Object.fromEntries(
  Object.values(book.facts)
    .filter((fact) => fact.kind === 'course')
    .map((fact) => [fact.id, fact.start as Value]),
);

/** The base patient of the saphenous case, with all facts known and some of them different. Throws on a wrong fact. */
export function patient(different: Facts = {}): Facts {
  const { facts, problems } = admit(book.facts, different);
  if (problems.length > 0) throw new Error(problems.map(problemInWords).join(' '));
  return { ...untouched, ...saphenous.fixed, ...saphenous.base, ...facts };
}

/** The same patient without some facts: nobody has looked. */
export function without(facts: Facts, ...unknown: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !unknown.includes(id)));
}

/** Every combination of these values. */
export function every(values: Readonly<Record<string, readonly Value[]>>): readonly Facts[] {
  return Object.entries(values).reduce<readonly Facts[]>(
    (all, [id, some]) => all.flatMap((facts) => some.map((value) => ({ ...facts, [id]: value }))),
    [{}],
  );
}

/** Facts in a few words, for messages: "high, deep, 6.2". */
export const named = (facts: Facts): string => Object.values(facts).join(', ');
