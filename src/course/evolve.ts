import type { ConsequenceTable, Effect } from '../domain/act.ts';
import type { ActDone, Problem } from '../domain/decision.ts';
import { rounded } from '../domain/fact.ts';
import type { Domain, Fact, FactId, Value } from '../domain/fact.ts';
import type { Facts, Patient } from '../domain/patient.ts';
import type { Amount } from '../domain/table.ts';
import type { Judge } from '../rules/judge.ts';
import type { Reader } from '../rules/condition.ts';

/** The fact that counts the weeks since the first visit. */
export const WEEK: FactId = 'course.week';

/** What the trainee is told of a consequence, and of which act it is one (none: it happened on arriving). */
export interface Told {
  readonly act: string | null;
  readonly text: string;
}

export interface Evolved {
  readonly patient: Patient;
  readonly told: readonly Told[];
}

/** One thing that a consequence does to one fact. */
type Change =
  | { readonly does: 'set' | 'raise'; readonly fact: FactId; readonly to: Value }
  | { readonly does: 'add'; readonly fact: FactId; readonly to: number };

/**
 * The patient after the acts of one decision.
 * @param inTurn acts of an order follow each other; otherwise they run side by side: all read the patient
 * before the decision, and the longest counts for time.
 * @returns a problem if acts side by side set one fact to different values.
 */
export function evolve(
  judge: Judge,
  patient: Patient,
  acts: readonly ActDone[],
  inTurn = false,
): Evolved | Problem {
  const { reader, book } = judge;
  let now = patient;
  const told: Told[] = [];
  const pending: Change[] = [];
  const revealed: FactId[] = [];
  let weeks = 0;
  for (const { act: id, with: parameters } of acts) {
    const act = book.acts[id];
    if (!act) return { is: 'unknown act', act: id };
    const run = happen(reader, act.consequences, now.facts, parameters);
    told.push(...run.told.map((text) => ({ act: id, text })));
    const took = amount(reader, act.takesWeeks, { ...now.facts, ...parameters });
    if (inTurn) {
      weeks += took;
      now = applied(reader, now, run.changes, run.revealed);
    } else {
      weeks = Math.max(weeks, took);
      pending.push(...run.changes);
      revealed.push(...run.revealed);
    }
  }
  const clash = clashOf(pending);
  if (clash !== undefined) return { is: 'two values', fact: clash };
  const after = applied(reader, now, pending, revealed);
  return { patient: later(reader, after, weeks), told };
}

/** The patient on arriving somewhere: time passes, reports come in. */
export function arrive(
  judge: Judge,
  tables: readonly ConsequenceTable[],
  patient: Patient,
): Evolved {
  const run = happen(judge.reader, tables, patient.facts, {});
  return {
    patient: applied(judge.reader, patient, run.changes, run.revealed),
    told: run.told.map((text) => ({ act: null, text })),
  };
}

/** Runs consequence tables in order; each sees what the ones before it did. */
function happen(
  reader: Reader,
  tables: readonly ConsequenceTable[],
  facts: Facts,
  parameters: Facts,
) {
  const changes: Change[] = [];
  const revealed: FactId[] = [];
  const told: string[] = [];
  if (tables.length === 0) return { changes, revealed, told };
  const truth: Draft = { ...facts, ...parameters };
  for (const table of tables) {
    const effect = table.rows.find((row) => reader.holds(row.when, truth));
    if (!effect) continue;
    const made = changesOf(reader, effect, truth);
    changes.push(...made);
    revealed.push(...effect.reveal);
    if (effect.tells !== undefined) told.push(effect.tells);
    for (const change of made) make(reader, truth, change);
  }
  return { changes, revealed, told };
}

function changesOf(reader: Reader, effect: Effect, truth: Facts): readonly Change[] {
  return [
    ...Object.entries(effect.set).map(([fact, value]): Change => {
      const to = typeof value === 'object' ? reader.value(value.of, truth) : value;
      return { does: 'set', fact, to: to as Value };
    }),
    ...Object.entries(effect.raise).map(([fact, to]): Change => ({ does: 'raise', fact, to })),
    ...Object.entries(effect.add).map(([fact, by]): Change => ({
      does: 'add',
      fact,
      to: amount(reader, by, truth),
    })),
  ];
}

function amount(reader: Reader, amount: Amount, truth: Facts): number {
  return typeof amount === 'number' ? amount : (reader.value(amount.of, truth) as number);
}

/** A copy that is still being worked on: a patient has so many facts that one copy for each change would cost too much. */
type Draft = Record<FactId, Value>;

function make(reader: Reader, draft: Draft, change: Change): void {
  const fact = reader.facts[change.fact] as Fact;
  const was = draft[change.fact] as Value;
  switch (change.does) {
    case 'set':
      draft[change.fact] = change.to;
      return;
    case 'raise':
      if (rank(fact, change.to) > rank(fact, was)) draft[change.fact] = change.to;
      return;
    case 'add': {
      const { from, to } = fact.domain as Extract<Domain, { type: 'number' }>;
      const sum = rounded((was as number) + change.to);
      draft[change.fact] = Math.min(to, Math.max(from, sum));
    }
  }
}

/** Where a value stands among its fact's values. */
function rank(fact: Fact, value: Value): number {
  return fact.domain.type === 'word' ? fact.domain.values.indexOf(value as string) : Number(value);
}

function applied(
  reader: Reader,
  patient: Patient,
  changes: readonly Change[],
  revealed: readonly FactId[],
): Patient {
  const facts = afterwards(reader, patient.facts, changes);
  const shown = revealed.filter((id) => patient.unseen.has(id));
  if (shown.length === 0) return { facts, unseen: patient.unseen };
  return { facts, unseen: new Set([...patient.unseen].filter((id) => !shown.includes(id))) };
}

function afterwards(reader: Reader, facts: Facts, changes: readonly Change[]): Facts {
  if (changes.length === 0) return facts;
  const draft: Draft = { ...facts };
  for (const change of changes) make(reader, draft, change);
  return draft;
}

function later(reader: Reader, patient: Patient, weeks: number): Patient {
  if (weeks === 0) return patient;
  return applied(reader, patient, [{ does: 'add', fact: WEEK, to: weeks }], []);
}

/** The first fact that is set to two different values. */
function clashOf(changes: readonly Change[]): FactId | undefined {
  const set = new Map<FactId, Value>();
  for (const change of changes) {
    if (change.does !== 'set') continue;
    const other = set.get(change.fact);
    if (other !== undefined && other !== change.to) return change.fact;
    set.set(change.fact, change.to);
  }
  return undefined;
}
