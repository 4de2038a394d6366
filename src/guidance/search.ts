import type { Act } from '../domain/act.ts';
import type { Guidance, Rulebook } from '../domain/library.ts';
import type { Shelf } from './shelves.ts';
import { topics } from './topics.ts';

export interface Hit {
  readonly shelf: Shelf;
  readonly id: string;
  readonly title: string;
}

interface Entry extends Hit {
  /** What is searched, in lower case, the title first. */
  readonly text: string;
}

/** Finds what holds every word that was typed, whatever the order; titles before bodies. */
export function searchIn(book: Rulebook, guidance: Guidance): (typed: string) => readonly Hit[] {
  const entries = entriesOf(book, guidance);
  return (typed) => {
    const words = typed
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const inTitle = ({ title }: Entry): boolean =>
      words.every((word) => title.toLowerCase().includes(word));
    const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
    const inOrder = [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))];
    return inOrder.map(({ shelf, id, title }) => ({ shelf, id, title }));
  };
}

function entriesOf(book: Rulebook, guidance: Guidance): readonly Entry[] {
  const entry = (shelf: Shelf, id: string, title: string, ...rest: readonly string[]): Entry => ({
    shelf,
    id,
    title,
    text: [title, id, ...rest].join(' ').toLowerCase(),
  });
  const { sources, statements, measures, conflicts, gaps, conventions, flaws } = guidance;
  return [
    ...Object.values(sources).map((one) =>
      entry('sources', one.id, one.title, one.short, one.kind),
    ),
    ...Object.entries(topics).map(([id, title]) => entry('topics', id, title)),
    ...Object.values(book.pitfalls).map((one) =>
      entry('pitfalls', one.id, one.title, one.number, one.error, one.tempts, one.harm),
    ),
    ...Object.values(conflicts).map((one) =>
      entry('conflicts', one.id, one.title, one.resolution, ...one.sides.map(({ says }) => says)),
    ),
    ...Object.values(book.tables).map((one) => {
      const labels = one.judges.map((act) => (book.acts[act] as Act).label);
      return entry('tables', one.id, one.question, ...labels);
    }),
    ...Object.values(statements).map((one) =>
      entry('statements', one.id, one.says, one.section, one.note ?? '', one.outside ?? ''),
    ),
    ...Object.values(measures).map((one) => entry('measures', one.id, one.title, one.part)),
    ...Object.values(conventions).map((one) =>
      entry('conventions', one.id, one.title, one.says, one.why),
    ),
    ...Object.values(gaps).map((one) => entry('gaps', one.id, one.title, one.says, one.handling)),
    ...Object.values(flaws).map((one) => entry('flaws', one.id, one.title, one.says)),
  ];
}
