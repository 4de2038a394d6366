import type { Act } from '../domain/act.ts';
import type { Option, Persona, Step } from '../domain/case.ts';
import type { Fact } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import type { ActId } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { pick, shuffled } from './chance.ts';
import { WEEK } from './evolve.ts';
import { offered } from './offer.ts';
import { progressOf } from './progress.ts';
import type { Place, Scope } from './replay.ts';
import { fill, textsShown } from './text.ts';

/** Who this patient is: the name and pronoun that the seed picks. */
export function personaOf({ kase }: Scope, seed: number | null): Persona {
  return seed === null
    ? (kase.personas[0] as Persona)
    : pick(kase.personas, seed, kase.id, 'persona');
}

export interface OfferedOption {
  readonly act: ActId;
  readonly text: string;
  readonly alone: boolean;
  /** What the trainee sets with it. */
  readonly parameters: readonly Fact[];
  /** What a picture shows while it is chosen. */
  readonly shows?: Facts;
}

/** A step as it is put before a trainee: texts filled, options in their order. */
export interface StepView {
  readonly step: Step;
  readonly chapterTitle: string;
  /** Which of the chapter's decisions on the way this is; absent on a detour. */
  readonly number?: number;
  readonly of: number;
  /** Roughly how long the chapter still takes. */
  readonly minutesLeft: number;
  readonly week: number;
  /** What is known of the patient, with all that follows from it: what a picture may show. */
  readonly seen: Facts;
  readonly patient: string;
  /** What happened on the way here, then what is seen. */
  readonly tells: readonly string[];
  readonly question: string;
  readonly options: readonly OfferedOption[];
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
}

/**
 * The step where a trainee stands; undefined at the end.
 * @param seed the order of options and reasons, and the name; null is that of the first play.
 */
export function presentStep(
  judge: Judge,
  scope: Scope,
  place: Place,
  seed: number | null,
): StepView | undefined {
  const { step, patient } = place;
  if (!step) return undefined;
  const persona = personaOf(scope, seed);
  const seen = seenFacts(patient);
  const say = (text: string): string => fill(judge.reader, text, seen, persona);
  const { chapter, ...progress } = progressOf(scope.kase, step);
  const { number, of } = progress;
  const left = number === undefined ? 1 : of - number + 1;
  return {
    step,
    chapterTitle: chapter.title,
    ...progress,
    minutesLeft: Math.max(1, Math.round((chapter.minutes * left) / Math.max(1, of))),
    week: Number(patient.facts[WEEK]),
    seen: withDerived(judge, seen),
    patient: say(scope.kase.patient),
    tells: [
      ...place.told.filter((told) => told.act === null).map((told) => say(told.text)),
      ...textsShown(judge.reader, step.tells, seen, persona, seed),
    ],
    question: say(step.question),
    options: inOrder(step, offered(judge, step, patient), seed).map((option) => {
      const { parameters, shows } = judge.book.acts[option.act] as Act;
      return {
        act: option.act,
        text: say(option.text),
        alone: option.alone,
        parameters: parameters.map((id) => judge.book.facts[id] as Fact),
        ...(shows && { shows }),
      };
    }),
    reasons: shuffled(step.reasons, seed ?? 0, step.id, 'reasons').map((id) => ({
      id,
      text: judge.book.reasons[id] as string,
    })),
  };
}

/** Facts with those derived facts that can be worked out of them. */
export function withDerived({ book, reader }: Judge, known: Facts): Facts {
  const derived = Object.values(book.facts)
    .filter((fact) => fact.kind === 'derived')
    .map((fact) => [fact.id, reader.value(fact.id, known)] as const)
    .filter(([, value]) => value !== undefined);
  return { ...known, ...(Object.fromEntries(derived) as Facts) };
}

/** Options shuffled by the seed; scales keep their order, and "none of these" comes last. */
export function inOrder(
  step: Step,
  options: readonly Option[],
  seed: number | null,
): readonly Option[] {
  if (step.ordered) return options;
  const mixed = shuffled(options, seed ?? 0, step.id);
  return [...mixed.filter((option) => !option.alone), ...mixed.filter((option) => option.alone)];
}
