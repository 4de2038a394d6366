import type { LogFailure } from '../../domain/attempt.ts';
import type { Answer, Lesson, TeachStore, Vote } from '../../domain/quiz.ts';
import type { Verdict } from '../../domain/table.ts';
import { answersTo } from '../../quiz/answers.ts';
import { compareTwins } from '../../quiz/compare.ts';
import type { BeforeAfter } from '../../quiz/compare.ts';
import { tallyHands } from '../../quiz/hands.ts';
import { itemsByRow, itemsOf } from '../../quiz/items.ts';
import type { Held, Item } from '../../quiz/items.ts';
import { learnerSheets } from '../../quiz/learner-sheet.ts';
import type { LearnerSheet } from '../../quiz/learner-sheet.ts';
import { misconceptionsOf } from '../../quiz/misconceptions.ts';
import type { Misconception } from '../../quiz/misconceptions.ts';
import { isOpened } from '../../quiz/question.ts';
import type { Opened } from '../../quiz/question.ts';
import { reportQuestions } from '../../quiz/report.ts';
import type { QuestionReport, QuestionUntold } from '../../quiz/report.ts';
import { tallyAnswers } from '../../quiz/tally.ts';
import type { Tally } from '../../quiz/tally.ts';
import { guideOf } from './classroom.ts';
import type { Classroom } from './classroom.ts';

/** How an option fared: of an order how many put it first. Verdict null: an order is not judged by what comes first. */
export interface OptionVotes {
  readonly letter: string;
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly counts: Readonly<Record<Vote, number>>;
}

/** The same quiz's twin, held before or after: the same rules decided, for other patients. */
export interface TwinHeld {
  readonly before: Lesson;
  readonly after: Lesson;
  readonly rows: readonly BeforeAfter[];
}

export interface ReportParts {
  readonly room: Classroom;
  readonly store: Pick<TeachStore, 'lessons' | 'answers'>;
  readonly now: () => string;
}

/** What a class showed in one lesson: folded once, of what is kept when the report is opened. */
export class ClassReport {
  readonly lesson: Lesson;
  readonly questions: readonly (QuestionReport | QuestionUntold)[];
  readonly misconceptions: readonly Misconception[];
  /** Empty where no device answered. */
  readonly items: readonly Item[];
  readonly learners: readonly LearnerSheet[];
  readonly twin: TwinHeld | null;
  readonly now: () => string;
  readonly #parts: ReportParts;
  readonly #answers: readonly Answer[];
  readonly #opened: ReadonlyMap<string, Opened>;

  constructor(
    parts: ReportParts,
    lesson: Lesson,
    answers: readonly Answer[],
    twin: TwinHeld | null,
  ) {
    const { questions, opened } = openedIn(parts.room, lesson);
    this.#parts = parts;
    this.#answers = answers;
    this.#opened = new Map(opened.map((one) => [one.question.id, one]));
    this.now = parts.now;
    this.lesson = lesson;
    this.twin = twin;
    this.questions = reportQuestions(lesson, questions, answers);
    this.misconceptions = misconceptionsOf(lesson, opened, answers);
    this.items = answers.length === 0 ? [] : itemsOf({ lesson, questions: opened, answers });
    this.learners = learnerSheets(lesson, opened, answers);
  }

  get content(): string {
    return this.#parts.room.judge.book.version;
  }

  /** Everybody answered alone and once: there is no before and after. */
  get isAlone(): boolean {
    return this.lesson.way === 'homework';
  }

  /** Something was voted on, by hands or by devices. */
  get hasVotes(): boolean {
    return this.#answers.length > 0 || this.hasHands;
  }

  get hasHands(): boolean {
    return this.questions.some(
      (one) =>
        !('cannot' in one) &&
        one.votes.first.n + one.votes.second.n > 0 &&
        this.isByHands(one.question),
    );
  }

  get hasAnswers(): boolean {
    return this.#answers.length > 0;
  }

