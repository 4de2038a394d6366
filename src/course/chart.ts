import { seenFacts } from '../domain/patient.ts';
import type { Patient } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';
import { WEEK } from './evolve.ts';
import type { Course } from './replay.ts';
import { said } from './text.ts';

/** One line of the timeline: in which week, what was done. */
export interface Event {
  readonly week: number;
  readonly step: string;
  readonly done: readonly string[];
}

export function timelineOf(judge: Judge, course: Course): readonly Event[] {
  return course.frames.map((frame) => ({
    week: Number(frame.after.facts[WEEK]),
    step: frame.step.id,
    done: frame.decision.acts.map(({ act }) => judge.book.acts[act]?.past ?? act),
  }));
}

/** All that is known of a patient, in words: what was found, and what was done that changed something. */
export function chartOf(judge: Judge, patient: Patient): readonly { readonly label: string; readonly value: string }[] {
  const seen = seenFacts(patient);
  return Object.values(judge.book.facts)
    .filter((fact) => fact.id !== WEEK && seen[fact.id] !== undefined && seen[fact.id] !== fact.start)
    .map((fact) => ({ label: fact.label, value: said(fact, seen[fact.id] as string | number | boolean) }));
}
