import { clear, placeOf } from './shelf.ts';
import type { ToShelf } from './shelf.ts';

/** How large the loss was that somebody has put away, kept beside the log. It concerns everybody in this browser. */
export function keepLossPutAway(shelf: ToShelf) {
  const place = placeOf('loss-put-away');
  return {
    /** 0: none. */
    read(): number {
      try {
        const found = Number(shelf().getItem(place));
        return Number.isSafeInteger(found) ? found : 0;
      } catch {
        return 0;
      }
    },
    write(lost: number): void {
      try {
        shelf().setItem(place, String(lost));
      } catch {
        // then it is told again the next time
      }
    },
    clear: (): void => clear(shelf, place),
  };
}
