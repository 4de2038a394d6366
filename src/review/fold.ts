import { certainties } from '../domain/decision.ts';
import type { LogMark } from '../domain/attempt.ts';
import { NO_DAY } from './day.ts';
import type { DayOf } from './day.ts';
import type { Encounter } from './encounter.ts';
import { afterDeciding } from './fold-flip.ts';
import { putById } from './by-id.ts';
import { afterMeeting } from './fold-pitfall.ts';
import type { Reviewed } from './reviewed.ts';
import { daysBefore } from './schedule.ts';
import { FORMAT } from './standing.ts';
import type { Counted, FlipStanding, LatestAnswer } from './standing.ts';
import type { PitfallStanding, Reliability, Standing } from './standing.ts';

/** A patient who was met does not return for so many days. */
export const APART = 30;

/** Nothing was decided yet. */
export const emptyStanding = (content: string, mark: LogMark): Standing => ({
  format: FORMAT,
  content,
  mark,
  pitfalls: {},
  answers: {},
  reliability: { chapters: {}, pitfalls: {} },
  attempts: [],
  flips: {},
  days: [],
  memory: { newest: null, ahead: null, counted: [], patients: {}, names: {} },
});

/** What the log is at now, and by which content it is judged. */
export interface Now {
  readonly content: string;
  readonly mark: LogMark;
  /** The moment it is: a clock that was ahead has dated decisions after it. They count as older than all others. */
  readonly at: string;
}

/**
 * What was dated in the future is no longer, or the other way round, for a clock was set: by the moment it is, decisions
 * follow each other otherwise than they were folded.
 */
export const isOutOfTime = ({ memory: { newest, ahead } }: Standing, moment: string): boolean =>
  (newest !== null && newest.at > moment) || (ahead !== null && ahead <= moment);

/**
 * The standing with the attempts that have grown since. The result is the same as folding all attempts at once. 'anew'
 * where only that will do: other content, another generation of the log, a decision older than the newest that was
 * folded or dated in the future, a clock that was set, or a withdrawal in an attempt already counted.
 */
export function foldInto(
  standing: Standing,
  grown: readonly Reviewed[],
  { content, mark, at: moment }: Now,
  dayOf: DayOf,
): Standing | 'anew' {
  const { newest, ahead } = standing.memory;
  if (standing.content !== content || standing.mark.generation !== mark.generation) return 'anew';
  if (isOutOfTime(standing, moment)) return 'anew';
  const growing = new Map(grown.map((one) => [one.attempt, one]));
  const known = new Map(
    standing.memory.counted.filter(([id]) => growing.has(id)).map((one) => [one[0], one]),
  );
  if (grown.some((one) => takesBack(one, known.get(one.attempt)))) return 'anew';
  const fresh = grown
    .flatMap((one) => one.encounters.slice(known.get(one.attempt)?.[1] ?? 0))
    .sort((a, b) => Number(b.at > moment) - Number(a.at > moment) || inTime(a, b));
  if (newest && fresh[0] && inTime(fresh[0], newest) < 0) return 'anew';
  const future = [...fresh.map(({ at }) => at), ...grown.map(({ lastAt }) => lastAt)]
    .filter((at) => at > moment)
    .sort();
  if (future.length > 0 && (newest ?? ahead) !== null) return 'anew';
  const draft: Draft = {
    pitfalls: { ...standing.pitfalls },
    answers: { ...standing.answers },
    chapters: { ...standing.reliability.chapters },
    traps: { ...standing.reliability.pitfalls },
    flips: { ...standing.flips },
    days: [...standing.days],
  };
  const patients = new Map(grown.map((one) => [one.attempt, one.patient]));
  for (const encounter of fresh) {
    take(draft, encounter, encounter.at > moment ? NO_DAY : dayOf(encounter.at));
    takePair(draft, encounter, patients.get(encounter.attempt) as string);
  }
  const last = fresh.findLast(({ at }) => at <= moment);
  const met = grown.filter(({ lastAt }) => lastAt <= moment);
  return {
    ...standing,
    mark,
    pitfalls: draft.pitfalls,
    answers: draft.answers,
    reliability: { chapters: draft.chapters, pitfalls: draft.traps },
    attempts: putById(
      standing.attempts,
      grown.flatMap(({ line }) => line ?? []),
      ({ attempt }) => attempt,
    ),
    flips: draft.flips,
    days: draft.days,
    memory: {
      newest: last ? { at: last.at, attempt: last.attempt, decision: last.decision } : newest,
      ahead: future[0] ?? ahead,
      counted: putById(
        standing.memory.counted,
        grown.flatMap(({ attempt, encounters, withdrawals }): Counted[] =>
          encounters.length > 0 ? [[attempt, encounters.length, withdrawals]] : [],
        ),
        ([attempt]) => attempt,
      ),
      patients: patientsMet(standing.memory.patients, met, dayOf),
      names: lastMet(
        standing.memory.names,
        met.map((one) => ({ ...one, key: one.name, at: one.lastAt })),
      ),
    },
  };
}

