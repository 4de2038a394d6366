import * as v from 'valibot';
import { certainties } from '../domain/decision.ts';
import type { Decision } from '../domain/decision.ts';
import { readInput } from './read-input.ts';
import { Refusal } from './refusal.ts';
import type { World } from './run.ts';

const Value = v.union([v.string(), v.number(), v.boolean()]);
const Done = v.union([
  v.pipe(
    v.string(),
    v.transform((act) => ({ act, with: {} })),
  ),
  v.strictObject({ act: v.string(), with: v.optional(v.record(v.string(), Value), {}) }),
]);
const Decisions = v.array(
  v.object({
    step: v.string(),
    acts: v.array(Done),
    certainty: v.optional(v.picklist(certainties), 'certain'),
    reason: v.optional(v.nullable(v.string()), null),
  }),
);

/** Reads a list of decisions: {step, acts: [act] or [{act, with}], certainty?, reason?}. */
export function readDecisions(world: World, path: string): readonly Decision[] {
  const result = v.safeParse(Decisions, readInput(world, path));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'the list';
  throw new Refusal(
    1,
    `${path}, ${where}: ${issue.message}. Write a list of {step, acts: [act] or [{act, with}], certainty, reason}.`,
  );
}
