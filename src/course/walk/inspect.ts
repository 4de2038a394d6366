import { problemInWords } from '../../domain/decision.ts';
import type { Decision, Finding, Problem } from '../../domain/decision.ts';
import type { Step, Text } from '../../domain/case.ts';
import type { FactId, Value } from '../../domain/fact.ts';
import { seenFacts } from '../../domain/patient.ts';
import type { Facts, Patient } from '../../domain/patient.ts';
import { decisionOf } from '../choices.ts';
import type { Evolved } from '../evolve.ts';
import { offered } from '../offer.ts';
import { PASS_PERCENT } from '../score.ts';
import type { Note } from './issues.ts';
import type { Assessed, Judgement } from './judgement.ts';
import type { Followed } from './local.ts';
import type { Model, Stage } from './model.ts';
import { textsOf } from './reads.ts';
import type { Slot } from './slots.ts';

/** What the inspection of judgements gathers. */
export interface Gathered {
  readonly note: Note;
  readonly pitfalls: Set<string>;
  readonly inescapable: Set<string>;
  /** `table row`, as rowsNamed writes it. */
  readonly rows: Set<string>;
}

/** The statements that exist; without them only their absence can be told. */
export type Statements = Readonly<Record<string, unknown>> | undefined;

/** Holds one judgement against the promises. */
export function inspectJudgement(
  model: Model,
  stage: Stage,
  judgement: Judgement,
  statements: Statements,
  gathered: Gathered,
): void {
  const { kase, leaks } = model;
  const step = stage.step as Step;
  const { choices, best, patient } = judgement;
  const facts = factsThatMatter(model, stage, patient);
  const seen = seenFacts(patient);
  const { note } = gathered;
  const at = { step: step.id, facts };
  for (const words of leaks.ofTexts([...textsOf(kase, step), ...optionTexts(step)], seen)) {
    note('unseenLeaks', { ...at, decision: null, words });
  }
  if (!best.decision) {
    const words =
      choices.length === 0 ? 'Nothing is offered.' : 'Nothing that is offered earns full credit.';
    note('deadEnds', { ...at, decision: null, words });
  }
  const opened = new Set<string>();
  for (const assessed of choices) {
    const { decision, findings, pitfalls } = assessed;
    for (const problem of problemsOf(assessed)) {
      note('unjudgedOptions', { ...at, decision, words: problemInWords(problem) });
    }
    for (const finding of findings) {
      gathered.rows.add(`${finding.table} ${finding.row}`);
      for (const words of uncited(finding, statements)) {
        note('uncitedFindings', { ...at, decision, words });
      }
      const known = Object.assign({}, seen, ...decision.acts.map((done) => done.with)) as Facts;
      for (const words of leaks.of(finding.why, known)) {
        note('unseenLeaks', { ...at, decision, words });
      }
    }
    for (const pitfall of pitfalls) opened.add(pitfall);
  }
  for (const pitfall of opened) {
    gathered.pitfalls.add(pitfall);
    const escapes = choices.some((one) => one.credit === 1 && !one.pitfalls.includes(pitfall));
    if (escapes) continue;
    gathered.inescapable.add(pitfall);
    note('inescapable', { ...at, decision: null, words: `Nothing right avoids "${pitfall}".` });
  }
  if (step.kind === 'several') inspectEverything(model, step, judgement, gathered, facts);
}

const optionTexts = (step: Step): readonly Text[] =>
  step.options.flatMap(({ when, text, tempts = '' }) => [
    { when, text },
    { when, text: tempts },
  ]);

/** Whoever chooses all that can be combined must not come out well. */
function inspectEverything(
  model: Model,
  step: Step,
  { assess, patient }: Judgement,
  { note }: Gathered,
  facts: Facts,
): void {
  const together = offered(model.judge, step, patient).filter((option) => !option.alone);
  if (together.length < 2) return;
  const decision = decisionOf(
    step,
    together.map((option) => option.act),
  );
  const { credit } = assess(decision);
  if (100 * credit < PASS_PERCENT) return;
  const words = `Choosing everything earns ${credit}.`;
  note('choosingEverything', { step: step.id, facts, decision, words });
}

/** Reports what is told on arriving and must not be. */
export function inspectArrival(model: Model, stage: Stage, arrival: Evolved, note: Note): void {
  inspectTold(model, stage, arrival, null, note);
}

/** Reports what a decision brings about and cannot, or must not, say. */
export function inspectFollowed(
  model: Model,
  stage: Stage,
  { decision }: Assessed,
  followed: Followed | Problem,
  note: Note,
): void {
  if ('is' in followed) {
    const kind = followed.is === 'two values' ? 'twoValues' : 'deadEnds';
    note(kind, { step: stage.id, facts: {}, decision, words: problemInWords(followed) });
    return;
  }
  inspectTold(model, stage, followed.evolved, decision, note);
}

function inspectTold(
  model: Model,
  stage: Stage,
  { patient, told }: Evolved,
  decision: Decision | null,
  note: Note,
): void {
  const seen = seenFacts(patient);
  const leaks = told.flatMap(({ text }) => model.leaks.of(text, seen));
  if (leaks.length === 0) return;
  const facts = factsThatMatter(model, stage, patient);
  for (const words of leaks) note('unseenLeaks', { step: stage.id, facts, decision, words });
}

const problemsOf = ({ problems, impossible }: Assessed): readonly Problem[] => [
  ...problems,
  ...impossible,
];

function uncited(finding: Finding, statements: Statements): readonly string[] {
  if (finding.verdict === 'not scored') return [];
  const where = `Row "${finding.row}" of "${finding.table}"`;
  if (finding.statements.length === 0) return [`${where} cites no statement.`];
  return finding.statements
    .filter((id) => statements && !Object.hasOwn(statements, id))
    .map((id) => `${where} cites "${id}", which does not exist.`);
}

/** What is seen of a patient at a stage that reads it, and is not as every course begins. */
export function factsThatMatter(model: Model, stage: Stage, patient: Patient): Facts {
  const facts: Record<FactId, Value> = {};
  for (const i of stage.view.values) {
    const { fact } = model.slots.all[i] as Slot;
    const value = patient.facts[fact];
    const isSeen = value !== undefined && !patient.unseen.has(fact);
    if (isSeen && model.judge.book.facts[fact]?.start !== value) facts[fact] = value;
  }
  return facts;
}
