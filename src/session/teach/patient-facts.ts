import type { Fact, FactId, Value } from '../../domain/fact.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Opening } from '../../domain/quiz.ts';
import { said } from '../../course/text.ts';
import type { Classroom } from './classroom.ts';

/** A fact that the patients of a case differ in, and what it is in this one. */
export interface Varied {
  readonly id: FactId;
  readonly label: string;
  readonly value: string;
  readonly values: readonly { readonly value: Value; readonly text: string }[];
}

/** What can be chosen of the patient of a question; nothing if its case is gone. */
export function variedOf(
  { cases, judge }: Classroom,
  { case: id, patient }: Opening,
): readonly Varied[] {
  const kase = cases.find((one) => one.kase.id === id)?.kase;
  return Object.entries(kase?.variation ?? {}).map(([factId, values]) => {
    const fact = judge.book.facts[factId] as Fact;
    return {
      id: factId,
      label: fact.label,
      value: said(fact, patient[factId] as Value),
      values: values.map((value) => ({ value, text: said(fact, value) })),
    };
  });
}

/** The situations in which a case's patients can be met. */
export const situationsOf = (
  { cases }: Classroom,
  id: string,
): readonly { readonly id: string; readonly title: string }[] =>
  (cases.find((one) => one.kase.id === id)?.kase.situations ?? []).map((one) => ({
    id: one.id,
    title: one.title,
  }));

/** Facts with one of them set, or left to chance. */
export function withFact(facts: Facts, id: FactId, value: Value | undefined): Facts {
  const others = Object.entries(facts).filter(([other]) => other !== id);
  return Object.fromEntries(value === undefined ? others : [...others, [id, value]]);
}
