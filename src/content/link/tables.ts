import { WEEK } from '../../course/evolve.ts';
import type { Act, ConsequenceTable, Effect } from '../../domain/act.ts';
import { isInDomain } from '../../domain/fact.ts';
import type { Fact, FactId } from '../../domain/fact.ts';
import type { Guidance, ById } from '../../domain/library.ts';
import type { Pitfall } from '../../domain/guidance.ts';
import type { Constraint, Ground, Mark, Row, RuleTable, Verdict } from '../../domain/table.ts';
import type { Spot } from '../problem.ts';
import type { RawEffect } from '../schema/common.ts';
import type { RawAct, RawMark, RawRow, RawTable } from '../schema/tables.ts';
import { checkValue, defined, findFact, toCondition, toFacts } from './condition.ts';
import type { FactsById } from './condition.ts';
import { checkName, checkNames, checkTwice } from './names.ts';

/** What rule tables may name. */
export interface Named extends Omit<Guidance, 'sources' | 'measures' | 'flaws'> {
  readonly facts: FactsById;
  readonly acts: ById<unknown>;
  readonly tables: ById<unknown>;
  readonly pitfalls: ById<Pitfall>;
  readonly reasons: ById<string>;
}

/** A rule table of the domain. Reports names that lead nowhere and marks that lack what they need. */
export function toTable(id: string, raw: RawTable, named: Named, spot: Spot): RuleTable {
  checkNames(raw.judges, named.acts, 'act', spot.to('judges'));
  if (raw.overrides !== undefined)
    checkName(raw.overrides, named.tables, 'rule table', spot.to('overrides'));
  const rows = (raw.rows ?? []).map((row, i) => toRow(row, raw, named, spot.to('rows', i)));
  const constraints = (raw.constraints ?? []).map((constraint, i): Constraint => {
    const at = spot.to('constraints', i);
    checkGrounds(constraint, named, at);
    for (const end of ['first', 'then'] as const) {
      if (!raw.judges.includes(constraint[end]))
        at.to(end).report('is not in judges; add it there');
    }
    return {
      id: constraint.id,
      when: toCondition(constraint.when, named.facts, at.to('when')),
      first: constraint.first,
      then: constraint.then,
      broken: {
        verdict: constraint.broken,
        why: constraint.why,
        statements: constraint.statements,
        pitfalls: constraint.pitfalls ?? [],
      },
    };
  });
  if (rows.length > 0 === constraints.length > 0)
    spot.report('needs either rows or constraints; write one of them');
  const ids = (all: readonly { readonly id: string }[]) => all.map((one) => one.id);
  checkTwice(ids(rows), 'row', spot.to('rows'));
  checkTwice(ids(constraints), 'constraint', spot.to('constraints'));
  return {
    id,
    question: raw.question,
    applies: toCondition(raw.applies, named.facts, spot.to('applies')),
    judges: raw.judges,
    ...defined({ overrides: raw.overrides, reviewed: raw.reviewed }),
    rows,
    constraints,
  };
}

function toRow(raw: RawRow, table: RawTable, named: Named, spot: Spot): Row {
  checkNames(raw.conflicts ?? [], named.conflicts, 'conflict', spot.to('conflicts'));
  checkNames(raw.conventions ?? [], named.conventions, 'convention', spot.to('conventions'));
  if (raw.gap !== undefined) checkName(raw.gap, named.gaps, 'gap', spot.to('gap'));
  checkGrounds(raw, named, spot);
  const marks: Record<string, Mark> = {};
  for (const [act, mark] of Object.entries(raw.verdicts)) {
    const at = spot.to('verdicts', act);
    if (!table.judges.includes(act)) at.report('is not in judges; add it there');
    marks[act] = toMark(typeof mark === 'string' ? { verdict: mark } : mark, raw, named, at);
  }
  return {
    id: raw.id,
    when: toCondition(raw.when, named.facts, spot.to('when')),
    marks,
    conflicts: raw.conflicts ?? [],
    conventions: raw.conventions ?? [],
    ...defined({ gap: raw.gap }),
  };
}

/** A mark inherits from its row what it does not say itself; pitfalls only where it is below full credit. */
function toMark(raw: RawMark, row: RawRow, named: Named, spot: Spot): Mark {
  checkGrounds(raw, named, spot);
  const reasons =
    raw.reasons ?? (raw.verdict === 'acceptable with reason' ? (row.reasons ?? []) : []);
  if ((raw.verdict === 'acceptable with reason') !== reasons.length > 0) {
    spot.report(
      'reasons belong to "acceptable with reason", and it needs some; add or remove them',
    );
  }
  const isError = raw.verdict === 'suboptimal' || raw.verdict === 'harmful';
  const pitfalls = raw.pitfalls ?? (isError ? row.pitfalls : []);
  const ground = toGround({ ...raw, pitfalls }, row, spot);
  const { leftOut } = raw;
  if (!leftOut) return { ...ground, reasons };
  const at = spot.to('leftOut');
  checkGrounds(leftOut, named, at);
  if (raw.verdict !== 'correct') {
    at.report('only an act that is correct can be left out wrongly; remove it');
  }
  return { ...ground, reasons, leftOut: toGround(leftOut, ground, at) };
}

