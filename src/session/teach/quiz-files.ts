import type { LogFailure } from '../../domain/attempt.ts';
import type { Quiz } from '../../domain/quiz.ts';
import { readQuizFile } from '../../content/quiz-file.ts';
import { quizFile } from '../../quiz/file.ts';
import { handOver } from '../download.ts';
import type { QuizShelf } from './quiz-shelf.svelte.ts';

/** Letters and digits of any script; the rest may mean something to a file system. */
export const inFileName = (title: string): string =>
  title.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');

/** Hands a quiz over as a file. */
export function exportQuiz(quiz: Quiz): void {
  const file = new Blob([quizFile(quiz)], { type: 'application/json' });
  handOver(file, `clear-margins-quiz-${inFileName(quiz.title)}.json`);
}

/** What became of a file. */
export type Imported =
  | { readonly quiz: Quiz; readonly known: boolean }
  | { readonly problems: readonly string[] }
  | { readonly failure: LogFailure };

/**
 * Takes a quiz in from a file. One that is here already, unchanged, is not taken twice; one that was changed since is kept
 * beside the one that is here.
 */
export async function importQuiz(
  shelf: QuizShelf,
  file: Blob,
  newId: () => string,
): Promise<Imported> {
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { problems: ['The file could not be read.'] };
  const { quiz, problems } = readQuizFile(text);
  if (!quiz) return { problems };
  const here = shelf.find(quiz.id);
  if (here && quizFile(here) === quizFile(quiz)) return { quiz: here, known: true };
  const taken = here ? { ...quiz, id: newId() } : quiz;
  const kept = await shelf.keep(taken);
  return kept === true ? { quiz: taken, known: false } : { failure: kept };
}
