import type { LogFailure } from '../../domain/attempt.ts';
import { counted } from '../../session/counted.ts';
import { failureIn } from '../../session/telling-data.ts';
import type { RoomStanding } from '../../session/teach/live-lesson.svelte.ts';

/** How a room stands: what is so and what somebody can do, and what the button says that tries it. */
export interface RoomWords {
  readonly says: string;
  /** Null: nothing can be pressed, or it is tried again by itself. */
  readonly button: string | null;
  /** Phones are not heard now. */
  readonly bad: boolean;
}

const calm = (says: string): RoomWords => ({ says, button: null, bad: false });
const bad = (says: string, button: string | null = null): RoomWords => ({
  says,
  button,
  bad: true,
});

/** Why answers could not be kept, and what somebody can do about it. */
export function unkeptInWords(failure: LogFailure): string {
  switch (failure.is) {
    case 'newer data':
      return 'A newer version of Clear Margins has been here: close this tab and open the link of the class host again.';
    case 'behind':
      return 'Another tab has written meanwhile.';
    case 'blocked':
    case 'incomplete':
    case 'not saved':
      return `This browser could not keep them: ${failure.because}. If the disk is full, free some space.`;
  }
}

export function roomInWords(standing: RoomStanding): RoomWords {
  switch (standing.is) {
    case 'idle':
      return calm('The room is closed.');
    case 'opening':
      return calm('Opening the room …');
    case 'connected':
      return calm('Connected.');
    case 'connecting':
      return bad(
        'No connection to the class host: is the window with “npm run classroom” still open? The code stays the same. It is tried again by itself, and phones keep their answers until then. You can go on by the wall.',
      );
    case 'lost':
      return bad(
        'Another window leads the room now, or it was closed or has run out. What was recorded here stays.',
        'Take it back',
      );
    case 'unreachable':
      return bad(
        'The class host does not answer. Does “npm run classroom” still run? It is asked again by itself; until then you can go on by the wall.',
      );
    case 'no key':
      return bad(
        'This tab was not opened with the link of a class host, so phones do not hear it. Open once more the link that “npm run classroom” printed, and choose “Go on with it” there.',
      );
    case 'wrong code':
      return bad(
        'The link that this tab was opened with is not of the room that is open now. Open the link that the class host printed last.',
        'Ask again',
      );
    case 'banned':
      return bad(
        `Too many wrong links or codes came from this computer. Ask again in ${counted(Math.ceil(standing.seconds / 60), 'minute')}.`,
        'Ask again',
      );
    case 'not kept':
      return bad(
        'The class host could not keep this: its disk may be full. Free some space, then ask again.',
        'Ask again',
      );
    case 'unread':
      return bad(`What is kept of this lesson cannot be read. ${failureIn(standing.because)}`);
    default:
      return bad(
        'The class host refuses this page. Reload it; if that does not help, start the class host anew.',
        'Ask again',
      );
  }
}

/** The same where no lesson has begun, and so nothing stands on a wall. */
export const doorInWords = (standing: RoomStanding): RoomWords =>
  standing.is === 'unreachable'
    ? bad(
        'The class host does not answer. Does “npm run classroom” still run? It is asked again by itself.',
      )
    : roomInWords(standing);
