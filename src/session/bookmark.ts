/** Where somebody stopped, kept beside the log so that the start page knows it at once. */
export interface Bookmark {
  readonly attempt: string;
  readonly chapter: string;
  readonly title: string;
  readonly question: string;
  readonly patient: string;
  readonly number: number | null;
  readonly of: number;
  readonly finished: boolean;
}

const place = 'clear-margins.bookmark';

/** @param storage gives `localStorage`: a function, because the mere mention of a blocked one throws. */
export function keepBookmark(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
  return {
    read(): Bookmark | null {
      try {
        const found: unknown = JSON.parse(storage().getItem(place) ?? 'null');
        return isBookmark(found) ? found : null;
      } catch {
        return null;
      }
    },
    /** A bookmark is a convenience: the log is the record. */
    write(bookmark: Bookmark): void {
      try {
        storage().setItem(place, JSON.stringify(bookmark));
      } catch {
        // then the start page finds the attempt in the log, a little later
      }
    },
    /** The attempt is deleted: nothing stopped there. */
    forget(attempt: string): void {
      if (this.read()?.attempt !== attempt) return;
      try {
        storage().setItem(place, 'null');
      } catch {
        // then the start page says that it is gone
      }
    },
  };
}

export type Bookmarks = ReturnType<typeof keepBookmark>;

const words = ['attempt', 'chapter', 'title', 'question', 'patient'] as const;

function isBookmark(found: unknown): found is Bookmark {
  if (typeof found !== 'object' || found === null) return false;
  const one = found as Record<string, unknown>;
  return (
    words.every((word) => typeof one[word] === 'string') &&
    (one['number'] === null || typeof one['number'] === 'number') &&
    typeof one['of'] === 'number' &&
    typeof one['finished'] === 'boolean'
  );
}