interface Inherited {
  readonly why?: string | undefined;
  readonly statements?: readonly string[] | undefined;
}

function toGround(
  raw: {
    verdict: Verdict;
    why?: string | undefined;
    statements?: readonly string[] | undefined;
    pitfalls?: readonly string[] | undefined;
  },
  row: Inherited,
  spot: Spot,
): Ground {
  const why = raw.why ?? row.why ?? '';
  const statements = raw.statements ?? row.statements ?? [];
  const pitfalls = raw.pitfalls ?? [];
  if (why === '') spot.report('says no why, nor does its row; add one');
  if (raw.verdict !== 'not scored' && statements.length === 0)
    spot.report('cites no statement, nor does its row; add one');
  return { verdict: raw.verdict, why, statements, pitfalls };
}

/** Follows the names that something cites itself; those that it inherits were followed where they stand. */
function checkGrounds(
  raw: {
    statements?: readonly string[] | undefined;
    pitfalls?: readonly string[] | undefined;
    reasons?: readonly string[] | undefined;
  },
  named: Named,
  spot: Spot,
): void {
  checkNames(raw.statements ?? [], named.statements, 'statement', spot.to('statements'));
  checkNames(raw.pitfalls ?? [], named.pitfalls, 'pitfall', spot.to('pitfalls'));
  checkNames(raw.reasons ?? [], named.reasons, 'reason', spot.to('reasons'));
}

/** An act of the domain. Reports parameters and changed facts that do not exist or are of the wrong kind. */
export function toAct(id: string, raw: RawAct, facts: FactsById, spot: Spot): Act {
  (raw.parameters ?? []).forEach((parameter, i) => {
    const fact = findFact(parameter, facts, spot.to('parameters', i));
    if (fact && fact.kind !== 'parameter')
      spot.to('parameters', i).report(`"${parameter}" is not a parameter; define it as one`);
  });
  if (raw.takesWeeks !== undefined) {
    const at = spot.to('takesWeeks');
    const week = findFact(WEEK, facts, at);
    if (typeof raw.takesWeeks === 'object') checkTaken(week, raw.takesWeeks.of, facts, at.to('of'));
  }
  return {
    id,
    label: raw.label,
    past: raw.past,
    parameters: raw.parameters ?? [],
    ...(raw.shows ? { shows: toFacts(raw.shows, 'course', facts, spot.to('shows')) } : {}),
    takesWeeks: raw.takesWeeks ?? 0,
    burden: raw.burden,
    ...defined({ serves: raw.serves }),
    consequences: toConsequences(raw.consequences, facts, spot.to('consequences')),
  };
}

/** Named consequence tables in the order written. */
export function toConsequences(
  raw: Readonly<Record<string, readonly RawEffect[]>> | undefined,
  facts: FactsById,
  spot: Spot,
): readonly ConsequenceTable[] {
  return Object.entries(raw ?? {}).map(([name, rows]) => ({
    name,
    rows: rows.map((row, i) => toEffect(row, facts, spot.to(name, i))),
  }));
}

/** Reports a fact that may be what another, which takes over its value, cannot be. */
function checkTaken(fact: Fact | undefined, of: FactId, facts: FactsById, spot: Spot): void {
  const source = findFact(of, facts, spot);
  if (!fact || !source) return;
  const values = source.domain.type === 'word' ? source.domain.values : [];
  const isTakeable =
    source.domain.type === fact.domain.type &&
    values.every((value) => isInDomain(fact.domain, value));
  if (!isTakeable) spot.report(`"${fact.id}" cannot be all that "${of}" can; take another`);
}

function toEffect(raw: RawEffect, facts: FactsById, spot: Spot): Effect {
  for (const does of ['set', 'raise', 'add'] as const) {
    for (const [id, value] of Object.entries(raw[does] ?? {})) {
      const at = spot.to(does, id);
      const fact = findFact(id, facts, at);
      if (fact && fact.kind !== 'course') at.report('only course facts change; define it as one');
      if (does === 'add' && fact && fact.domain.type !== 'number') {
        at.report('is not a number; use set or raise');
      } else if (typeof value === 'object') checkTaken(fact, value.of, facts, at.to('of'));
      else if (does !== 'add') checkValue(fact, value, at);
    }
  }
  (raw.reveal ?? []).forEach((id, i) => findFact(id, facts, spot.to('reveal', i)));
  return {
    when: toCondition(raw.when, facts, spot.to('when')),
    set: raw.set ?? {},
    raise: raw.raise ?? {},
    add: raw.add ?? {},
    reveal: raw.reveal ?? [],
    ...defined({ tells: raw.tells }),
    story: raw.story ?? false,
  };
}
