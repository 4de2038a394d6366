import type { Act } from '../domain/act.ts';
import type { Persona } from '../domain/case.ts';
import { isProblem } from '../domain/decision.ts';
import type { ActDone, Finding, Problem } from '../domain/decision.ts';
import { seenFacts } from '../domain/patient.ts';
import type { Facts } from '../domain/patient.ts';
import { verdicts } from '../domain/table.ts';
import type { ActId, Verdict } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import { bestSetting, rankOf } from './best-setting.ts';
import type { Cells } from './cells.ts';
import { judgeAct } from './decide.ts';
import { offered } from './offer.ts';
import { WEEK } from './evolve.ts';
import { inOrder, personaOf, withDerived } from './present-step.ts';
import type { Frame, Scope } from './replay.ts';
import { fill, settingsInWords } from './text.ts';

/** One line of the judgement: an option, whether it was chosen, and what the rules say of it. */
export interface Line {
  readonly act: ActId;
  readonly text: string;
  readonly tempts?: string;
  readonly chosen: boolean;
  readonly finding: Finding | Problem;
  /** The parameters that the finding speaks of, in words. */
  readonly set: readonly string[];
  /** Of an act that was done with the wrong parameters: some that would have been right. */
  readonly better: readonly string[];
}

/** What is shown after a commit: what happened, and the verdict of every option, the chosen first. */
export interface Reveal {
  /** What is known after the decision, for the picture. */
  readonly seen: Facts;
  readonly week: number;
  readonly told: readonly string[];
  /** The reason that was given, and what it did for the verdict. */
  readonly reason: { readonly text: string; readonly weight: string } | null;
  readonly credit: number;
  /** Of a decision for one act: the best verdict that any option can have. */
  readonly best: Verdict | undefined;
  readonly lines: readonly Line[];
  /** Of an order: one finding for each rule that applied. */
  readonly constraints: readonly Finding[];
}

/**
 * What is shown after a decision.
 * @param frame the decision, with what followed from it.
 * @param seed the order of the options and the name; null is that of the first play.
 */
export function presentReveal(
  judge: Judge,
  cells: Cells,
  scope: Scope,
  frame: Frame,
  seed: number | null,
): Reveal {
  const persona = personaOf(scope, seed);
  const { step, before, decision } = frame;
  const seen = seenFacts(before);
  const after = seenFacts(frame.after);
  const lines = inOrder(step, offered(judge, step, before), seed).map((option): Line => {
    const done = decision.acts.find((act) => act.act === option.act);
    const own = frame.judged.findings.find((finding) => finding.act === option.act);
    const parameters = done?.with ?? parametersFor(judge, cells, frame, option.act);
    const finding =
      own ?? judgeAct(judge, step, option.act, { ...seen, ...parameters }, decision.reason);
    return {
      act: option.act,
      text: fill(judge.reader, option.text, seen, persona),
      ...(option.tempts === undefined
        ? {}
        : { tempts: fill(judge.reader, option.tempts, seen, persona) }),
      chosen: done !== undefined,
      finding: filled(judge, finding, { ...seen, ...parameters }, persona),
      set: settingsInWords(judge, parameters),
      better: done ? betterFor(judge, cells, frame, option.act, finding) : [],
    };
  });
  return {
    seen: withDerived(judge, after),
    week: Number(frame.after.facts[WEEK]),
    told: toldOf(judge, scope, frame, seed),
    reason: reasonOf(judge, frame),
    credit: frame.judged.credit,
    best: step.kind === 'one' ? bestOf(judge, cells, frame, lines) : undefined,
    lines: step.kind === 'order' ? [] : [...lines].sort((a, b) => rank(a) - rank(b)),
    constraints:
      step.kind === 'order'
        ? frame.judged.findings.map((one) => filled(judge, one, seen, persona))
        : [],
  };
}

function reasonOf({ book }: Judge, { decision: { reason }, judged }: Frame): Reveal['reason'] {
  if (reason === null) return null;
  const asked = judged.findings.filter(({ verdict }) => verdict === 'acceptable with reason');
  const weight =
    asked.length === 0
      ? 'the verdict does not hang on it'
      : asked.every(({ reasons }) => reasons.includes(reason))
        ? 'it counts'
        : 'it does not count';
  return { text: book.reasons[reason] as string, weight };
}

/** What is told after a decision. */
export function toldOf(
  judge: Judge,
  scope: Scope,
  { told, after }: Frame,
  seed: number | null,
): readonly string[] {
  const persona = personaOf(scope, seed);
  return told.map(({ text }) => fill(judge.reader, text, seenFacts(after), persona));
}

/** A finding whose sentence is filled with this patient's values. */
export function filled<T extends Finding | Problem>(
  judge: Judge,
  finding: T,
  known: Facts,
  persona: Persona,
): T {
  return isProblem(finding)
    ? finding
    : { ...finding, why: fill(judge.reader, finding.why, known, persona) };
}

/** Chosen and wrongly left out first, then from best to worst. */
function rank({ chosen, finding }: Line): number {
  if (chosen) return -2;
  return isProblem(finding) || finding.done ? rankOf(finding) : -1;
}

/** For an option not taken: the parameters of the act that was, if it has the same; else its best ones. */
function parametersFor(judge: Judge, cells: Cells, frame: Frame, act: ActId): Facts {
  const wanted = (judge.book.acts[act] as Act).parameters;
  const { with: own } = frame.decision.acts[0] as ActDone;
  if (wanted.every((id) => id in own))
    return Object.fromEntries(wanted.map((id) => [id, own[id]])) as Facts;
  return bestSetting(judge, cells, frame, act).parameters;
}

/** What would have made the act right that was done, in words; nothing if it was right, or nothing could. */
function betterFor(
  judge: Judge,
  cells: Cells,
  frame: Frame,
  act: ActId,
  finding: Finding | Problem,
): readonly string[] {
  const best = bestSetting(judge, cells, frame, act);
  const own = rankOf(finding);
  return best.rank <= RIGHT && best.rank < own && own !== UNSCORED
    ? settingsInWords(judge, best.parameters)
    : [];
}

function bestOf(
  judge: Judge,
  cells: Cells,
  frame: Frame,
  lines: readonly Line[],
): Verdict | undefined {
  const ranks = lines.map(({ act }) => bestSetting(judge, cells, frame, act).rank);
  return verdicts.find((_, rank) => ranks.includes(rank));
}

const RIGHT = verdicts.indexOf('acceptable');
const UNSCORED = verdicts.indexOf('not scored');
