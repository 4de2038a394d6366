import type { LogFailure } from '../../domain/attempt.ts';
import type { Answer, Lesson, Quiz } from '../../domain/quiz.ts';
import type { NoResult } from '../../content/result-file.ts';
import { homeworkOf, homeworkText, readyHomeworkText } from '../../quiz/homework.ts';
import { takeIn } from '../../quiz/take-in.ts';
import type { TakenIn } from '../../quiz/take-in.ts';
import { isSame } from '../../storage/plain.ts';
import { handOver } from '../download.ts';
import { pack } from '../homework/packed.ts';
import { homework } from '../routes.ts';
import type { Route } from '../routes.ts';
import { givenAsFile, givenInText } from './given-in.ts';
import type { GivenIn } from './given-in.ts';
import { inFileName } from './quiz-files.ts';
import type { Teaching } from './teaching.ts';

/** What became of one thing that was given in. */
export interface Told {
  /** The name of its file; null: it came as a link. */
  readonly from: string | null;
  readonly is: TakenIn['is'] | NoResult | 'unreadable' | 'not kept';
  /** Who handed it in. */
  readonly name?: string;
  /** Of what is foreign: the lesson it belongs to, if it is held here. */
  readonly lesson?: string;
  /** Decisions that were left out, because this lesson does not ask for them. */
  readonly strange?: number;
  readonly failure?: LogFailure;
}

/** A homework as its instructor sees it: given, and taken in again. */
export class HomeworkDesk {
  readonly #teaching: Teaching;
  #lesson = $state.raw() as Lesson;
  #answers = $state.raw<readonly Answer[]>([]);
  #told = $state.raw<readonly Told[]>([]);
  #failure = $state.raw<LogFailure>();
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(teaching: Teaching, lesson: Lesson, answers: readonly Answer[]) {
    this.#teaching = teaching;
    this.#lesson = lesson;
    this.#answers = answers;
  }

  /** Undefined: no lesson of this id is kept. */
  static async open(
    teaching: Teaching,
    id: string,
  ): Promise<HomeworkDesk | undefined | LogFailure> {
    const [lessons, answers] = await Promise.all([
      teaching.store.lessons(),
      teaching.store.answers(id),
    ]);
    if ('is' in lessons) return lessons;
    if ('is' in answers) return answers;
    const lesson = lessons.find((one) => one.id === id && one.way === 'homework');
    return lesson && new HomeworkDesk(teaching, lesson, answers);
  }

  get lesson(): Lesson {
    return this.#lesson;
  }

  /** What became of what was given in last. */
  get told(): readonly Told[] {
    return this.#told;
  }

  /** Why the lesson could not be ended, or taken up again. */
  get failure(): LogFailure | undefined {
    return this.#failure;
  }

  /** Who has handed in, by name. */
  get in(): readonly string[] {
    const ids = new Set(this.#answers.map(({ participant }) => participant));
    return this.#lesson.participants
      .filter(({ id }) => ids.has(id))
      .map(({ name }) => name)
      .sort((one, other) => one.localeCompare(other, 'en-GB'));
  }

  /** For participants; undefined where the browser cannot make one. */
  async link(addressOf: (route: Route) => string): Promise<string | undefined> {
    const packed = await pack(this.#text());
    return packed && addressOf(homework({ packed }));
  }

  /** Hands the homework over as a file, which holds all of the quiz. */
  takeFile(): void {
    const file = new Blob([homeworkText(homeworkOf(this.#lesson))], { type: 'application/json' });
    handOver(file, `clear-margins-homework-${inFileName(this.#lesson.quiz.title)}.json`);
  }

  /** Takes in what files hold. Never rejects. */
  takeFiles(files: readonly File[]): Promise<void> {
    return this.#take(() => Promise.all(files.map((file) => givenAsFile(file))));
  }

  /** Takes in all the results whose links stand in a text. Never rejects. */
  takeLinks(text: string): Promise<void> {
    return this.#take(() => givenInText(text));
  }

  /** Ended: nothing more is taken in here. Whoever has the link can still do it. */
  async end(ended: boolean): Promise<void> {
    const now = this.#teaching.now();
    const lesson = { ...this.#lesson, endedAt: ended ? now : null };
    const kept = await this.#teaching.store.keepLesson(lesson);
    this.#failure = kept === true ? undefined : kept;
    if (kept === true) this.#lesson = lesson;
  }

  /** A quiz that comes with the content is only named: that is short. */
  #text(): string {
    const { id, quiz } = this.#lesson;
    const ready = this.#teaching.shelf.ready.find((one: Quiz) => one.id === quiz.id);
    return ready && isSame(ready, quiz)
      ? readyHomeworkText(id, quiz)
      : homeworkText(homeworkOf(this.#lesson));
  }

  /** One after the other, so that what is dropped meanwhile is told apart from it. */
  #take(read: () => Promise<readonly GivenIn[]>): Promise<void> {
    const taking = this.#queue.then(async () => this.#takeAll(await read()));
    this.#queue = taking;
    return taking;
  }

  async #takeAll(all: readonly GivenIn[]): Promise<void> {
    const { store, now } = this.#teaching;
    const lessons = await store.lessons();
    const titles = new Map('is' in lessons ? [] : lessons.map(({ id, quiz }) => [id, quiz.title]));
    let lesson = this.#lesson;
    let answers = this.#answers;
    const told = all.map((one): Told => {
      if ('no' in one) return { from: one.from, is: one.no };
      const { from, handedIn } = one;
      const taken = takeIn(lesson, answers, handedIn, now());
      if ('answers' in taken) {
        lesson = { ...lesson, participants: taken.participants };
        answers = [...answers, ...taken.answers];
      }
      const held = taken.is === 'foreign' ? titles.get(handedIn.lesson) : undefined;
      return {
        from,
        is: taken.is,
        name: handedIn.participant.name,
        ...(held === undefined ? {} : { lesson: held }),
        ...('strange' in taken && taken.strange > 0 ? { strange: taken.strange } : {}),
      };
    });
    const failure = await this.#keep(lesson, answers);
    this.#told = failure ? told.map((one) => notKept(one, failure)) : told;
  }

  /** Who comes first, then what they answered: an answer whose participant nobody knows would have no sheet. */
  async #keep(lesson: Lesson, answers: readonly Answer[]): Promise<LogFailure | undefined> {
    if (lesson === this.#lesson) return undefined;
    const { store } = this.#teaching;
    const fresh = answers.slice(this.#answers.length);
    const kept = await store.keepLesson(lesson);
    if (kept !== true) return kept;
    this.#lesson = lesson;
    const recorded = await store.keepAnswers(fresh);
    if (recorded !== true) return recorded;
    this.#answers = answers;
    return undefined;
  }
}

const notKept = (told: Told, failure: LogFailure): Told =>
  told.is === 'taken' || told.is === 'newer' ? { ...told, is: 'not kept', failure } : told;
