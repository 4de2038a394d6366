import type { Option } from '../domain/case.ts';
import type { Certainty } from '../domain/decision.ts';
import type { Fact, Value } from '../domain/fact.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Patient } from '../domain/patient.ts';
import { verdicts } from '../domain/table.ts';
import type { Verdict } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { WEEK } from './evolve.ts';
import { offered } from './offer.ts';
import { personaOf } from './present-step.ts';
import type { Course, Frame } from './replay.ts';
import { fill, inSentence, said, settingsInWords } from './text.ts';

/** A decision that was taken, in words. */
export interface StepTaken {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly detour: boolean;
  readonly week: number;
  readonly chosen: readonly string[];
  /** The same with what was wrongly left out: it tells the verdict. */
  readonly taken: readonly string[];
  readonly certainty: Certainty;
  readonly verdict: Verdict;
}

/**
 * The decisions so far, each in the week in which it was asked for.
 * @param seed the name in the texts; null is that of the first play.
 */
export function stepsTaken(
  judge: Judge,
  course: Course,
  seed: number | null,
): readonly StepTaken[] {
  return course.frames.map((frame) => ({
    id: frame.step.id,
    title: frame.step.title,
    question: say(judge, course, frame, seed, frame.step.question),
    detour: frame.step.detour,
    week: Number(frame.before.facts[WEEK]),
    chosen: chosenIn(judge, course, frame, seed),
    taken: takenIn(judge, course, frame, seed),
    certainty: frame.decision.certainty,
    verdict: worstOf(frame.judged.findings),
  }));
}

function say(
  judge: Judge,
  { scope }: Course,
  { before }: Frame,
  seed: number | null,
  text: string,
): string {
  return fill(judge.reader, text, seenFacts(before), personaOf(scope, seed));
}

/** The options of a decision as they were put, each with what was set: in an order one by one, otherwise as one answer. */
export function chosenIn(
  judge: Judge,
  course: Course,
  frame: Frame,
  seed: number | null,
): readonly string[] {
  const options = offered(judge, frame.step, frame.before);
  const { kind } = frame.step;
  const chosen = frame.decision.acts.map(({ act, with: parameters }, i) => {
    const { text } = options.find((option) => option.act === act) as Option;
    const put = kind === 'order' || i === 0 ? text : inSentence(text);
    return [say(judge, course, frame, seed, put), ...settingsInWords(judge, parameters)].join(', ');
  });
  return kind === 'order' ? chosen : [listed(chosen)];
}

/**
 * What was chosen as it is shown beside its verdict. Where only an act left out earned that verdict, it is named:
 * "Bone scan, without CT of the chest".
 */
export function takenIn(
  judge: Judge,
  course: Course,
  frame: Frame,
  seed: number | null,
): readonly string[] {
  const chosen = chosenIn(judge, course, frame, seed);
  const { findings } = frame.judged;
  const worst = worstOf(findings);
  const grave = findings.filter(({ verdict }) => verdict === worst);
  if (frame.step.kind !== 'several' || grave.some(({ done }) => done)) return chosen;
  const missed = offered(judge, frame.step, frame.before)
    .filter(({ act }) => grave.some((finding) => finding.act === act))
    .map(({ text }) => inSentence(say(judge, course, frame, seed, text)));
  return missed.length === 0 ? chosen : [`${chosen.join('')}, without ${listed(missed)}`];
}

/** Some things side by side: with commas, or with semicolons where one of them has a comma or an "and" of its own. */
function listed(all: readonly string[]): string {
  if (all.some((one) => /,| and /.test(one))) return all.join('; ');
  const others = all.slice(0, -1).join(', ');
  return [others, ...all.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** The worst of some verdicts; "not scored" counts only where there is no other. */
export function worstOf(all: readonly { readonly verdict: Verdict }[]): Verdict {
  const scored = all.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'not scored');
  return scored.sort((a, b) => verdicts.indexOf(b) - verdicts.indexOf(a))[0] ?? 'not scored';
}

/** Part of a chart: facts of one kind, in words. */
export interface ChartPart {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

/** All that is known of a patient, in words: what was found, and what was done that changed something. */
export function chartOf(judge: Judge, patient: Patient): readonly ChartPart[] {
  const seen = seenFacts(patient);
  const known = Object.values(judge.book.facts).filter(
    ({ id, start, charted }) =>
      id !== WEEK && charted !== false && seen[id] !== undefined && seen[id] !== start,
  );
  const part = (title: string, facts: readonly Fact[]): ChartPart => ({
    title,
    lines: facts.map((fact) => ({ label: fact.label, value: said(fact, seen[fact.id] as Value) })),
  });
  return [
    part(
      'As it was found',
      known.filter(({ kind }) => kind === 'given'),
    ),
    part(
      'What has changed since',
      known.filter(({ kind }) => kind !== 'given'),
    ),
  ].filter(({ lines }) => lines.length > 0);
}
