import { cellsOf } from '../../course/cells.ts';
import type { Case } from '../../domain/case.ts';
import type { Library } from '../../domain/library.ts';
import type { Question, Quiz } from '../../domain/quiz.ts';
import { isOpened, open } from '../../quiz/question.ts';
import type { Judge } from '../../rules/judge.ts';
import { readArguments } from '../arguments.ts';
import { openLibrary } from '../content.ts';
import { asJson, asText } from '../run.ts';
import type { Command } from '../run.ts';

const usage = {
  options: {},
  words: 0,
  help: `Usage: npm run -s quiz [-- --json]

Lists the ready-made quizzes with their questions, and says of each question whether it can be asked today. Ends with 1
if one cannot.`,
} as const;

/** `npm run -s quiz` */
export const quiz: Command = (args, world) => {
  const { values } = readArguments(args, usage);
  if (values.help) return { code: 0, text: usage.help };
  const { library, judge } = openLibrary(world);
  const quizzes = Object.values(library.quizzes).map((one) => tried(library, judge, one));
  const code = quizzes.every(({ questions }) => questions.every(({ opens }) => opens)) ? 0 : 1;
  if (values.json) return asJson(code, { quizzes });
  const count = quizzes.reduce((sum, { questions }) => sum + questions.length, 0);
  return asText(code, [
    ...quizzes.flatMap(inLines),
    `${quizzes.length} quizzes, ${count} questions.`,
  ]);
};

function tried(library: Library, judge: Judge, { id, title, minutes, twinOf, questions }: Quiz) {
  return {
    id,
    title,
    minutes,
    twinOf,
    questions: questions.map((one) => triedOne(library, judge, one)),
  };
}

function triedOne(library: Library, judge: Judge, question: Question) {
  const kase = library.cases[question.opens.case] as Case; // a linked quiz names cases that are there
  const opened = open(judge, { kase, cells: cellsOf(library, kase) }, question);
  const { id, step } = question;
  const asks = `${kase.title}: ${kase.steps[step]?.title ?? step}`;
  return isOpened(opened)
    ? { id, step, asks, opens: true }
    : { id, step, asks, opens: false, because: opened.cannot };
}

const inLines = ({
  id,
  title,
  minutes,
  questions,
}: ReturnType<typeof tried>): readonly string[] => [
  `${title} (${minutes} minutes) [${id}]`,
  ...questions.map(
    ({ asks, because }) => `  ${asks}${because ? ` — cannot be asked: ${because}` : ''}`,
  ),
  '',
];
