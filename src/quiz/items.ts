import type { Answer, Lesson } from '../domain/quiz.ts';
import type { RuleTable } from '../domain/table.ts';
import { answersTo } from './answers.ts';
import { grade, isGraded } from './grade.ts';
import { groupedBy } from './grouped.ts';
import { correlation } from './correlation.ts';
import { presentAsked } from './present-asked.ts';
import type { Opened } from './question.ts';

/** A lesson with its questions opened, and all of its answers. */
export interface Held {
  readonly lesson: Lesson;
  readonly questions: readonly Opened[];
  readonly answers: readonly Answer[];
}

/** Why there is no discrimination: too few answers, or answers or answerers who were all alike. */
export type NoDiscrimination = 'fewer than 20 answers' | 'no difference between answers';

/** How a question, or all that ask the same rule rows, served as an item. First votes of devices only. */
export interface Item {
  /** What it asks, in the words of the rule tables. */
  readonly asks: readonly string[];
  /** In how many lessons it was answered. */
  readonly held: number;
  readonly n: number;
  /** The share of full credit, of 100. */
  readonly percentRight: number;
  /** The correlation of the credit here with the mean credit at the other questions, -1 to 1 (corrected point-biserial). */
  readonly discrimination: number | NoDiscrimination;
  /** Options that nobody chose wherever they were offered; in an order every option is used. */
  readonly unused: readonly string[];
}

/** From so many answers on discrimination is stable enough to be shown. */
const ENOUGH = 20;

/** Items pooled by the rule rows that make the best answer right, over any number of lessons. */
export const itemsByRow = (lessons: readonly Held[]): readonly Item[] =>
  [...groupedBy(lessons.flatMap(asked), ({ opened }) => rowsOf(opened).join()).values()].map(
    itemOf,
  );

/** The items of one lesson, one for each question that somebody answered, in the order asked. */
export const itemsOf = (held: Held): readonly Item[] => asked(held).map((one) => itemOf([one]));

/** The rule rows that make the best answer right, each with its table. */
const rowsOf = ({ best }: Opened): readonly string[] =>
  [...new Set(best.judged.findings.map(({ table, row }) => `${table} ${row}`))].sort();

/** One question, asked in one lesson. */
interface AskedOnce {
  readonly opened: Opened;
  /** Each with the credit here, and the mean credit at the other questions; null: none of them was answered. */
  readonly marks: readonly { readonly credit: number; readonly rest: number | null }[];
  readonly chosen: ReadonlySet<string>;
}

/** A lesson can end early: a question that nobody answered is no item. */
function asked({ questions, answers }: Held): readonly AskedOnce[] {
  const scored = questions
    .filter(({ silent }) => !silent)
    .map((opened) => ({ opened, credits: creditsAt(opened, answers) }))
    .filter(({ credits }) => credits.size > 0);
  return scored.map(({ opened, credits }) => ({
    opened,
    marks: [...credits].map(([participant, { credit }]) => {
      const others = scored
        .filter((other) => other.opened !== opened)
        .flatMap((other) => other.credits.get(participant)?.credit ?? []);
      const sum = others.reduce((total, one) => total + one, 0);
      return { credit, rest: others.length === 0 ? null : sum / others.length };
    }),
    chosen: new Set([...credits.values()].flatMap(({ acts }) => acts)),
  }));
}

/** By participant. */
type Credits = ReadonlyMap<string, { readonly credit: number; readonly acts: readonly string[] }>;

function creditsAt(opened: Opened, answers: readonly Answer[]): Credits {
  return new Map(
    answersTo(answers, opened.question.id, 'first').flatMap(({ participant, decision }) => {
      const graded = grade(opened, decision);
      if (!isGraded(graded)) return [];
      return [[participant, { credit: graded.credit, acts: decision.acts.map((a) => a.act) }]];
    }),
  );
}

function itemOf(all: readonly AskedOnce[]): Item {
  const marks = all.flatMap((one) => one.marks);
  const right = marks.filter(({ credit }) => credit === 1).length;
  return {
    asks: asksOf((all[0] as AskedOnce).opened),
    held: all.length,
    n: marks.length,
    percentRight: (100 * right) / marks.length,
    discrimination: discriminationOf(all),
    unused: unusedIn(all),
  };
}

const asksOf = ({ judge, best }: Opened): readonly string[] => [
  ...new Set(
    best.judged.findings.map(({ table }) => (judge.book.tables[table] as RuleTable).question),
  ),
];

/** Classes differ: each answer is taken against the mean of its own lesson. */
function discriminationOf(all: readonly AskedOnce[]): Item['discrimination'] {
  const pairs = all.flatMap(({ marks }) => {
    const told = marks.flatMap(({ credit, rest }) => (rest === null ? [] : [{ credit, rest }]));
    const mean = (of: (one: (typeof told)[number]) => number): number =>
      told.reduce((sum, one) => sum + of(one), 0) / told.length;
    const [credits, rests] = [mean((one) => one.credit), mean((one) => one.rest)];
    return told.map(({ credit, rest }) => [credit - credits, rest - rests] as const);
  });
  if (pairs.length < ENOUGH) return 'fewer than 20 answers';
  return correlation(pairs) ?? 'no difference between answers';
}

function unusedIn(all: readonly AskedOnce[]): readonly string[] {
  const options = all
    .filter(({ opened }) => opened.place.step.kind !== 'order')
    .flatMap(({ opened }) => presentAsked(opened).options);
  const unused = options.filter(({ act }) => !all.some(({ chosen }) => chosen.has(act)));
  return [...new Map(unused.map(({ act, text }) => [act, text])).values()];
}
