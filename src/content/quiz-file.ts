import * as v from 'valibot';
import { certainties } from '../domain/decision.ts';
import type { Quiz } from '../domain/quiz.ts';
import { quizFormat } from '../quiz/file.ts';
import { Finite, strict } from './schema/common.ts';
import { shaped } from './shape.ts';

/** A quiz as it was read, or everything that is wrong with the file: where, what, and what to do. */
export type ReadQuiz =
  | { readonly quiz: Quiz; readonly problems: readonly [] }
  | { readonly quiz: undefined; readonly problems: readonly string[] };

const MAX_CHARACTERS = 500_000;
const MAX_TOLD = 10;

/** Text of so many characters at most. */
export const upTo = (characters: number) =>
  v.pipe(v.string(), v.maxLength(characters, `is too long; say it in ${characters} characters`));
/** So many at most. */
export const few = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, `holds too much; keep ${most} at most`));

/** What is kept by its id is looked up in an object. */
const isFree = (id: string): boolean => !(id in Object.prototype);
export const Id = v.pipe(
  upTo(100),
  v.nonEmpty('is empty; write a name'),
  v.check(isFree, 'is a name that every object has; write another'),
);
const Values = v.pipe(
  v.record(upTo(100), v.union([upTo(200), Finite, v.boolean()])),
  v.check((facts) => Object.keys(facts).length <= 200, 'holds too much; keep 200 at most'),
);
/** A decision whoever wrote it: its shape, not whether it fits. */
export const Decision = strict({
  step: Id,
  acts: few(strict({ act: Id, with: Values }), 40),
  certainty: v.picklist(certainties),
  reason: v.nullable(Id),
});
const Question = strict({
  id: Id,
  step: Id,
  opens: strict({
    case: Id,
    chapter: v.nullable(Id),
    from: v.nullable(Id),
    situation: v.nullable(Id),
    seed: v.nullable(v.pipe(v.number(), v.safeInteger('is no whole number; write one'))),
    patient: Values,
    prelude: few(Decision, 60),
  }),
  notes: strict({ aim: upTo(2000), expect: upTo(2000), ask: upTo(2000) }),
});
const Asked = strict({
  id: Id,
  title: v.pipe(upTo(200), v.nonEmpty('is empty; write a title')),
  about: upTo(2000),
  minutes: v.pipe(
    v.number(),
    v.minValue(0, 'is too little; write 0 or more'),
    v.maxValue(600, 'is too much; write 600 at most'),
  ),
  content: Id,
  questions: v.pipe(few(Question, 60), v.minLength(1, 'is empty; a quiz asks something')),
  twinOf: v.nullable(Id),
});
const Within = strict({ quiz: Asked });
const File = strict({
  format: v.literal(quizFormat.format),
  version: v.literal(quizFormat.version),
  quiz: Asked,
});

/**
 * The door for quiz files, whoever wrote them: size, JSON, format, shape and names that stand twice. Whether its questions
 * can be asked is found out by opening them. Never throws.
 */
export function readQuizFile(text: string): ReadQuiz {
  if (text.length > MAX_CHARACTERS)
    return refused('This file is too big for a quiz. Split the quiz into several.');
  const raw = jsonIn(text);
  if (typeof raw !== 'object' || raw === null || !('format' in raw))
    return refused('This is no quiz file. Choose one that was exported from here.');
  if (raw.format !== quizFormat.format)
    return refused('This file holds something else than a quiz. Open it where it was made.');
  if ('version' in raw && typeof raw.version === 'number' && raw.version > quizFormat.version)
    return refused('This quiz was made with a newer version. Update the app, then open it again.');
  return quizIn(File, raw);
}

/** The same for what stands for a quiz in something else that was read. Never throws. */
export const readQuiz = (raw: unknown): ReadQuiz => quizIn(Within, { quiz: raw });

function quizIn(schema: v.GenericSchema, raw: unknown): ReadQuiz {
  const { output, misshapes } = shaped(schema, raw);
  if (misshapes.length > 0) {
    const told = misshapes.map(({ path, message }) => `${placeOf(path)} ${message}.`);
    const rest = told.length - MAX_TOLD;
    return refused(
      ...told.slice(0, MAX_TOLD),
      ...(rest > 0 ? [`${rest} more places are wrong. Export the quiz again.`] : []),
    );
  }
  const { quiz } = output as { readonly quiz: Quiz };
  const ids = quiz.questions.map(({ id }) => id);
  const twice = ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [`Question ${i + 1}: question ${ids.indexOf(id) + 1} has the same id; give it another.`],
  );
  return twice.length > 0 ? refused(...twice) : { quiz, problems: [] };
}

const refused = (...problems: readonly string[]): ReadQuiz => ({ quiz: undefined, problems });

/** Undefined: not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "Question 3, opens.case", "title". */
function placeOf([first, ...path]: readonly (string | number)[]): string {
  if (first !== 'quiz' || path.length === 0) return `${first}`;
  const [own, number, ...rest] = path;
  if (own !== 'questions' || number === undefined) return path.join('.');
  return [`Question ${Number(number) + 1}`, ...(rest.length > 0 ? [rest.join('.')] : [])].join(
    ', ',
  );
}
