import * as v from 'valibot';
import { verdicts } from '../../domain/table.ts';
import { Amount, Condition, Consequences, Id, Ids, Text } from './common.ts';

const Verdict = v.picklist(verdicts);
const Cited = v.pipe(Ids, v.maxLength(4, 'cite at most four statements'));

const Ground = {
  verdict: Verdict,
  why: v.optional(Text),
  statements: v.optional(Cited),
  pitfalls: v.optional(Ids),
};
const Mark = v.strictObject({
  ...Ground,
  reasons: v.optional(Ids),
  leftOut: v.optional(v.strictObject(Ground)),
});
export type RawMark = v.InferOutput<typeof Mark>;

const Row = v.strictObject({
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

const Constraint = v.strictObject({
  id: Id,
  when: v.optional(Condition),
  first: v.string(),
  then: v.string(),
  broken: v.picklist(['suboptimal', 'harmful']),
  why: Text,
  statements: v.pipe(Cited, v.minLength(1, 'cite at least one statement')),
  pitfalls: v.optional(Ids),
});

const Table = v.strictObject({
  question: Text,
  applies: v.optional(Condition),
  judges: v.pipe(Ids, v.minLength(1, 'name the acts it judges')),
  overrides: v.optional(v.string()),
  rows: v.optional(v.array(Row)),
  constraints: v.optional(v.array(Constraint)),
  reviewed: v.optional(v.strictObject({ by: Text, on: Text })),
});
export type RawTable = v.InferOutput<typeof Table>;

/** scenarios/rules/<topic>.yaml */
export const RulesFile = v.record(Id, Table);

/** scenarios/reasons/<topic>.yaml */
export const ReasonsFile = v.record(Id, Text);

const Act = v.strictObject({
  label: Text,
  past: Text,
  parameters: v.optional(Ids),
  takesWeeks: v.optional(Amount),
  burden: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  serves: v.optional(v.string()),
  consequences: v.optional(Consequences),
});
export type RawAct = v.InferOutput<typeof Act>;

/** scenarios/acts/<topic>.yaml */
export const ActsFile = v.record(Id, Act);
