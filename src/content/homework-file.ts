import * as v from 'valibot';
import type { Homework } from '../domain/homework.ts';
import type { Quiz } from '../domain/quiz.ts';
import { quizFormat } from '../quiz/file.ts';
import { homeworkFormat, homeworkOf, resultFormat } from '../quiz/homework.ts';
import { Id, jsonIn, readQuiz } from './quiz-file.ts';
import { strict } from './schema/common.ts';

/** A homework as it was read, or why it is none: whole sentences that say what to do. */
export type ReadHomework =
  | { readonly homework: Homework; readonly problems: readonly [] }
  | { readonly homework: undefined; readonly problems: readonly string[] };

/** In characters. */
export const LONGEST_HOMEWORK = 256_000;

const Named = strict({
  format: v.literal(homeworkFormat.format),
  version: v.literal(homeworkFormat.version),
  lesson: Id,
  ready: strict({ id: Id, content: Id }),
});
const Written = v.object({
  version: v.literal(homeworkFormat.version),
  lesson: Id,
  quiz: v.unknown(),
});

/**
 * The door for homework, from a link or a file. Never throws.
 * @param ready the quizzes that come with the content: one of them may only be named.
 */
export function readHomework(text: string, ready: readonly Quiz[]): ReadHomework {
  if (text.length > LONGEST_HOMEWORK)
    return refused('This is too big for a homework. Ask for it again.');
  const raw = jsonIn(text);
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : null;
  if (format === quizFormat.format)
    return refused('This is a quiz for instructors. Ask for it as homework.');
  if (format === resultFormat.format)
    return refused('This is what somebody handed in. It goes to whoever gave the homework.');
  if (typeof raw !== 'object' || raw === null || format !== homeworkFormat.format)
    return refused('This is no homework, or only a part of it. Ask for it again.');
  if ('version' in raw && Number(raw.version) > homeworkFormat.version)
    return refused('This was given with a newer version. Update the app, then open it again.');
  return 'ready' in raw ? readNamed(raw, ready) : readWritten(raw);
}

function readNamed(raw: object, ready: readonly Quiz[]): ReadHomework {
  const { success, output } = v.safeParse(Named, raw);
  if (!success) return refused(damaged);
  const quiz = ready.find(({ id }) => id === output.ready.id);
  if (quiz?.content === output.ready.content)
    return { homework: homeworkOf({ id: output.lesson, quiz }), problems: [] };
  return refused(
    `This names a quiz of other content (${output.ready.content}) than is here. Update the app, or ask for the homework as a file.`,
  );
}

function readWritten(raw: object): ReadHomework {
  const { success, output } = v.safeParse(Written, raw);
  if (!success) return refused(damaged);
  const { quiz, problems } = readQuiz(output.quiz);
  if (!quiz) return refused(damaged, ...problems);
  return { homework: homeworkOf({ id: output.lesson, quiz }), problems: [] };
}

const damaged = 'This homework is damaged. Ask for it again.';

const refused = (...problems: readonly string[]): ReadHomework => ({
  homework: undefined,
  problems,
});
