import type { Library } from '../domain/library.ts';
import type { Linter, Report } from './lint/linter.ts';
import { citedStatementsApply } from './lint/cited-statements-apply.ts';
import { consequencesAreRead } from './lint/consequences-are-read.ts';
import { nothingIsUnused } from './lint/nothing-is-unused.ts';
import { optionsAreJudgedOnce } from './lint/options-are-judged-once.ts';
import { placeholdersExist } from './lint/placeholders-exist.ts';
import { quizzesGiveNothingAway } from './lint/quizzes-give-nothing-away.ts';
import { quizzesOpen } from './lint/quizzes-open.ts';
import { reasonsCanBeGiven } from './lint/reasons-can-be-given.ts';
import { rightIsNotLongest } from './lint/right-is-not-longest.ts';
import { routesFormNoCircle } from './lint/routes-form-no-circle.ts';
import { shownIsDrawn } from './lint/shown-is-drawn.ts';
import { statementsAreMet } from './lint/statements-are-met.ts';
import { textsAreShort } from './lint/texts-are-short.ts';
import { wrongOptionsTempt } from './lint/wrong-options-tempt.ts';
import { kindOf } from './files.ts';
import { isParsed, parseFile } from './parse.ts';
import type { ParsedFile } from './parse.ts';
import { nothingGathered } from './problem.ts';
import type { ContentFile, ContentProblem } from './problem.ts';

export const linters: readonly Linter[] = [
  citedStatementsApply,
  consequencesAreRead,
  nothingIsUnused,
  optionsAreJudgedOnce,
  placeholdersExist,
  quizzesGiveNothingAway,
  quizzesOpen,
  reasonsCanBeGiven,
  rightIsNotLongest,
  routesFormNoCircle,
  shownIsDrawn,
  statementsAreMet,
  textsAreShort,
  wrongOptionsTempt,
];

/**
 * Runs linters, by default all, over a linked library and finds the place of each problem in the files it came
 * from. Only files in which something is wrong are parsed again.
 */
export function lintLibrary(
  library: Library,
  files: readonly ContentFile[],
  rules: readonly Linter[] = linters,
): readonly ContentProblem[] {
  const gathered = nothingGathered();
  const parsed = new Map<ContentFile, ParsedFile | undefined>();
  const parse = (file: ContentFile): ParsedFile | undefined => {
    if (!parsed.has(file)) parsed.set(file, [parseFile(file, gathered)].find(isParsed));
    return parsed.get(file);
  };
  const report: Report = (kind, id, path, message) => {
    const file = files
      .filter((one) => one.text.includes(id) && kindOf(one.path)?.kind === kind)
      .map(parse)
      .find((one) => one !== undefined && holds(one, id));
    if (kind === 'case' || kind === 'quiz') file?.spot.to(...path).report(message);
    else if (kind === 'source') file?.spot.to('statements', id, ...path).report(message);
    else file?.spot.to(id, ...path).report(message);
  };
  for (const rule of rules) rule(library, report);
  return gathered.problems;
}

function holds({ kind, raw }: ParsedFile, id: string): boolean {
  const entries = raw as Record<string, unknown>;
  if (kind === 'case' || kind === 'quiz') return entries['id'] === id;
  return Object.hasOwn(kind === 'source' ? (entries['statements'] as object) : entries, id);
}
