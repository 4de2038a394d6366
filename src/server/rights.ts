import { stateTopic } from '../room/topics.ts';
import type { Place } from '../room/topics.ts';
import type { Claims } from './tokens.ts';

/** Who may say and hear what in a room, whichever broker asks. What is not named here is refused. */

export function mayWrite(
  { id, role }: Pick<Claims, 'id' | 'role'>,
  room: string,
  place: Place | undefined,
  retain: boolean,
): boolean {
  if (place?.room !== room) return false;
  if (role === 'instructor') return place.is === 'receipt' ? !retain : place.is === 'state';
  return !retain && (place.is === 'answer' || place.is === 'presence') && place.of === id;
}

export function mayRead(
  { id, role }: Pick<Claims, 'id' | 'role'>,
  room: string,
  topic: string,
): boolean {
  if (topic === stateTopic(room)) return true;
  return role === 'instructor'
    ? topic === `live/${room}/a/#` || topic === `live/${room}/j/#`
    : topic === `live/${room}/r/${id}`;
}