  /** Of a question, counted from 1. */
  numberOf(question: string): number {
    return this.lesson.quiz.questions.findIndex(({ id }) => id === question) + 1;
  }

  /** How each option of a question fared; none of one that cannot be asked today. */
  optionsOf(question: string): readonly OptionVotes[] {
    const opened = this.#opened.get(question);
    if (!opened) return [];
    const [first, second] = [this.#tally(opened, 'first'), this.#tally(opened, 'second')];
    const { asked, revealed } = guideOf(opened);
    return first.bars.map(({ letter, act, text, count }, i) => ({
      letter,
      text,
      verdict:
        asked.kind === 'order'
          ? null
          : (revealed.options.find((one) => one.act === act)?.verdict ?? null),
      counts: { first: count, second: second.bars[i]?.count ?? 0 },
    }));
  }

  /** Voted on by hands, and by no device. */
  isByHands(question: string): boolean {
    const { hands } = this.lesson;
    return hands[question] !== undefined && !this.#answers.some((one) => one.question === question);
  }

  /** In an order, and where several can be chosen, hands do not say who chose what together. */
  isBlind(question: string): boolean {
    const kind = this.#opened.get(question)?.place.step.kind;
    return kind !== undefined && kind !== 'one' && this.isByHands(question);
  }

  /**
   * The items of all lessons held here, those alike as one. @returns a failure where one of them cannot be read.
   */
  async pooled(): Promise<readonly Item[] | LogFailure> {
    const { store, room } = this.#parts;
    const lessons = await store.lessons();
    if ('is' in lessons) return lessons;
    const held: Held[] = [];
    for (const lesson of lessons.filter(({ way }) => way !== 'hands')) {
      const answers = await store.answers(lesson.id);
      if ('is' in answers) return answers;
      held.push({ lesson, questions: openedIn(room, lesson).opened, answers });
    }
    return itemsByRow(held);
  }

  #tally(opened: Opened, vote: Vote): Tally {
    const { id } = opened.question;
    const own = answersTo(this.#answers, id, vote);
    const hands = this.lesson.hands[id]?.[vote];
    return own.length === 0 && hands ? tallyHands(opened, hands) : tallyAnswers(opened, own);
  }
}

/** The report of a lesson; undefined if none of this id is kept. */
export async function openReport(
  parts: ReportParts,
  id: string,
): Promise<ClassReport | undefined | LogFailure> {
  const [lessons, answers] = await Promise.all([parts.store.lessons(), parts.store.answers(id)]);
  if ('is' in lessons) return lessons;
  if ('is' in answers) return answers;
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) return undefined;
  const twin = await twinOf(parts, lesson, lessons);
  if (twin && 'is' in twin) return twin;
  return new ClassReport(parts, lesson, answers, twin);
}

/** @param lessons the latest begun first. */
async function twinOf(
  { room, store }: ReportParts,
  lesson: Lesson,
  lessons: readonly Lesson[],
): Promise<TwinHeld | null | LogFailure> {
  const { id, twinOf: of } = lesson.quiz;
  const other = lessons.find(({ quiz }) => quiz.id === of || quiz.twinOf === id);
  if (!other) return null;
  const [before, after] =
    other.startedAt < lesson.startedAt ? ([other, lesson] as const) : ([lesson, other] as const);
  const reports: QuestionReport[][] = [];
  for (const one of [before, after]) {
    const answers = await store.answers(one.id);
    if ('is' in answers) return answers;
    const told = reportQuestions(one, openedIn(room, one).questions, answers);
    reports.push(told.flatMap((question) => ('cannot' in question ? [] : [question])));
  }
  const [first = [], second = []] = reports;
  return { before, after, rows: compareTwins(first, second) };
}

function openedIn(room: Classroom, { quiz }: Lesson) {
  const questions = quiz.questions.map((one) => room.open(one));
  return { questions, opened: questions.filter(isOpened) };
}
