import type {
  AttemptHeader,
  DecisionRecord,
  Exercise,
  Shown,
  StoredAttempt,
  WithdrawalRecord,
} from '../domain/attempt.ts';
import { modes } from '../domain/attempt.ts';
import { certainties } from '../domain/decision.ts';
import type { ActDone, Decision } from '../domain/decision.ts';
import { verdicts } from '../domain/table.ts';
import { format } from './backup-format.ts';
import type { FirstLine, LastLine } from './backup-format.ts';

type Check = (value: unknown) => boolean;
/** A check for every property: none may be left out, and nothing else may be there. */
type Shape<T> = { readonly [Key in keyof Required<T>]: Check };

const isText: Check = (value) => typeof value === 'string';
const isId: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFacts: Check = (value) =>
  isPlain(value) && Object.entries(value).every(([id, one]) => id !== '__proto__' && isValue(one));

const act = shaped<ActDone>({ act: isText, with: isFacts });

const decision: Shape<Decision> = {
  step: isText,
  acts: listOf(act),
  certainty: oneOf(certainties),
  reason: orNull(isText),
};

const shown = shaped<Shown>({ act: isText, table: isText, row: isText, verdict: oneOf(verdicts) });

const recorded = { attempt: isId, seq: isCount, at: isText, content: isText };
const isDecision = shaped<DecisionRecord>(
  {
    ...recorded,
    ...decision,
    kind: oneOf(['decision']),
    shown: listOf(shown),
    last: oneOf([true]),
  },
  ['last'],
);
const isWithdrawal = shaped<WithdrawalRecord>({ ...recorded, kind: oneOf(['withdrawal']) });

const exercises = [
  shaped<Extract<Exercise, { is: 'redo' }>>({
    is: oneOf(['redo']),
    attempt: isText,
    decision: isCount,
  }),
  shaped<Extract<Exercise, { is: 'round' }>>({ is: oneOf(['round']), pitfall: isText }),
  shaped<Extract<Exercise, { is: 'flip' }>>({ is: oneOf(['flip']), pair: isText }),
];

const isHeader = shaped<AttemptHeader>(
  {
    attempt: isId,
    case: isText,
    chapter: orNull(isText),
    from: orNull(isText),
    situation: orNull(isText),
    mode: oneOf(modes),
    content: isText,
    seed: orNull(isNumber),
    patient: isFacts,
    profile: isText,
    device: isText,
    startedAt: isText,
    prelude: listOf(shaped(decision)),
    exercise: (value) => exercises.some((check) => check(value)),
  },
  ['prelude', 'exercise'],
);

const isAttempt = shaped<StoredAttempt>({
  header: isHeader,
  records: listOf((value) => isDecision(value) || isWithdrawal(value)),
});

const isFirstLine = shaped<FirstLine>({
  format: oneOf([format]),
  version: isCount,
  profile: isText,
  name: isText,
  madeAt: isText,
  attempts: isCount,
  records: isCount,
});

const isLastLine = shaped<LastLine>({ digest: isText, attempts: isCount, records: isCount });

/** The version that a backup says it is of; undefined if this is no first line of a backup. */
export function versionIn(data: unknown): number | undefined {
  if (!isPlain(data) || data['format'] !== format || !isCount(data['version'])) return undefined;
  return data['version'] as number;
}

export function asFirstLine(data: unknown): FirstLine | undefined {
  return isFirstLine(data) ? (data as FirstLine) : undefined;
}

export function asLastLine(data: unknown): LastLine | undefined {
  return isLastLine(data) ? (data as LastLine) : undefined;
}

/** An attempt of this profile, with records that are all its own and follow on each other. */
export function asAttempt(data: unknown, profile: string): StoredAttempt | undefined {
  if (!isAttempt(data)) return undefined;
  const { header, records } = data as StoredAttempt;
  const isOwn = records.every(({ attempt, seq }, i) => attempt === header.attempt && seq === i);
  if (!isOwn || records.length === 0 || header.profile !== profile) return undefined;
  return { header, records };
}

function shaped<T>(shape: Shape<T>, optional: readonly (keyof T)[] = []): Check {
  const checks = Object.entries<Check>(shape);
  return (value) =>
    isPlain(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    checks.every(([key, check]) =>
      Object.hasOwn(value, key) ? check(value[key]) : optional.includes(key as keyof T),
    );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

function isValue(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function oneOf(words: readonly unknown[]): Check {
  return (value) => words.includes(value);
}
