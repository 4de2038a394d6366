import type { Cells } from '../course/cells.ts';
import { WEEK } from '../course/evolve.ts';
import type { Course, Frame, Place } from '../course/replay.ts';
import { score } from '../course/score.ts';
import { personaOf } from '../course/present-step.ts';
import { fill, said, textsShown } from '../course/text.ts';
import type { Step } from '../domain/case.ts';
import { problemInWords } from '../domain/decision.ts';
import type { ActDone, Finding } from '../domain/decision.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { Judge } from '../rules/judge.ts';

/**
 * An attempt as a short story: week, step, what was seen, what was done, what is said of it; then the score.
 * @param seed the name and the wording; null is that of the first play.
 */
export function tell(
  judge: Judge,
  cells: Cells,
  course: Course,
  seed: number | null,
): readonly string[] {
  const { kase } = course.scope;
  const persona = personaOf(course.scope, seed);
  const say = (text: string, patient: Patient): string =>
    fill(judge.reader, text, seenFacts(patient), persona);
  const start = course.entry;
  return [
    `${kase.title}: ${say(kase.patient, start.patient)}`,
    ...course.frames.flatMap((frame, i) =>
      tellFrame(judge, frame, course.frames[i - 1]?.next ?? start, say, (texts, seen) =>
        textsShown(judge.reader, texts, seen, persona, seed),
      ),
    ),
    ...tellEnd(judge, cells, course, say),
  ];
}

type Say = (text: string, patient: Patient) => string;

function tellFrame(
  judge: Judge,
  frame: Frame,
  place: Place,
  say: Say,
  sayThose: (texts: Step['tells'], seen: Facts) => readonly string[],
): readonly string[] {
  const { step, before, decision, judged } = frame;
  const seen = seenFacts(before);
  return [
    '',
    `Week ${String(before.facts[WEEK] ?? 0)}  ${say(step.title, before)}`,
    ...place.told.map(({ text }) => `  ${say(text, before)}`),
    ...sayThose(step.tells, seen).map((text) => `  ${text}`),
    ...decision.acts.map((done) => `  > ${actInWords(judge, done)}`),
    ...(decision.reason === null
      ? []
      : [`    because: ${judge.book.reasons[decision.reason] ?? decision.reason}`]),
    ...judged.findings.flatMap((finding) => findingInWords(judge, finding, say, frame)),
    ...frame.told.map(({ text }) => `  ${say(text, frame.after)}`),
  ];
}

function actInWords({ book }: Judge, done: ActDone): string {
  const settings = Object.entries(done.with).map(([id, value]) => {
    const fact = book.facts[id];
    return fact ? `${fact.label} ${said(fact, value)}` : `${id} ${String(value)}`;
  });
  const label = book.acts[done.act]?.label ?? done.act;
  return settings.length > 0 ? `${label} (${settings.join(', ')})` : label;
}

function findingInWords(
  { book }: Judge,
  finding: Finding,
  say: Say,
  { before, decision }: Frame,
): readonly string[] {
  const { act, done, verdict, why, table, row, pitfalls } = finding;
  const settings = decision.acts.find((one) => one.act === act)?.with;
  const known = { ...before, facts: { ...before.facts, ...settings } };
  const label = book.acts[act]?.label ?? act;
  const isAll = done && decision.acts.length === 1;
  const errors = pitfalls.map((id) => book.pitfalls[id]?.title ?? id);
  return [
    `    ${verdict}${isAll ? '' : `: ${label}${done ? '' : ', left out'}`}`,
    `      ${say(why, known)}`,
    ...(errors.length > 0 ? [`      Pitfall: ${errors.join(', ')}`] : []),
    `      [${table} / ${row}]`,
  ];
}

function tellEnd(judge: Judge, cells: Cells, course: Course, say: Say): readonly string[] {
  const { percent, passed, steps, unmended, finished } = score(judge, cells, course);
  const { patient } = course.place;
  const seen = seenFacts(patient);
  const endings = course.scope.kase.endings.flatMap(({ texts }) => {
    const told = texts.find((text) => judge.reader.holds(text.when, seen));
    return told && finished ? [say(told.text, patient)] : [];
  });
  const full = steps.filter((step) => step.credit === 1).length;
  const harm = unmended.length > 0 ? `, ${unmended.length} harmful and not put right` : '';
  return [
    '',
    ...endings,
    ...(finished ? [] : ['The attempt is not finished.']),
    ...course.because.map((problem) => `Stopped: ${problemInWords(problem)}`),
    `${percent.toFixed(0)} %, ${full} of ${steps.length} decisions in full${harm}: ${passed ? 'passed' : 'not passed'}.`,
  ];
}
