import { clear, placeOf, placesOf } from './shelf.ts';
import type { ToShelf } from './shelf.ts';

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

const what = 'bookmark';

/** One bookmark for each profile. */
export function keepBookmarks(shelf: ToShelf) {
  function at(place: string): Bookmark | null {
    try {
      const found: unknown = JSON.parse(shelf().getItem(place) ?? 'null');
      return isBookmark(found) ? found : null;
    } catch {
      return null;
    }
  }

  /** A bookmark is a convenience: the log is the record. */
  function write(profile: string, bookmark: Bookmark): void {
    try {
      shelf().setItem(placeOf(what, profile), JSON.stringify(bookmark));
    } catch {
      // then the start page finds the attempt in the log, a little later
    }
  }

  return {
    read: (profile: string): Bookmark | null => at(placeOf(what, profile)),
    write,
    /** Gives a bookmark from before there were profiles to who plays now: the code that wrote it knew nobody else. */
    claim(profile: string): void {
      const old = at(placeOf(what));
      if (!old) return;
      write(profile, old);
      clear(shelf, placeOf(what));
    },
    /** The attempt is deleted: nothing stopped there, whoever played it. */
    forget(attempt: string): void {
      const places = placesOf(shelf, what);
      clear(shelf, ...places.filter((place) => at(place)?.attempt === attempt));
    },
    forgetAll: (profile: string): void => clear(shelf, placeOf(what, profile)),
  };
}

export type Bookmarks = ReturnType<typeof keepBookmarks>;

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