function takesBack({ encounters, withdrawals }: Reviewed, counted: Counted | undefined): boolean {
  return counted !== undefined && (encounters.length < counted[1] || withdrawals !== counted[2]);
}

type Timed = Pick<Encounter, 'at' | 'attempt' | 'decision'>;

/** In the order of time; what happened at the same time, by attempt and then by its decisions. */
function inTime(a: Timed, b: Timed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.attempt !== b.attempt) return a.attempt < b.attempt ? -1 : 1;
  return a.decision - b.decision;
}

interface Draft {
  readonly pitfalls: Record<string, PitfallStanding>;
  readonly answers: Record<string, LatestAnswer>;
  readonly chapters: Record<string, readonly Reliability[]>;
  readonly traps: Record<string, readonly Reliability[]>;
  readonly flips: Record<string, FlipStanding>;
  readonly days: string[];
}

/** A moment tried again tells nothing new of pitfalls: the same patient, and the answer was seen. */
function take(draft: Draft, encounter: Encounter, day: string): void {
  if (day !== NO_DAY && draft.days.at(-1) !== day) draft.days.push(day);
  const key = `${encounter.case}/${encounter.step}`;
  if (encounter.exercise === 'redo') {
    tryAgain(draft.answers, key, encounter);
    return;
  }
  draft.answers[key] = answerOf(encounter);
  for (const id of encounter.met) {
    draft.pitfalls[id] = afterMeeting(draft.pitfalls[id], id, encounter, day);
  }
  if (encounter.verdict === 'not scored') return;
  const chapter = `${encounter.case}/${encounter.chapter}`;
  draft.chapters[chapter] = relied(draft.chapters[chapter], encounter);
  for (const id of encounter.met) draft.traps[id] = relied(draft.traps[id], encounter);
}

function takePair({ flips }: Draft, encounter: Encounter, patient: string): void {
  const { pair } = encounter;
  if (pair !== null) flips[pair] = afterDeciding(flips[pair], encounter, patient);
}

function answerOf(encounter: Encounter): LatestAnswer {
  const { chapter, step, attempt, decision, at, acts, certainty, credit, verdict, committed } =
    encounter;
  return {
    case: encounter.case,
    chapter,
    step,
    attempt,
    decision,
    at,
    acts,
    certainty,
    credit,
    verdict,
    committed,
    tries: 0,
    found: false,
  };
}

function tryAgain(
  answers: Record<string, LatestAnswer>,
  key: string,
  { again, credit }: Encounter,
): void {
  const old = answers[key];
  if (!old || !again || old.attempt !== again.attempt || old.decision !== again.decision) return;
  answers[key] = { ...old, tries: old.tries + 1, found: old.found || credit === 1 };
}

const none: readonly Reliability[] = certainties.map((certainty) => ({
  certainty,
  full: 0,
  part: 0,
  none: 0,
}));

function relied(
  old: readonly Reliability[] = none,
  { certainty, credit }: Encounter,
): readonly Reliability[] {
  const earned = credit === 1 ? 'full' : credit === 0 ? 'none' : 'part';
  return old.map((one) =>
    one.certainty === certainty ? { ...one, [earned]: one[earned] + 1 } : one,
  );
}

type LastMet = Standing['memory']['patients'];

/** By case and key: when each was last met. */
function lastMet(
  before: LastMet,
  met: readonly { readonly case: string; readonly key: string | null; readonly at: string }[],
): LastMet {
  const last: Record<string, Record<string, string>> = {};
  for (const [kase, times] of Object.entries(before)) last[kase] = { ...times };
  for (const { case: kase, key, at } of met) {
    if (key === null) continue;
    const times = (last[kase] ??= {});
    if (at > (times[key] ?? '')) times[key] = at;
  }
  return last;
}

/** Those of the last month. */
function patientsMet(before: LastMet, grown: readonly Reviewed[], dayOf: DayOf): LastMet {
  const met = lastMet(
    before,
    grown.map((one) => ({ ...one, key: one.patient, at: dayOf(one.lastAt) })),
  );
  const newest = Object.values(met)
    .flatMap((days) => Object.values(days))
    .reduce((latest, day) => (day > latest ? day : latest), '');
  if (newest === '') return met;
  const since = daysBefore(newest, APART);
  return Object.fromEntries(
    Object.entries(met).map(([kase, days]) => [
      kase,
      Object.fromEntries(Object.entries(days).filter(([, day]) => day >= since)),
    ]),
  );
}
