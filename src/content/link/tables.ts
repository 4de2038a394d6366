import type { Act, ConsequenceTable, Effect } from '../../domain/act.ts';
import type { Value } from '../../domain/fact.ts';
import type { Guidance, ById } from '../../domain/library.ts';
import type { Pitfall } from '../../domain/guidance.ts';
import type { Constraint, Ground, Mark, Row, RuleTable, Verdict } from '../../domain/table.ts';
import type { Spot } from '../problem.ts';
import type { RawEffect } from '../schema/common.ts';
import type { RawAct, RawMark, RawRow, RawTable } from '../schema/tables.ts';
import { checkValue, defined, findFact, toCondition } from './condition.ts';
import type { FactsById } from './condition.ts';
import { checkNames } from './guidance.ts';

/** What rule tables may name. */
export interface Named extends Omit<Guidance, 'sources' | 'flaws'> {
  readonly facts: FactsById;
  readonly acts: ById<unknown>;
  readonly tables: ById<unknown>;
  readonly pitfalls: ById<Pitfall>;
  readonly reasons: ById<string>;
}

export function toTable(id: string, raw: RawTable, named: Named, spot: Spot): RuleTable {
  checkNames(raw.judges, named.acts, 'act', spot.to('judges'));
  if (raw.overrides !== undefined)
    checkNames([raw.overrides], named.tables, 'rule table', spot.to('overrides'));
  const rows = (raw.rows ?? []).map((row, i) => toRow(row, raw, named, spot.to('rows', i)));
  const constraints = (raw.constraints ?? []).map((constraint, i): Constraint => {
    const at = spot.to('constraints', i);
    checkNames(constraint.statements, named.statements, 'statement', at.to('statements'));
    checkNames(constraint.pitfalls ?? [], named.pitfalls, 'pitfall', at.to('pitfalls'));
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
  reportTwice(
    rows.map((row) => row.id),
    spot.to('rows'),
  );
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

function reportTwice(ids: readonly string[], spot: Spot): void {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      spot.to(i).report(`a row called "${id}" stands above; give this one a name of its own`);
  });
}

function toRow(raw: RawRow, table: RawTable, named: Named, spot: Spot): Row {
  checkNames(raw.conflicts ?? [], named.conflicts, 'conflict', spot.to('conflicts'));
  checkNames(raw.conventions ?? [], named.conventions, 'convention', spot.to('conventions'));
  if (raw.gap !== undefined) checkNames([raw.gap], named.gaps, 'gap', spot.to('gap'));
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
  const reasons =
    raw.reasons ?? (raw.verdict === 'acceptable with reason' ? (row.reasons ?? []) : []);
  checkNames(reasons, named.reasons, 'reason', spot.to('reasons'));
  if ((raw.verdict === 'acceptable with reason') !== reasons.length > 0) {
    spot.report(
      'reasons belong to "acceptable with reason", and it needs some; add or remove them',
    );
  }
  const isError = raw.verdict === 'suboptimal' || raw.verdict === 'harmful';
  const ground = toGround(
    { ...raw, pitfalls: raw.pitfalls ?? (isError ? row.pitfalls : []) },
    row,
    named,
    spot,
  );
  const { leftOut } = raw;
  if (leftOut && raw.verdict !== 'correct')
    spot.to('leftOut').report('only an act that is correct can be left out wrongly; remove it');
  return {
    ...ground,
    reasons,
    ...(leftOut ? { leftOut: toGround(leftOut, ground, named, spot.to('leftOut')) } : {}),
  };
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
  named: Named,
  spot: Spot,
): Ground {
  const why = raw.why ?? row.why ?? '';
  const statements = raw.statements ?? row.statements ?? [];
  const pitfalls = raw.pitfalls ?? [];
  checkNames(statements, named.statements, 'statement', spot.to('statements'));
  checkNames(pitfalls, named.pitfalls, 'pitfall', spot.to('pitfalls'));
  if (why === '') spot.report('says no why, nor does its row; add one');
  if (raw.verdict !== 'not scored' && statements.length === 0)
    spot.report('cites no statement, nor does its row; add one');
  return { verdict: raw.verdict, why, statements, pitfalls };
}

export function toAct(id: string, raw: RawAct, facts: FactsById, spot: Spot): Act {
  (raw.parameters ?? []).forEach((parameter, i) => {
    const fact = findFact(parameter, facts, spot.to('parameters', i));
    if (fact && fact.kind !== 'parameter')
      spot.to('parameters', i).report(`"${parameter}" is not a parameter; define it as one`);
  });
  if (typeof raw.takesWeeks === 'object') findFact(raw.takesWeeks.of, facts, spot.to('takesWeeks'));
  return {
    id,
    label: raw.label,
    past: raw.past,
    parameters: raw.parameters ?? [],
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

function toEffect(raw: RawEffect, facts: FactsById, spot: Spot): Effect {
  for (const does of ['set', 'raise', 'add'] as const) {
    for (const [id, value] of Object.entries(raw[does] ?? {})) {
      const at = spot.to(does, id);
      const fact = findFact(id, facts, at);
      if (fact && fact.kind !== 'course') at.report('only course facts change; define it as one');
      if (typeof value === 'object') findFact(value.of, facts, at);
      else if (does !== 'add') checkValue(fact, value as Value, at);
      else if (fact && fact.domain.type !== 'number')
        at.report('is not a number; use set or raise');
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
