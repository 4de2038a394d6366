import { chapterEntry, entry, situationEntry } from '../../course/entry.ts';
import { cellsOf } from '../../course/cells.ts';
import type { Cells } from '../../course/cells.ts';
import { replay } from '../../course/replay.ts';
import type { Course, Place, Scope } from '../../course/replay.ts';
import { score } from '../../course/score.ts';
import { runStrategy, strategies, strategyNames } from '../../course/strategies.ts';
import type { StrategyName } from '../../course/strategies.ts';
import type { Case, Chapter, Situation } from '../../domain/case.ts';
import { problemInWords } from '../../domain/decision.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Judge } from '../../rules/judge.ts';
import { readArguments } from '../arguments.ts';
import { findCase, openLibrary } from '../content.ts';
import { readDecisions } from '../decisions.ts';
import { drawPatient, seedOf, wantedFacts } from '../patient.ts';
import { Refusal } from '../refusal.ts';
import { asJson, asText } from '../run.ts';
import type { Command, World } from '../run.ts';
import { tell } from '../tell.ts';

const usage = {
  options: {
    seed: { type: 'string' },
    set: { type: 'string', multiple: true },
    chapter: { type: 'string' },
    situation: { type: 'string' },
    decisions: { type: 'string' },
  },
  words: 1,
  help: `Usage: npm run -s play -- <case-id> [--seed N] [--set fact=value]... [--chapter ID | --situation ID]
         [--decisions <file> | best | least | most | worst] [--json]

Plays a case and tells the attempt. Without a seed the patient of the first play is met; --set changes what was
drawn. Decisions come from a strategy (best, unless you say otherwise) or from a file of YAML or JSON: a list of
{step, acts: [act] or [{act, with}], certainty, reason}.`,
} as const;

/** `npm run -s play` */
export const play: Command = (args, world) => {
  const { values, words } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  if (values.chapter !== undefined && values.situation !== undefined) {
    throw new Refusal(2, 'A chapter alone and a situation exclude each other. Choose one.');
  }
  const { library, judge } = openLibrary(world);
  const kase = findCase(library, words[0] as string);
  const cells = cellsOf(judge.book, kase);
  const seed = seedOf(values.seed);
  const wanted = wantedFacts(judge, values.set ?? []);
  const situation = find('situation', values.situation, kase.situations);
  const chapter = find('chapter', values.chapter, kase.chapters);
  const patient = drawPatient(judge, kase, seed, wanted, situation);
  const scope: Scope = { kase, chapter: chapter?.id ?? null };
  const from = placeOf(judge, cells, kase, patient, chapter, situation);
  const course = courseBy(judge, cells, scope, from, values.decisions ?? 'best', world);
  const { percent, passed } = score(judge, cells, course);
  const code = course.notReplayed.length > 0 ? 1 : 0;
  if (!values.json) return asText(code, tell(judge, cells, course, seed));
  return asJson(code, {
    percent,
    passed,
    decisions: course.frames.map((frame) => frame.decision),
    findings: course.frames.flatMap(({ step, judged }) =>
      judged.findings.map((finding) => ({ step: step.id, ...finding })),
    ),
    patient,
    notReplayed: course.notReplayed,
    because: course.because.map(problemInWords),
  });
};

/** Where the attempt begins. */
function placeOf(
  judge: Judge,
  cells: Cells,
  kase: Case,
  patient: Facts,
  chapter: Chapter | undefined,
  situation: Situation | undefined,
): Place {
  if (chapter) {
    const { id } = chapter;
    return met(chapterEntry(judge, cells, kase, id, patient), `the chapter "${id}"`);
  }
  if (!situation) return entry(judge, kase, patient);
  const place = situationEntry(judge, cells, kase, situation, patient);
  return met(place, `the situation "${situation.id}"`);
}

function find<T extends { readonly id: string }>(
  what: string,
  id: string | undefined,
  all: readonly T[],
): T | undefined {
  const found = all.find((one) => one.id === id);
  if (found ?? id === undefined) return found;
  const ids = all.map((one) => one.id).join(', ') || 'none';
  throw new Refusal(1, `This case has no ${what} "${id}". It has: ${ids}.`);
}

function met(place: Place | undefined, what: string): Place {
  if (place) return place;
  throw new Refusal(
    1,
    `The best course of this patient does not come to ${what}. Choose another --seed.`,
  );
}

function courseBy(
  judge: Judge,
  cells: Cells,
  scope: Scope,
  from: Place,
  decisions: string,
  world: World,
): Course {
  return isStrategy(decisions)
    ? runStrategy(judge, cells, scope, from, strategies[decisions])
    : replay(judge, scope, from, readDecisions(world, decisions));
}

const isStrategy = (name: string): name is StrategyName =>
  (strategyNames as readonly string[]).includes(name);
