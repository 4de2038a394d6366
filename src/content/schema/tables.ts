import * as v from 'valibot';
import { verdicts } from '../../domain/table.ts';
import { Amount, Condition, Consequences, Facts, Id, Ids, Text, strict } from './common.ts';

const Verdict = v.picklist(verdicts);
const Cited = v.pipe(Ids, v.maxLength(4, 'cite at most four statements'));

const Ground = {
  verdict: Verdict,
  why: v.optional(Text),
  statements: v.optional(Cited),
  pitfalls: v.optional(Ids),
};
const Mark = strict({
  ...Ground,
  reasons: v.optional(Ids),
  leftOut: v.optional(strict(Ground)),
});
export type RawMark = v.InferOutput<typeof Mark>;

const Row = strict({
  id: Id,
  when: v.optional(Condition),
  verdicts: v.record(v.string(), v.union([Verdict, Mark])),
  why: v.optional(Text),
  statements: v.optional(Cited),
  pitfalls: v.optional(Ids),
  reasons: v.optional(Ids),
  conflicts: v.optional(Ids),
  conventions: v.optional(Ids),
  gap: v.optional(v.string()),
});
export type RawRow = v.InferOutput<typeof Row>;

const Constraint = strict({
  id: Id,
  when: v.optional(Condition),
  first: v.string(),
  then: v.string(),
  broken: v.picklist(['suboptimal', 'harmful']),
  why: Text,
  statements: v.pipe(Cited, v.minLength(1, 'cite at least one statement')),
  pitfalls: v.optional(Ids),
});

const Table = strict({
  question: Text,
  applies: v.optional(Condition),
  judges: v.pipe(Ids, v.minLength(1, 'name the acts it judges')),
  overrides: v.optional(v.string()),
  rows: v.optional(v.array(Row)),
  constraints: v.optional(v.array(Constraint)),
  reviewed: v.optional(strict({ by: Text, on: Text })),
});
export type RawTable = v.InferOutput<typeof Table>;

/** scenarios/rules/<topic>.yaml */
export const RulesFile = v.record(Id, Table);

/** scenarios/reasons/<topic>.yaml */
export const ReasonsFile = v.record(Id, Text);

const Act = strict({
  label: Text,
  past: Text,
  parameters: v.optional(Ids),
  shows: v.optional(Facts),
  takesWeeks: v.optional(Amount),
  burden: v.picklist([0, 1, 2, 3, 4]),
  serves: v.optional(v.string()),
  consequences: v.optional(Consequences),
});
export type RawAct = v.InferOutput<typeof Act>;

/** scenarios/acts/<topic>.yaml */
export const ActsFile = v.record(Id, Act);
