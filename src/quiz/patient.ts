import type { Case } from '../domain/case.ts';
import type { Fact, FactId, Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import { problemInWords } from '../domain/decision.ts';
import { said } from '../course/text.ts';
import { admit } from '../rules/admit.ts';
import { HOLDS } from '../rules/condition.ts';
import type { Judge } from '../rules/judge.ts';

/**
 * Why a case has no such patient, in plain sentences; none if it has. Only patients whom the proof has walked may be
 * asked about: every given fact said, each with a value that the case draws, and all of them together sound.
 * @param situation its id; what it says of its patient holds besides. One that the case does not have says nothing.
 */
export function patientProblems(
  { book, reader }: Judge,
  kase: Case,
  patient: Facts,
  situation: string | null,
): readonly string[] {
  const { facts, problems } = admit(book.facts, patient);
  if (problems.length > 0) return problems.map(problemInWords);
  const given = kase.situations.find(({ id }) => id === situation)?.given;
  const wrong = [...new Set([...Object.keys(kase.base), ...Object.keys(facts)])].flatMap((id) => {
    const fact = book.facts[id] as Fact;
    const value = facts[id];
    if (value === undefined) return [`"${fact.label}" is not said.`];
    const values = valuesIn(kase, given, id);
    if (values.length === 0)
      return [`"${fact.label}" is nothing that this case asks of a patient.`];
    if (values.includes(value)) return [];
    const wanted = values.map((one) => said(fact, one)).join(', ');
    return [`In this case "${fact.label}" is one of: ${wanted}; not ${said(fact, value)}.`];
  });
  if (wrong.length > 0) return wrong;
  const known = { ...kase.fixed, ...facts, ...given };
  return kase.sound
    .filter(({ never }) => reader.test(never, known) === HOLDS)
    .map(({ because }) => because);
}

/** The values that a case, or the situation, has for a fact. */
function valuesIn(kase: Case, given: Facts | undefined, id: FactId): readonly Value[] {
  const own = [kase.base[id], given?.[id]].filter((value) => value !== undefined);
  return [...new Set([...(kase.variation[id] ?? []), ...own])];
}
