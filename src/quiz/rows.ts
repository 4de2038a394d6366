import { twoDecimals, withTwoDecimals } from '../course/csv.ts';
import type { Cell, Sheet } from '../course/csv.ts';
import type { Vote } from '../domain/quiz.ts';
import { votes } from '../domain/quiz.ts';
import type { Item } from './items.ts';
import type { LearnerSheet } from './learner-sheet.ts';
import type { Misconception } from './misconceptions.ts';
import type { QuestionReport, QuestionUntold } from './report.ts';

const orNull = (number: number | undefined | null): Cell =>
  number === undefined || number === null ? null : twoDecimals(number);

/** Each question in each vote, one a row. */
export const reportSheet = (reports: readonly (QuestionReport | QuestionUntold)[]): Sheet => ({
  columns: [
    'question',
    'title',
    'vote',
    'answers',
    'right',
    'percent right',
    'favourite wrong',
    'wrong how',
    'wrong count',
    'certain and wrong',
    'unfit',
    'not told because',
  ],
  rows: reports.flatMap((report, i): Cell[][] =>
    'cannot' in report
      ? [[i + 1, null, null, report.answers, ...Array<null>(7).fill(null), report.cannot]]
      : votes
          .filter((vote) => vote === 'first' || report.votes[vote].n > 0)
          .map((vote) => [i + 1, report.title, vote, ...voteCells(report, vote), null]),
  ),
});

function voteCells({ votes: all }: QuestionReport, vote: Vote): readonly Cell[] {
  const { n, right, wrong, certainAndWrong, unfit } = all[vote];
  return [
    n,
    orNull(right?.count),
    orNull(right?.percent),
    wrong && wrong.text,
    wrong && wrong.how,
    wrong && wrong.count,
    certainAndWrong,
    unfit,
  ];
}

/** Each pitfall that the class fell into, one a row. */
export const misconceptionSheet = (all: readonly Misconception[]): Sheet => ({
  columns: [
    'pitfall',
    'severity',
    'fell',
    'of',
    'percent',
    'certain',
    'fell in second vote',
    'of second vote',
    'drawn by',
    'why it tempts',
  ],
  rows: all.map(({ pitfall, fell, of, percent, certain, afterwards, drew }) => [
    pitfall.title,
    pitfall.severity,
    fell,
    of,
    twoDecimals(percent),
    certain,
    orNull(afterwards?.fell),
    orNull(afterwards?.of),
    drew.text,
    drew.tempts ?? pitfall.tempts,
  ]),
});

/** Each answer of each learner, one a row; also what others answered in the same vote and this one did not. */
export const learnerSheet = (learners: readonly LearnerSheet[]): Sheet => ({
  columns: [
    'learner',
    'question',
    'asks',
    'vote',
    'chosen',
    'certainty',
    'verdict',
    'credit',
    'pitfalls',
  ],
  rows: learners.flatMap(({ name, lines }) =>
    lines.flatMap(({ asks, asked, answers }, i) =>
      asked.map((vote): Cell[] => {
        const answer = answers[vote];
        const told = answer
          ? [
              answer.chosen.join(' → '),
              answer.certainty,
              answer.verdict,
              twoDecimals(answer.credit),
              answer.pitfalls.join('; '),
            ]
          : [
              answer === null ? 'no longer fits the question' : 'not answered',
              ...Array<null>(4).fill(null),
            ];
        return [name, i + 1, asks, vote, ...told];
      }),
    ),
  ),
});

/** Each item, one a row. */
export const itemSheet = (items: readonly Item[]): Sheet => ({
  columns: [
    'asks',
    'held',
    'answers',
    'percent right',
    'corrected point-biserial',
    'no discrimination because',
    'unused options',
  ],
  rows: items.map(({ asks, held, n, percentRight, discrimination, unused }) => [
    asks.join(' '),
    held,
    n,
    twoDecimals(percentRight),
    typeof discrimination === 'number' ? twoDecimals(discrimination) : null,
    typeof discrimination === 'number' ? null : discrimination,
    unused.join('; '),
  ]),
});

/** The format of the file that `reportJson` writes; another number where a program that reads it has to know. */
const reportFormat = { format: 'clear-margins class report', version: 1 } as const;

/** All of a class report for other programs, with two decimals as in the sheets. */
export const reportJson = (told: {
  readonly madeAt: string;
  readonly title: string;
  /** The version of the content by which was judged. */
  readonly content: string;
  readonly questions: readonly (QuestionReport | QuestionUntold)[];
  readonly misconceptions: readonly Misconception[];
  readonly items: readonly Item[];
  readonly learners: readonly LearnerSheet[];
}): string => JSON.stringify({ ...reportFormat, ...told }, withTwoDecimals, 1);
