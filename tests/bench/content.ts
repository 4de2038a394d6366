import { buildLibrary } from '../../src/content/library.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { readDirectory } from '../../src/content/read-directory.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { draw, soundnessOf } from '../../src/course/draw.ts';
import { entry } from '../../src/course/entry.ts';
import type { Course } from '../../src/course/replay.ts';
import { runStrategy } from '../../src/course/strategies.ts';
import type { Strategy } from '../../src/course/strategies.ts';
import type { Case } from '../../src/domain/case.ts';
import { compileJudge } from '../../src/rules/judge.ts';

const built = buildLibrary(readDirectory('scenarios'));
if (!built.library) throw new Error(built.problems.map(formatProblem).join('\n'));

/** The content as it lies in scenarios/. */
export const library = built.library;
export const judge = compileJudge(library);
export const cases: readonly Case[] = Object.values(library.cases);

/** Courses of drawn patients by one strategy, `patients` of each case. */
export function courses(patients: number, strategy: Strategy): readonly Course[] {
  return cases.flatMap((kase) => {
    const soundness = soundnessOf(judge.reader, kase);
    const cells = cellsOf(judge.book, kase);
    return Array.from({ length: patients }, (_, i) => {
      const place = entry(judge, kase, draw(soundness, kase, i + 1));
      return runStrategy(judge, cells, { kase, chapter: null }, place, strategy);
    });
  });
}
