import type { ActDone, Decision } from '../domain/decision.ts';
import type { Value } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type {
  PhoneDecision,
  PhoneState,
  RoomParameter,
  RoomQuestion,
  RoomState,
} from './messages.ts';

/**
 * What phones get in place of ids, since those of content can tell what is right. Everything is derived from the question as the
 * lesson keeps it, so that an instructor's tab that was opened anew reads the same letters.
 */

/** A state without a single id of content. */
export function forPhones({ asked, revealed, ...rest }: RoomState): PhoneState {
  return {
    ...rest,
    asked: asked && questionForPhones(asked),
    revealed: revealed && {
      best: revealed.best,
      options: revealed.options.flatMap(({ act, verdict, why }) => {
        const option = asked?.options.find((one) => one.act === act);
        return option ? [{ letter: option.letter, verdict, why }] : [];
      }),
    },
  };
}

function questionForPhones(asked: RoomQuestion): PhoneState['asked'] {
  const { step: _, question, options, reasons, ...rest } = asked;
  const parameters = parametersOf(asked).map(({ id }) => id);
  return {
    ...rest,
    question: aliasOf(question),
    options: options.map(({ letter, text, alone, parameters: own }) => ({
      letter,
      text,
      alone,
      parameters: own.map((one) => ({
        ...numbered(one),
        id: numberOf(parameters.indexOf(one.id)),
      })),
    })),
    reasons: reasons.map(({ text }, i) => ({ id: numberOf(i), text })),
  };
}

/** A parameter whose values are numbers too, where they are words: how each is said is all that a phone needs. */
function numbered({ id, label, domain, unit, words }: RoomParameter): RoomParameter {
  if (domain.type !== 'word')
    return { id, label, domain, ...(unit !== undefined && { unit }), ...(words && { words }) };
  const said = domain.values.map((value, i) => [numberOf(i), words?.[value] ?? value] as const);
  const values = said.map(([number]) => number);
  return { id, label, domain: { type: 'word', values }, words: Object.fromEntries(said) };
}

/** What a phone decided, in ids; undefined if it names what the question does not have. */
export function actsOf(
  asked: RoomQuestion,
  { options, certainty, reason }: PhoneDecision,
): Decision | undefined {
  const parameters = parametersOf(asked);
  const acts: ActDone[] = [];
  for (const { letter, with: said } of options) {
    const act = asked.options.find((one) => one.letter === letter)?.act;
    const values = valuesOf(parameters, said);
    if (act === undefined || !values) return undefined;
    acts.push({ act, with: values });
  }
  const why = reason === null ? null : at(asked.reasons, reason)?.id;
  return why === undefined ? undefined : { step: asked.step, acts, certainty, reason: why };
}

function valuesOf(parameters: readonly RoomParameter[], said: Facts): Facts | undefined {
  const values: Record<string, Value> = {};
  for (const [number, given] of Object.entries(said)) {
    const parameter = at(parameters, number);
    const isWord = parameter?.domain.type === 'word';
    const value = isWord ? at(parameter.domain.values, `${given}`) : given;
    if (!parameter || value === undefined) return undefined;
    values[parameter.id] = value;
  }
  return values;
}

/** Everything that can be set in a question, each once: two options may ask for the same. */
function parametersOf({ options }: RoomQuestion): readonly RoomParameter[] {
  const all = options.flatMap(({ parameters }) => parameters);
  return all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i);
}

const numberOf = (place: number): string => `${place + 1}`;
const at = <T>(list: readonly T[], number: string): T | undefined => list[Number(number) - 1];

/** A name for a question that says nothing: always the same, and another one for another id (FNV-1a, twice 32 bits). */
export const aliasOf = (question: string): string =>
  [0x811c9dc5, 0x01000193].map((start) => fnv(question, start).toString(36)).join('-');

function fnv(text: string, start: number): number {
  let sum = start;
  for (const one of new TextEncoder().encode(text)) sum = Math.imul(sum ^ one, 0x01000193);
  return sum >>> 0;
}
