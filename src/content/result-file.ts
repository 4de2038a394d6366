import * as v from 'valibot';
import type { HandedIn } from '../domain/homework.ts';
import { resultFormat, sealOf } from '../quiz/homework.ts';
import type { Digest } from '../quiz/homework.ts';
import { Decision, few, Id, jsonIn, upTo } from './quiz-file.ts';
import { strict } from './schema/common.ts';

/**
 * Why something is no result. edited: it was changed after it had been handed in, or damaged. damaged: it is none any more.
 * newer version: one of the app wrote it.
 */
export type NoResult = 'too large' | 'no result' | 'newer version' | 'damaged' | 'edited';

/** In characters. */
export const LONGEST_RESULT = 100_000;

const File = strict({
  format: v.literal(resultFormat.format),
  version: v.literal(resultFormat.version),
  lesson: Id,
  participant: strict({
    id: Id,
    name: v.pipe(
      upTo(40),
      v.check((name) => name.trim() === name && name !== '', 'is no name'),
    ),
  }),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  answers: v.pipe(
    few(strict({ question: Id, decision: Decision }), 60),
    v.check((all) => new Set(all.map(({ question }) => question)).size === all.length, 'twice'),
  ),
  digest: upTo(100),
});

/** The door for results, from a link or a file. What is read has the shape of answers; whether they fit is found out by judging them. Never throws. */
export function readResult(text: string, digest: Digest): HandedIn | { readonly no: NoResult } {
  if (text.length > LONGEST_RESULT) return { no: 'too large' };
  const raw = jsonIn(text);
  if (typeof raw !== 'object' || raw === null || !('format' in raw)) return { no: 'no result' };
  if (raw.format !== resultFormat.format) return { no: 'no result' };
  if ('version' in raw && Number(raw.version) > resultFormat.version)
    return { no: 'newer version' };
  const { success, output } = v.safeParse(File, raw);
  if (!success) return { no: 'damaged' };
  const { lesson, participant, revision, answers } = output;
  const handedIn: HandedIn = { lesson, participant, revision, answers };
  return output.digest === sealOf(handedIn, digest) ? handedIn : { no: 'edited' };
}
