import type { Quiz } from '../../domain/quiz.ts';
import { csvOf } from '../../course/csv.ts';
import type { Sheet } from '../../course/csv.ts';
import { moodleQuiz } from '../../quiz/moodle.ts';
import type { MoodleQuiz } from '../../quiz/moodle.ts';
import {
  itemSheet,
  learnerSheet,
  misconceptionSheet,
  reportJson,
  reportSheet,
} from '../../quiz/rows.ts';
import { handOver } from '../download.ts';
import type { ClassReport } from './class-report.ts';
import type { Classroom } from './classroom.ts';
import { inFileName } from './quiz-files.ts';

/** What of a report leaves as a sheet. */
export type ReportSheet = 'questions' | 'pitfalls' | 'items' | 'learners';

/** Hands a sheet of a report over as comma-separated values. @returns the name of the file. */
export function takeSheet(report: ClassReport, what: ReportSheet): string {
  const { questions, misconceptions, items, learners } = report;
  const sheet = {
    questions: (): Sheet => reportSheet(questions),
    pitfalls: (): Sheet => misconceptionSheet(misconceptions),
    items: (): Sheet => itemSheet(items),
    learners: (): Sheet => learnerSheet(learners),
  }[what]();
  return hand(csvOf(sheet), 'text/csv', `${what}-${called(report)}.csv`);
}

/** Hands all of a report over for other programs. @returns the name of the file. */
export function takeReport(report: ClassReport): string {
  const { lesson, content, questions, misconceptions, items, learners } = report;
  const text = reportJson({
    madeAt: report.now(),
    title: lesson.quiz.title,
    content,
    questions,
    misconceptions,
    items,
    learners,
  });
  return hand(text, 'application/json', `report-${called(report)}.json`);
}

/** A quiz as Moodle takes it; undefined while the guidance that it cites is not here. */
export const moodleOf = (
  { open, guidance }: Pick<Classroom, 'open' | 'guidance'>,
  quiz: Quiz,
): MoodleQuiz | undefined =>
  guidance &&
  moodleQuiz(
    quiz,
    quiz.questions.map((one) => open(one)),
    guidance,
  );

/** Hands a quiz over for Moodle. @returns the name of the file. */
export const takeMoodle = ({ xml }: MoodleQuiz, quiz: Quiz): string =>
  hand(xml, 'application/xml', `moodle-${inFileName(quiz.title)}.xml`);

/** Of the quiz, and the day on which it was held. */
const called = ({ lesson }: ClassReport): string =>
  `${inFileName(lesson.quiz.title)}-${lesson.startedAt.slice(0, 10)}`;

function hand(text: string, type: string, name: string): string {
  const full = `clear-margins-${name}`;
  handOver(new Blob([text], { type }), full);
  return full;
}
