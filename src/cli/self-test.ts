import { walk } from '../course/walk.ts';
import { END } from '../domain/case.ts';
import type { Case } from '../domain/case.ts';
import type { Library } from '../domain/library.ts';
import { compileJudge } from '../rules/judge.ts';
import type { Ground, Plant, Soil } from './graft.ts';
import * as inTheCase from './plants-in-the-case.ts';
import * as inTheRules from './plants-in-the-rules.ts';
import { prove } from './proof.ts';
import type { Broken, Promised } from './proof.ts';

/** A defect that was planted, and whether the proof reported it. */
export interface Planted {
  readonly case: string;
  readonly defect: string;
  readonly reported: boolean;
  /** What it said, or why nothing was planted. */
  readonly words: string;
}

/** For every promise the defects that have to break it: a new promise does not compile without one. */
const defects: Readonly<Record<Promised, Readonly<Record<string, Plant>>>> = {
  deadEnds: { 'a step that offers nothing': inTheCase.deadEnd },
  unjudgedOptions: { 'an act that no row judges': inTheRules.unjudgedAct },
  uncitedFindings: {
    'a row without a statement': inTheRules.uncitedRow,
    'a statement that is not there': inTheRules.lostStatement,
  },
  unseenLeaks: { 'a fact told before it is seen': inTheCase.leak },
  twoValues: { 'one fact set to two values': inTheRules.twoValues },
  choosingEverything: { 'choosing everything is right': inTheRules.everythingPays },
  inescapable: { 'a pitfall that nothing avoids': inTheRules.inescapablePitfall },
  finished: { 'a step that leads back to itself': inTheCase.circle },
  reachableSteps: { 'a step that nothing leads to': inTheCase.unreachableStep },
  reachableSituations: {
    'a situation at a step that nothing leads to': inTheCase.unreachableSituation,
  },
  reachablePitfalls: { 'a pitfall that nobody commits': inTheRules.unreachablePitfall },
  mendablePitfalls: { 'a pitfall that nothing mends': inTheRules.unmendablePitfall },
  bestIsPerfect: { 'a best course below 100 %': inTheRules.imperfectBest },
  leastFails: { 'doing the least is right': inTheRules.everythingRight },
  mostFails: { 'doing the most is right': inTheRules.everythingRight },
  drawable: { 'a size that is no number': inTheCase.sizeThatIsNoNumber },
  leastFailsInChapters: { 'doing the least of a chapter is right': inTheRules.everythingRight },
};

/** As many drawn patients play as show a planted defect. */
const PATIENTS = 10;

/** Plants each defect into a copy of a case, cut short to save time, and proves it. */
export function selfTest(library: Library, kase: Case): readonly Planted[] {
  const soil = soilOf(library, kase);
  const before = new Set(brokenIn(soil).map(({ words }) => words));
  return Object.entries(defects).flatMap(([breaks, plants]) =>
    Object.entries(plants).map(([defect, plant]) => {
      const copy = plant(soil);
      if (!copy) return { case: kase.id, defect, reported: false, words: 'nothing to plant it in' };
      const found = brokenIn(copy).find(
        ({ promise, words }) => promise === breaks && !before.has(words),
      );
      return { case: kase.id, defect, reported: found !== undefined, words: found?.words ?? '' };
    }),
  );
}

const brokenIn = ({ library, kase }: Ground): readonly Broken[] =>
  prove(compileJudge(library), library, kase, PATIENTS).broken;

/** As few chapters of the case as hold an error that can be put right; all if none does. */
function soilOf(library: Library, kase: Case): Soil {
  const judge = compileJudge(library);
  for (let count = 1; ; count++) {
    const short = firstChapters(kase, count);
    const report = walk(judge, short);
    const isRich = inTheRules.mendedPitfall(library, report) !== undefined;
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
