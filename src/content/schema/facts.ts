import * as v from 'valibot';
import { factKinds } from '../../domain/fact.ts';
import { Condition, Finite, Id, Ids, Text, Value, strict } from './common.ts';

const Fact = strict({
  kind: v.picklist(factKinds),
  label: Text,
  type: v.optional(v.literal('boolean')),
  values: v.optional(v.pipe(v.array(v.string()), v.minLength(2, 'name at least two values'))),
  from: v.optional(Finite),
  to: v.optional(Finite),
  step: v.optional(v.pipe(Finite, v.gtValue(0, 'write a step above 0'))),
  unit: v.optional(Text),
  start: v.optional(Value),
  hidden: v.optional(v.boolean()),
  charted: v.optional(v.literal(false)),
  rows: v.optional(v.array(strict({ when: v.optional(Condition), is: Value }))),
  sum: v.optional(Ids),
  difference: v.optional(Ids),
  product: v.optional(Ids),
  convention: v.optional(v.string()),
  words: v.optional(v.record(v.string(), Text)),
});
export type RawFact = v.InferOutput<typeof Fact>;

/** scenarios/facts/<topic>.yaml */
export const FactsFile = v.record(Id, Fact);
