import type { LogFailure } from '../../domain/attempt.ts';
import type { Homework, HomeworkStore, HomeworkWork } from '../../domain/homework.ts';
import type { Quiz } from '../../domain/quiz.ts';
import { LONGEST_HOMEWORK, readHomework } from '../../content/homework-file.ts';
import type { ReadHomework } from '../../content/homework-file.ts';
import type { Classroom } from '../teach/classroom.ts';
import { Doing } from './doing.svelte.ts';
import { unpack } from './packed.ts';
import { unpackedInWords } from './telling-homework.ts';

export interface HomeworksParts {
  readonly room: Classroom;
  readonly store: HomeworkStore;
  /** The quizzes that come with the content. */
  readonly ready: readonly Quiz[];
  readonly now: () => string;
  readonly newId: () => string;
}

/** A homework that was opened: not begun yet, being done, or why it is neither. */
export type OpenedHomework =
  | { readonly is: 'new'; readonly homework: Homework }
  | { readonly is: 'begun'; readonly doing: Doing }
  | { readonly is: 'refused'; readonly problems: readonly string[] };

/** The homework of this browser. No call rejects: a failure is a value. */
export class Homeworks {
  readonly room: Classroom;
  readonly #parts: HomeworksParts;
  /** The same for the same lesson, so that what could not be kept is not lost with a change of the page. */
  #doing: readonly Doing[] = [];
  #all = $state.raw<readonly HomeworkWork[]>([]);
  #failure = $state.raw<LogFailure>();

  constructor(parts: HomeworksParts) {
    this.#parts = parts;
    this.room = parts.room;
  }

  /** Begun or handed in here; the latest begun first. */
  get all(): readonly HomeworkWork[] {
    return this.#all;
  }

  /** Why what is kept could not be read, or changed. */
  get failure(): LogFailure | undefined {
    return this.#failure;
  }

  /** Looks once more where it failed: to take homework for not begun is dear. */
  async look(): Promise<void> {
    const { store } = this.#parts;
    const first = await store.all();
    const all = 'is' in first ? await store.all() : first;
    this.#failure = 'is' in all ? all : undefined;
    if (!('is' in all)) this.#all = all;
  }

  /** Opens what a link holds. */
  async fromLink(packed: string): Promise<OpenedHomework> {
    const text = await unpack(packed);
    if (typeof text !== 'string') return { is: 'refused', problems: [unpackedInWords(text)] };
    return this.#open(readHomework(text, this.#parts.ready));
  }

  /** Opens what a file holds. */
  async fromFile(file: Blob): Promise<OpenedHomework> {
    // nothing of it needs to be read to know that it is too big
    const text =
      file.size > 4 * LONGEST_HOMEWORK
        ? ' '.repeat(LONGEST_HOMEWORK + 1)
        : await file.text().catch(() => undefined);
    if (text === undefined) return { is: 'refused', problems: ['The file could not be read.'] };
    return this.#open(readHomework(text, this.#parts.ready));
  }

  /** Opens one that was begun here. Undefined: there is none. */
  async begun(lesson: string): Promise<Doing | undefined> {
    await this.look();
    const work = this.#all.find((one) => one.lesson === lesson);
    return (
      this.#doing.find(({ work: { lesson: one } }) => one === lesson) ?? (work && this.#do(work))
    );
  }

  /** Begins one, and keeps it. Half a sign at the end of a name would come out of a link as another. */
  begin(homework: Homework, name: string): Doing {
    const { now, newId } = this.#parts;
    const work: HomeworkWork = {
      ...homework,
      participant: { id: newId(), name: new TextDecoder().decode(new TextEncoder().encode(name)) },
      begunAt: now(),
      decisions: {},
      revision: 0,
      stage: 'open',
    };
    const doing = this.#do(work);
    doing.keepNow();
    return doing;
  }

  /** Reads anew what another tab may have written. */
  async reread(lesson: string): Promise<Doing | undefined> {
    this.#forget(lesson);
    return this.begun(lesson);
  }

  async remove(lesson: string): Promise<void> {
    const removed = await this.#parts.store.remove(lesson);
    if (removed === true) {
      this.#forget(lesson);
      await this.look();
    } else this.#failure = removed;
  }

  #forget(lesson: string): void {
    this.#doing = this.#doing.filter((one) => one.work.lesson !== lesson);
  }

  async #open({ homework, problems }: ReadHomework): Promise<OpenedHomework> {
    if (!homework) return { is: 'refused', problems };
    const doing = await this.begun(homework.lesson);
    return doing ? { is: 'begun', doing } : { is: 'new', homework };
  }

  #do(work: HomeworkWork): Doing {
    const { room, store } = this.#parts;
    const doing = new Doing({ room, work, keep: (one) => store.keep(one) });
    this.#doing = [doing, ...this.#doing];
    return doing;
  }
}
