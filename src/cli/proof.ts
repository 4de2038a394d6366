import { cellsOf } from '../course/cells.ts';
import { PASS_PERCENT } from '../course/score.ts';
import { runsOf } from '../course/walk/runs.ts';
import type { Runs } from '../course/walk/runs.ts';
import { walk } from '../course/walk.ts';
import type { WalkReport } from '../course/walk.ts';
import { issueKinds } from '../course/walk/issues.ts';
import type { Example, IssueKind } from '../course/walk/issues.ts';
import type { Case } from '../domain/case.ts';
import type { Library } from '../domain/library.ts';
import type { Judge } from '../rules/judge.ts';
import { drawnIn } from './drawn.ts';
import type { DrawnViews } from './drawn.ts';

/** A promise that does not hold, and where. */
export interface Broken {
  readonly promise: Promised;
  readonly case: string;
  readonly words: string;
  readonly examples: readonly Example[];
}

const promises = [
  ...issueKinds,
  'finished',
  'reachableSteps',
  'reachableSituations',
  'reachablePitfalls',
  'mendablePitfalls',
  'bestIsPerfect',
  'leastFails',
  'mostFails',
  'leastFailsInChapters',
  'drawable',
] as const;
export type Promised = (typeof promises)[number];

/** What was found out about one case. */
export interface Proof {
  readonly report: WalkReport;
  /** Views of its pictures, of patients met by chance. */
  readonly views: number;
  readonly broken: readonly Broken[];
}

const PATIENTS = 200;
/** In a chapter alone, whoever does the least fails with at least this share of the patients. */
const LEAST_FAILS = 0.3;

/** Walks a case and plays it, and says which promises do not hold. What cannot be walked to its end is not played. */
export function prove(judge: Judge, library: Library, kase: Case, patients = PATIENTS): Proof {
  const report = walk(judge, kase, { statements: library.statements });
  const broken: Found[] = [...brokenByWalk(report)];
  let views = 0;
  if (report.stopped === null) {
    const cells = cellsOf(judge.book, kase);
    const drawn = drawnIn(judge, cells, kase, patients);
    views = drawn.views;
    broken.push(...brokenByRuns(runsOf(judge, cells, kase, patients)), ...undrawn(drawn));
  }
  return { report, views, broken: broken.map((one) => ({ ...one, case: kase.id })) };
}

type Found = Omit<Broken, 'case'>;

const issueWords: Readonly<Record<IssueKind, string>> = {
  deadEnds: 'dead ends',
  unjudgedOptions: 'options that nothing judges',
  uncitedFindings: 'findings without a statement',
  unseenLeaks: 'texts that hang on what is not seen',
  twoValues: 'decisions that set one fact to two values',
  choosingEverything: 'steps where choosing everything pays',
  inescapable: 'pitfalls that nothing right avoids',
};

/** The promises that a walk found broken. */
function brokenByWalk(report: WalkReport): readonly Found[] {
  const { issues, pitfallsNamed, pitfallsReachable, percents, stopped } = report;
  if (stopped !== null) return [{ promise: 'finished', words: stopped, examples: [] }];
  const unreached = pitfallsNamed.filter((id) => !pitfallsReachable.includes(id));
  return [
    ...issueKinds
      .filter((kind) => issues[kind].count > 0)
      .map((kind): Found => {
        const { count, examples } = issues[kind];
        return { promise: kind, words: `${count} ${issueWords[kind]}`, examples };
      }),
    ...listed('reachableSteps', 'Steps that nothing leads to', report.unreachableSteps),
    ...listed(
      'reachableSituations',
      'Situations whose step no best course of their patients meets',
      report.unreachableSituations,
    ),
    ...listed('reachablePitfalls', 'Pitfalls named that no decision commits', unreached),
    ...listed(
      'mendablePitfalls',
      'Pitfalls said to be mended that nothing mends',
      report.unmendable,
    ),
    ...limit(
      'bestIsPerfect',
      percents?.best.min === 100,
      `The best decisions score ${percents?.best.min}.`,
    ),
    ...limit(
      'leastFails',
      isBelow(percents?.least.max),
      `Doing the least scores up to ${percents?.least.max}.`,
    ),
    ...limit(
      'mostFails',
      isBelow(percents?.most.max),
      `Doing the most scores up to ${percents?.most.max}.`,
    ),
  ];
}

function brokenByRuns({ patients, bestFails, chapters }: Runs): readonly Found[] {
  return [
    ...limit(
      'bestIsPerfect',
      bestFails === 0,
      `Played with ${patients} patients, the best decisions are not perfect with ${bestFails}.`,
    ),
    ...chapters.flatMap(({ chapter, patients: met, leastFails }) =>
      limit(
        'leastFailsInChapters',
        leastFails >= LEAST_FAILS * met && met > 0,
        `In the chapter "${chapter}" alone, doing the least fails with ${leastFails} of ${met} patients.`,
      ),
    ),
  ];
}

const undrawn = ({ failed }: DrawnViews): readonly Found[] =>
  failed.length === 0
    ? []
    : [
        {
          promise: 'drawable',
          words: `${failed.length} views cannot be drawn`,
          examples: failed.slice(0, 5),
        },
      ];

const isBelow = (percent: number | undefined): boolean =>
  percent !== undefined && percent < PASS_PERCENT;

const limit = (promise: Promised, holds: boolean, words: string): readonly Found[] =>
  holds ? [] : [{ promise, words, examples: [] }];

const listed = (promise: Promised, what: string, ids: readonly string[]): readonly Found[] =>
  limit(promise, ids.length === 0, `${what}: ${ids.join(', ')}`);
