import { twoDecimals, withTwoDecimals } from '../course/csv.ts';
import type { Sheet } from '../course/csv.ts';
import type { DecisionRow } from './decision-rows.ts';
import type { AttemptLine } from './standing.ts';

/** An attempt with what it is called. */
export interface NamedAttempt extends AttemptLine {
  readonly caseTitle: string;
  /** The chapter or the situation; null: the whole case. */
  readonly part: string | null;
}

/** Attempts as a sheet, in the order given. What an attempt came to that today's case does not finish is left open. */
export const attemptSheet = (attempts: readonly NamedAttempt[]): Sheet => ({
  columns: [
    'attempt',
    'begun',
    'last decision',
    'case',
    'part',
    'mode',
    'decisions',
    'finished',
    'percent',
    'passed',
  ],
  rows: attempts.map((one, i) => [
    i + 1,
    one.startedAt,
    one.lastAt,
    one.caseTitle,
    one.part,
    one.mode,
    one.decisions + one.notReplayed,
    yesNo(one.finished),
    one.scored ? twoDecimals(one.percent) : null,
    one.scored ? yesNo(one.passed) : null,
  ]),
});

/**
 * Decisions as a sheet, in the order given.
 * @param attempts in the order of their sheet: a decision names its attempt by the number there. One of the review is
 * of none.
 */
export const decisionSheet = (
  decisions: readonly DecisionRow[],
  attempts: readonly Pick<AttemptLine, 'attempt'>[],
): Sheet => {
  const numbers = new Map(attempts.map(({ attempt }, i) => [attempt, i + 1]));
  return {
    columns: [
      'attempt',
      'at',
      'met in',
      'case',
      'chapter',
      'decision',
      'chosen',
      'reason',
      'certainty',
      'verdict',
      'credit',
      'pitfalls',
    ],
    rows: decisions.map((one) => [
      numbers.get(one.attempt) ?? null,
      one.at,
      metIn[one.met],
      one.case,
      one.chapter,
      one.step,
      one.chosen.join(' → '),
      one.reason,
      one.certainty,
      one.judged && one.judged.verdict,
      one.judged && one.judged.credit !== null ? twoDecimals(one.judged.credit) : null,
      one.judged && one.judged.pitfalls.join('; '),
    ]),
  };
};

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const metIn: Readonly<Record<DecisionRow['met'], string>> = {
  learn: 'a case',
  exam: 'an exam',
  redo: 'a moment once more',
  round: "a day's round",
  flip: 'a flip pair',
};

/** Only what today's case finishes has a result. */
const withItsResult = (attempt: NamedAttempt) =>
  attempt.scored ? attempt : { ...attempt, percent: null, passed: null };

/** The format of the file that `jsonOf` writes; another number where a program that reads it has to know. */
const progressFormat = { format: 'clear-margins progress', version: 1 } as const;

/**
 * Attempts and decisions for other programs, with two decimals as in the sheets. It holds ids; it is no backup: nothing
 * can be restored from it.
 */
export const jsonOf = (told: {
  readonly madeAt: string;
  /** Of whom; empty if nobody said. */
  readonly name: string;
  /** The version of the content by which was judged. */
  readonly content: string;
  readonly attempts: readonly NamedAttempt[];
  readonly decisions: readonly DecisionRow[];
}): string => {
  const attempts = told.attempts.map(withItsResult);
  return JSON.stringify({ ...progressFormat, ...told, attempts }, withTwoDecimals, 1);
};
