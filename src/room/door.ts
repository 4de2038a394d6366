import * as v from 'valibot';
import { stepKinds } from '../domain/case.ts';
import { certainties } from '../domain/decision.ts';
import { phases, votes } from '../domain/quiz.ts';
import { verdicts } from '../domain/table.ts';
import { refusals } from './messages.ts';
import type { PhoneState, Presence, Receipt, SentAnswer } from './messages.ts';

/** The door for what comes over the network: everything has a size, what is not named is left behind, nothing throws. */

/** In characters. The broker takes no frame above 16 KiB. */
const longest = 16_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.notValue('__proto__'));
const line = v.pipe(v.string(), v.maxLength(300));
const text = v.pipe(v.string(), v.maxLength(3000));
const few = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const number = v.pipe(v.number(), v.finite());

const values = v.pipe(
  v.record(id, v.union([line, number, v.boolean()])),
  v.check((given) => Object.keys(given).length <= 20),
);
const letter = v.pipe(v.string(), v.minLength(1), v.maxLength(3));
const decision = v.object({
  options: few(v.object({ letter, with: values }), 30),
  certainty: v.picklist(certainties),
  reason: v.nullable(id),
});

const domain = v.variant('type', [
  v.object({ type: v.literal('boolean') }),
  v.object({ type: v.literal('word'), values: few(line, 40) }),
  v.object({ type: v.literal('number'), from: number, to: number, step: number }),
]);
const parameter = v.object({
  id,
  label: line,
  domain,
  unit: v.exactOptional(line),
  words: v.exactOptional(v.record(id, line)),
});
const option = v.object({
  letter,
  text: line,
  alone: v.boolean(),
  parameters: few(parameter, 10),
});
const question = v.object({
  question: id,
  title: line,
  patient: text,
  tells: few(text, 30),
  asks: text,
  kind: v.picklist(stepKinds),
  atMost: count,
  options: few(option, 30),
  reasons: few(v.object({ id, text: line }), 30),
});
const answer = v.object({
  best: few(line, 30),
  options: few(v.object({ letter, verdict: v.picklist(verdicts), why: text }), 30),
});

const state: v.GenericSchema<unknown, PhoneState> = v.pipe(
  v.object({
    lesson: id,
    title: line,
    phase: v.picklist([...phases, 'lobby', 'over']),
    number: count,
    of: count,
    asked: v.nullable(question),
    seen: v.exactOptional(v.boolean()),
    revealed: v.nullable(answer),
  }),
  v.check(
    ({ phase, revealed }) => revealed === null || ['reveal', 'follow', 'over'].includes(phase),
  ),
);
const presence: v.GenericSchema<unknown, Presence> = v.object({
  lesson: id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
});
const sentAnswer: v.GenericSchema<unknown, SentAnswer> = v.object({
  lesson: id,
  vote: v.picklist(votes),
  revision: count,
  decision,
});
const receipts: v.GenericSchema<unknown, readonly Receipt[]> = few(
  v.variant('is', [
    v.object({ is: v.literal('present') }),
    v.object({
      is: v.picklist(['recorded', ...refusals]),
      lesson: id,
      question: id,
      vote: v.picklist(votes),
      revision: count,
    }),
  ]),
  100,
);

function through<T>(schema: v.GenericSchema<unknown, T>, message: string): T | undefined {
  if (message.length > longest) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(message);
  } catch {
    return undefined;
  }
  const { success, output } = v.safeParse(schema, data);
  return success ? output : undefined;
}

export const readState = (message: string): PhoneState | undefined => through(state, message);
export const readPresence = (message: string): Presence | undefined => through(presence, message);
export const readAnswer = (message: string): SentAnswer | undefined => through(sentAnswer, message);
export const readReceipts = (message: string): readonly Receipt[] =>
  through(receipts, message) ?? [];

/** A state as it may leave the instructor's side, without what is not named above; undefined if it is too long or says too much. */
export function writeState(given: PhoneState): string | undefined {
  const { success, output } = v.safeParse(state, given);
  const message = success ? JSON.stringify(output) : '';
  return success && message.length <= longest ? message : undefined;
}
