import type { LogFailure } from '../../domain/attempt.ts';
import type { Answer, ChangeLesson, Lesson, Quiz } from '../../domain/quiz.ts';
import { homeworkOf, homeworkText, readyHomeworkText } from '../../quiz/homework.ts';
import { isSame } from '../../storage/plain.ts';
import { handOver } from '../download.ts';
import { pack } from '../homework/packed.ts';
import { homework } from '../routes.ts';
import type { Route } from '../routes.ts';
import { givenAsFile, givenInText } from './given-in.ts';
import type { GivenIn } from './given-in.ts';
import { inFileName } from './quiz-files.ts';
import { notKept, sort } from './sort-given-in.ts';
import type { Told } from './sort-given-in.ts';
import type { Teaching } from './teaching.ts';

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
    const isIn = (id: string): boolean => this.#answers.some((one) => one.participant === id);
    return this.#lesson.participants
      .filter(({ id }) => isIn(id))
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

  /** Ended: nothing more is taken in here. Whoever has the link can still do it. Never rejects. */
  end(ended: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const endedAt = ended ? this.#teaching.now() : null;
      const ending: ChangeLesson = (lesson) => ({ lesson: { ...lesson, endedAt }, answers: [] });
      this.#failure = await this.#change(ending);
    });
  }

  /** A quiz that comes with the content is only named: that is short. */
  #text(): string {
    const { id, quiz } = this.#lesson;
    const ready = this.#teaching.shelf.ready.find((one: Quiz) => one.id === quiz.id);
    return ready && isSame(ready, quiz)
      ? readyHomeworkText(id, quiz)
      : homeworkText(homeworkOf(this.#lesson));
  }

  #take(read: () => Promise<readonly GivenIn[]>): Promise<void> {
    return this.#inTurn(async () => this.#takeAll(await read()));
  }

  /** One after the other, so that what is dropped meanwhile is told apart from it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const working = this.#queue.then(work);
    this.#queue = working;
    return working;
  }

  async #takeAll(all: readonly GivenIn[]): Promise<void> {
    const { store, now } = this.#teaching;
    const lessons = await store.lessons();
    const held = 'is' in lessons ? [] : lessons;
    // as far as this page knows; it is told so where nothing can be kept
    let sorted = sort(all, this.#lesson, this.#answers, held, now());
    const failure = await this.#change(
      (lesson, known) => (sorted = sort(all, lesson, known, held, now())),
    );
    const { told } = sorted;
    this.#told = failure ? told.map((one) => notKept(one, failure)) : told;
  }

  /** Changes the lesson as it is kept by now: another page may have taken something in. */
  async #change(change: ChangeLesson): Promise<LogFailure | undefined> {
    let after = { lesson: this.#lesson, answers: this.#answers };
    const kept = await this.#teaching.store.changeLesson(this.#lesson.id, (lesson, known) => {
      const changed = change(lesson, known);
      after = { lesson: changed.lesson, answers: [...known, ...changed.answers] };
      return changed;
    });
    if (kept !== true) return kept;
    this.#lesson = after.lesson;
    this.#answers = after.answers;
    return undefined;
  }
}
