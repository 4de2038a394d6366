import * as v from 'valibot';

/** The shapes that all content files share. Raw: as written, not yet linked. */

/** An object of these entries; each other key is a problem. (valibot's own names the first of them only.) */
export const strict = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.objectWithRest(entries, v.never()) as unknown as v.StrictObjectSchema<Entries, undefined>;

/** A number that is one: neither infinite nor NaN. */
export const Finite = v.pipe(v.number(), v.finite('write a number'));

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write something here'));
export const Text = v.pipe(text, v.description('Plain text'));

export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-.][A-Za-z0-9]+)*$/, 'write the id in kebab-case, parts joined by dots'),
);
/** A name that stands in an address: no dots. */
export const Name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write the name in kebab-case, without dots'),
);
/** K13, G17, W06, PR09: the numbers of the analysis. */
export const Number_ = (letters: string) =>
  v.pipe(v.string(), v.regex(new RegExp(`^${letters}\\d{2}$`), `write ${letters} and two digits`));

export const Value = v.union([v.string(), Finite, v.boolean()]);
export type RawValue = v.InferOutput<typeof Value>;

export const Range = strict({
  over: v.optional(Finite),
  under: v.optional(Finite),
  atLeast: v.optional(Finite),
  atMost: v.optional(Finite),
  within: v.optional(v.tuple([Finite, Finite])),
});
export type RawRange = v.InferOutput<typeof Range>;

/** A condition as written: every entry must hold. `all`, `any` and `not` nest. */
export interface RawCondition {
  all?: RawCondition[] | undefined;
  any?: RawCondition[] | undefined;
  not?: RawCondition | undefined;
  [fact: string]: RawValue | RawValue[] | RawRange | RawCondition | RawCondition[] | undefined;
}
const nested: v.GenericSchema<RawCondition> = v.lazy(() => Condition);
export const Condition = v.objectWithRest(
  {
    all: v.optional(v.array(nested)),
    any: v.optional(v.array(nested)),
    not: v.optional(nested),
  },
  v.union([Value, v.array(Value), Range]),
) as unknown as v.GenericSchema<RawCondition>;

/** A number written out, or the value of a fact at that moment. */
export const Amount = v.union([Finite, strict({ of: v.string() })]);

export const Effect = strict({
  when: v.optional(Condition),
  set: v.optional(v.record(v.string(), v.union([Value, strict({ of: v.string() })]))),
  raise: v.optional(v.record(v.string(), Value)),
  add: v.optional(v.record(v.string(), Amount)),
  reveal: v.optional(v.array(v.string())),
  tells: v.optional(Text),
  story: v.optional(v.boolean()),
});
export type RawEffect = v.InferOutput<typeof Effect>;

export const Consequences = v.record(v.string(), v.array(Effect));
export const Facts = v.record(v.string(), Value);
export const Ids = v.array(v.string());
