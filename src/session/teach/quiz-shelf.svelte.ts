import type { LogFailure } from '../../domain/attempt.ts';
import type { Lesson, Quiz, TeachStore } from '../../domain/quiz.ts';
import { isOpened } from '../../quiz/question.ts';
import type { NotAsked, Opened } from '../../quiz/question.ts';
import { twinQuiz } from '../../quiz/twin-quiz.ts';
import type { TwinQuiz } from '../../quiz/twin-quiz.ts';

export interface ShelfParts {
  readonly store: TeachStore;
  /** The quizzes that come with the content. */
  readonly ready: readonly Quiz[];
  readonly newId: () => string;
  /** The content version. */
  readonly content: string;
}

/** The quizzes there are, and the lessons that were held. No call rejects: a failure is a value. */
export class QuizShelf {
  readonly ready: readonly Quiz[];
  readonly #store: TeachStore;
  readonly #newId: () => string;
  readonly #content: string;
  #own = $state.raw<readonly Quiz[]>([]);
  #lessons = $state.raw<readonly Lesson[]>([]);
  #failure = $state.raw<LogFailure>();

  constructor({ store, ready, newId, content }: ShelfParts) {
    this.#store = store;
    this.ready = ready;
    this.#newId = newId;
    this.#content = content;
  }

  /** Composed, copied or imported here; by title. */
  get own(): readonly Quiz[] {
    return this.#own;
  }

  /** The latest begun first. */
  get lessons(): readonly Lesson[] {
    return this.#lessons;
  }

  /** Why it could not be read, or changed. */
  get failure(): LogFailure | undefined {
    return this.#failure;
  }

  async look(): Promise<void> {
    const [quizzes, lessons] = await Promise.all([this.#store.quizzes(), this.#store.lessons()]);
    this.#failure = 'is' in quizzes ? quizzes : 'is' in lessons ? lessons : undefined;
    if (!('is' in quizzes)) this.#own = quizzes.toSorted(byTitle);
    if (!('is' in lessons)) this.#lessons = lessons;
  }

  /** Ready or own; undefined if there is none of this id. */
  find(id: string): Quiz | undefined {
    return [...this.ready, ...this.#own].find((one) => one.id === id);
  }

  isOwn(id: string): boolean {
    return this.#own.some((one) => one.id === id);
  }

  async keep(quiz: Quiz): Promise<true | LogFailure> {
    const kept = await this.#store.keepQuiz(quiz);
    if (kept === true) {
      const others = this.#own.filter(({ id }) => id !== quiz.id);
      this.#own = [...others, quiz].toSorted(byTitle);
    }
    return kept;
  }

  /** A copy that can be edited. */
  async duplicate(quiz: Quiz): Promise<Quiz | LogFailure> {
    const copy = { ...quiz, id: this.#newId(), title: this.#titleFor(quiz.title) };
    const kept = await this.keep(copy);
    return kept === true ? copy : kept;
  }

  /** A quiz with nothing in it yet. */
  async compose(): Promise<Quiz | LogFailure> {
    const quiz: Quiz = {
      id: this.#newId(),
      title: 'A new quiz',
      about: '',
      minutes: 30,
      content: this.#content,
      questions: [],
      twinOf: null,
    };
    const kept = await this.keep(quiz);
    return kept === true ? quiz : kept;
  }

  /** A quiz to ask after this one: the same rules decide, for other patients. Undefined where a question cannot be asked. */
  async twin(
    quiz: Quiz,
    questions: readonly (Opened | NotAsked)[],
    seed: number,
  ): Promise<TwinQuiz | LogFailure | undefined> {
    const opened = questions.filter(isOpened);
    if (opened.length < questions.length) return undefined;
    const made = twinQuiz(quiz, opened, {
      id: this.#newId(),
      title: `${quiz.title}, asked after`,
      seed,
    });
    const kept = await this.keep(made.quiz);
    return kept === true ? made : kept;
  }

  remove(id: string): Promise<true | LogFailure> {
    return this.#then(this.#store.removeQuiz(id));
  }

  removeLesson(id: string): Promise<true | LogFailure> {
    return this.#then(this.#store.removeLesson(id));
  }

  /** "A quiz (copy)", "A quiz (copy 2)": no two of the same name. */
  #titleFor(title: string): string {
    const plain = title.replace(/ \(copy(?: \d+)?\)$/, '');
    const taken = [...this.ready, ...this.#own].map((one) => one.title);
    for (let n = 1; ; n++) {
      const name = `${plain} (copy${n === 1 ? '' : ` ${n}`})`;
      if (!taken.includes(name)) return name;
    }
  }

  async #then(doing: Promise<true | LogFailure>): Promise<true | LogFailure> {
    const done = await doing;
    if (done === true) await this.look();
    else this.#failure = done;
    return done;
  }
}

const byTitle = (one: Quiz, other: Quiz): number => one.title.localeCompare(other.title, 'en-GB');
