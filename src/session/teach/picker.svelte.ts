import { pickableIn } from '../../quiz/pick.ts';
import type { Pickable } from '../../quiz/pick.ts';
import type { CaseAtHand } from '../../quiz/question.ts';
import type { Classroom } from './classroom.ts';

/** What decisions are looked for by; empty: whatever. */
export interface PickFilter {
  readonly case: string;
  readonly chapter: string;
  readonly pitfall: string;
  readonly table: string;
}

export interface Choice {
  readonly id: string;
  readonly text: string;
}

const nothing: PickFilter = { case: '', chapter: '', pitfall: '', table: '' };

/** Finds decisions to ask, by case, chapter, pitfall and rule table. */
export class Picker {
  readonly #room: Classroom;
  #all = $state.raw<Readonly<Record<string, readonly Pickable[]>>>({});
  #filter = $state.raw<PickFilter>(nothing);

  /** @param first the case whose decisions are shown at first; empty: all. */
  constructor(room: Classroom, first = '') {
    this.#room = room;
    this.#filter = { ...nothing, case: first };
  }

  /** Undefined while the cases are being looked through. */
  get found(): readonly Pickable[] | undefined {
    if (this.#wanted.some(({ kase }) => !this.#all[kase.id])) return undefined;
    return this.#known.filter((one) => fits(one, this.#filter));
  }

  get filter(): PickFilter {
    return this.#filter;
  }

  choose(part: Partial<PickFilter>): void {
    // chapters belong to cases
    const chapter = part.case === undefined ? {} : { chapter: '' };
    this.#filter = { ...this.#filter, ...chapter, ...part };
    void this.look();
  }

  /** What can be chosen, given the case that was. */
  get choices(): Readonly<Record<keyof PickFilter, readonly Choice[]>> {
    const inCase = this.#known.filter((one) => fits(one, { ...nothing, case: this.#filter.case }));
    return {
      case: this.#room.cases.map(({ kase }) => ({ id: kase.id, text: kase.title })),
      chapter:
        this.#filter.case === ''
          ? []
          : distinct(inCase.map((one) => ({ id: one.chapter, text: one.chapterTitle }))),
      pitfall: byText(
        inCase.flatMap((one) => one.pitfalls.map(({ id, title }) => ({ id, text: title }))),
      ),
      table: byText(
        inCase.flatMap((one) => one.tables.map(({ id, question }) => ({ id, text: question }))),
      ),
    };
  }

  /** Looks through the cases that are asked for, one after the other: a case takes a second or two. */
  async look(): Promise<void> {
    for (const at of this.#wanted) {
      await new Promise((resolve) => setTimeout(resolve)); // what was chosen is seen first
      if (this.#all[at.kase.id]) continue;
      this.#all = { ...this.#all, [at.kase.id]: pickableIn(this.#room.judge, at) };
    }
  }

  get #wanted(): readonly CaseAtHand[] {
    const { case: wanted } = this.#filter;
    return this.#room.cases.filter(({ kase }) => wanted === '' || kase.id === wanted);
  }

  /** In the order of the cases. */
  get #known(): readonly Pickable[] {
    return this.#room.cases.flatMap(({ kase }) => this.#all[kase.id] ?? []);
  }
}

const fits = (one: Pickable, filter: PickFilter): boolean =>
  (filter.case === '' || one.case === filter.case) &&
  (filter.chapter === '' || one.chapter === filter.chapter) &&
  (filter.pitfall === '' || one.pitfalls.some(({ id }) => id === filter.pitfall)) &&
  (filter.table === '' || one.tables.some(({ id }) => id === filter.table));

const distinct = (all: readonly Choice[]): readonly Choice[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
const byText = (all: readonly Choice[]): readonly Choice[] =>
  distinct(all).toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'));
