import { walk } from '../course/walk.ts';
import type { WalkReport } from '../course/walk.ts';
import { END } from '../domain/case.ts';
import type { Case } from '../domain/case.ts';
import type { Library } from '../domain/library.ts';
import { compileJudge } from '../rules/judge.ts';
import * as plants from './plant.ts';
import type { Plant, Soil } from './plant.ts';
import { brokenByWalk } from './proof.ts';
import type { Promised } from './proof.ts';

/** A defect that was planted, and whether the proof reported it. */
export interface Planted {
  readonly case: string;
  readonly defect: string;
  readonly reported: boolean;
  /** What it said, or why nothing was planted. */
  readonly words: string;
}

/** Every kind of defect, and the promise that has to break. */
const defects: readonly { defect: string; plant: Plant; breaks: Promised }[] = [
  { defect: 'a step that offers nothing', plant: plants.deadEnd, breaks: 'deadEnds' },
  { defect: 'an act that no row judges', plant: plants.unjudgedAct, breaks: 'unjudgedOptions' },
  { defect: 'a row without a statement', plant: plants.uncitedRow, breaks: 'uncitedFindings' },
  {
    defect: 'a statement that is not there',
    plant: plants.lostStatement,
    breaks: 'uncitedFindings',
  },
  {
    defect: 'a step that nothing leads to',
    plant: plants.unreachableStep,
    breaks: 'reachableSteps',
  },
  { defect: 'a best course below 100 %', plant: plants.imperfectBest, breaks: 'bestIsPerfect' },
  {
    defect: 'a pitfall that nothing mends',
    plant: plants.unmendablePitfall,
    breaks: 'mendablePitfalls',
  },
  {
    defect: 'a pitfall that nobody commits',
    plant: plants.unreachablePitfall,
    breaks: 'reachablePitfalls',
  },
  { defect: 'a fact told before it is seen', plant: plants.leak, breaks: 'unseenLeaks' },
  { defect: 'one fact set to two values', plant: plants.twoValues, breaks: 'twoValues' },
  { defect: 'doing the least is right', plant: plants.everythingRight, breaks: 'leastFails' },
];

/** Plants each defect into a copy of a case, cut short to save time, and walks it. */
export function selfTest(library: Library, kase: Case): readonly Planted[] {
  const soil = soilOf(library, kase);
  const before = new Set(brokenByWalk(soil.report).map(({ words }) => words));
  return defects.map(({ defect, plant, breaks }) => {
    const copy = plant(soil);
    if (!copy) return { case: kase.id, defect, reported: false, words: 'nothing to plant it in' };
    const broken = brokenByWalk(reportOn(copy.library, copy.kase));
    const found = broken.find(({ promise, words }) => promise === breaks && !before.has(words));
    return { case: kase.id, defect, reported: found !== undefined, words: found?.words ?? '' };
  });
}

const reportOn = (library: Library, kase: Case): WalkReport =>
  walk(compileJudge(library), kase, { statements: library.statements });

/** As few chapters of the case as hold an error that can be put right; all if none does. */
function soilOf(library: Library, kase: Case): Soil {
  for (let count = 1; ; count++) {
    const short = firstChapters(kase, count);
    const report = reportOn(library, short);
    const isRich = plants.mendedPitfall(library, report) !== undefined;
    if (isRich || count >= kase.chapters.length) return { library, kase: short, report };
  }
}

/** The case ends where its next chapter would begin. */
function firstChapters(kase: Case, count: number): Case {
  const chapters = kase.chapters.slice(0, count);
  const ids = new Set(chapters.flatMap((chapter) => chapter.steps));
  const steps = [...ids].flatMap((id) => {
    const step = kase.steps[id];
    if (!step) return [];
    const next = step.next.map(({ when, to }) => ({ when, to: ids.has(to) ? to : END }));
    return [[id, { ...step, next }] as const];
  });
  return {
    ...kase,
    chapters,
    steps: Object.fromEntries(steps),
    situations: kase.situations.filter(({ at }) => ids.has(at)),
  };
}
