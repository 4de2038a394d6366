import { topics } from '../../session/reading.ts';
import type { Reading, Shelf } from '../../session/reading.ts';

/** How each shelf is called. */
export const shelfTitles: Readonly<Record<Shelf, string>> = {
  topics: 'By topic',
  sources: 'By source',
  statements: 'Statement',
  measures: 'What the numbers say',
  conflicts: 'Where the sources differ',
  tables: 'Rule tables',
  pitfalls: 'Pitfalls',
  conventions: 'Our own rules',
  gaps: 'Where the sources are silent',
  flaws: 'Wrong or outdated',
};

/** One sentence on each shelf. */
export const shelfWords: Readonly<Record<Shelf, string>> = {
  topics: 'Every statement of the sources, along a patient’s way.',
  sources: 'Five texts, each with its kind, date and weight.',
  statements: '',
  measures: 'Survival, recurrence and other figures, each with how many patients it rests on.',
  conflicts: 'Both sides, with dates and weight, and what is scored.',
  tables: 'The tables that judge every decision, row by row.',
  pitfalls: 'The named errors: why they tempt, what they cost.',
  conventions: 'A word of a source turned into a number. Ours, and marked so.',
  gaps: 'Nothing is scored there.',
  flaws: 'What the sources say that does not hold, or no longer.',
};

/** The heading of a page; undefined if there is no such page. */
export function titleOf(
  { book, guidance }: Reading,
  shelf: Shelf | null,
  id: string | null,
): string | undefined {
  if (shelf === null) return 'Guidance';
  if (id === null) return shelf === 'statements' ? undefined : shelfTitles[shelf];
  switch (shelf) {
    case 'topics':
      return own(topics, id);
    case 'sources':
      return own(guidance.sources, id)?.title;
    case 'statements':
      return own(guidance.statements, id)?.says;
    case 'tables':
      return own(book.tables, id)?.question;
    case 'pitfalls':
      return own(book.pitfalls, id)?.title;
    default:
      return own<{ readonly title: string }>(guidance[shelf], id)?.title;
  }
}

const own = <T>(of: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(of, id) ? of[id] : undefined;
