import { pickableIn } from '../../quiz/pick.ts';
import type { Pickable } from '../../quiz/pick.ts';
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
  #all = $state.raw<readonly Pickable[]>();
  #filter = $state.raw<PickFilter>(nothing);

  /** @param first the case whose decisions are shown at first; empty: all. */
  constructor(room: Classroom, first = '') {
    this.#room = room;
    this.#filter = { ...nothing, case: first };
  }

  /** Undefined while the cases are being looked through. */
  get found(): readonly Pickable[] | undefined {
    return this.#all?.filter((one) => fits(one, this.#filter));
  }

  get filter(): PickFilter {
    return this.#filter;
  }

  choose(part: Partial<PickFilter>): void {
    // chapters belong to cases
    const chapter = part.case === undefined ? {} : { chapter: '' };
    this.#filter = { ...this.#filter, ...chapter, ...part };
  }

  /** What can be chosen, given the case that was. */
  get choices(): Readonly<Record<keyof PickFilter, readonly Choice[]>> {
    const all = this.#all ?? [];
    const inCase = all.filter((one) => fits(one, { ...nothing, case: this.#filter.case }));
    return {
      case: distinct(all.map((one) => ({ id: one.case, text: one.caseTitle }))),
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

  /** Looks through the cases one after the other: the page goes on answering. */
  async look(): Promise<void> {
    if (this.#all) return;
    const all: Pickable[] = [];
    for (const at of this.#room.cases) {
      all.push(...pickableIn(this.#room.judge, at));
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.#all = all;
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
