import type { Outgoing } from '../room/outbox.ts';
import type { PhoneState } from '../room/messages.ts';
import type { Standing } from './participation.ts';

/** Why somebody is not in the room, and what to do about it. */
export function whyOutside(
  because: Extract<Standing, { is: 'outside' }>['because'],
): string | null {
  switch (because?.is) {
    case undefined:
      return null;
    case 'wrong code':
      return 'No room here has that code. Check it on the wall; it has eight characters.';
    case 'banned': {
      const minutes = Math.ceil(because.seconds / 60);
      return `Too many wrong codes came from your network. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    }
    case 'expired':
      return 'Your place in the room has run out. Join again with the code; your answers are still yours.';
    case 'removed':
      return 'The instructor has taken you out of this room. What was recorded stays recorded.';
    case 'closed':
      return 'This room is closed. For the next one there is a new code.';
    case 'full':
      return 'The room is full.';
    case 'unreadable':
      return 'The instructor’s computer did not understand this page. Reload it.';
    case 'not kept':
      return 'The instructor’s computer could not keep a place for you: its disk may be full. Tell the instructor, then try again.';
    case 'unreachable':
      return 'The instructor’s computer does not answer. Are you in the same network?';
  }
}

/** What became of an answer, in a word and a sentence. */
export function fateInWords(fate: Outgoing['fate'], connected: boolean): readonly [string, string] {
  switch (fate) {
    case 'recorded':
      return ['Recorded', 'The instructor’s computer has kept your answer.'];
    case 'waiting':
      return connected
        ? ['Sending', 'Not recorded yet. It is sent until it is.']
        : ['Waiting', 'Not recorded yet. It is sent as soon as the connection is back.'];
    case 'parked':
      return ['Not sent', 'The connection broke each time this answer was sent.'];
    case 'closed':
      return ['Not changed', 'The vote had closed; your earlier answer stands.'];
    case 'revealed':
      return ['Not counted', 'It came after the class had seen the answer.'];
    case 'not asked':
      return ['Not counted', 'This vote was not open when it came.'];
    case 'other lesson':
      return ['Not counted', 'It belongs to another lesson.'];
  }
}

/** What somebody waits for, or can do now; null where the page says it already. */
export function whatNow({ phase, seen }: Pick<PhoneState, 'phase' | 'seen'>): string | null {
  if (seen) return 'The class has seen the answer to this question: no more answers are taken.';
  switch (phase) {
    case 'lobby':
      return 'You are in. The first question comes when the class begins.';
    case 'ask':
      return 'Read the question. The vote opens in a moment.';
    case 'discuss':
      return 'Talk it over with those beside you. Then you vote once more.';
    case 'follow':
      return 'Watch the wall: the course goes on.';
    case 'over':
      return 'The lesson is over. Thank you.';
    default:
      return null;
  }
}
