import { createHash, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Room } from './room-file.ts';
import { roomLasts } from './room-file.ts';

/** Who somebody is, as their token says it. */
export interface Claims {
  /** Their client at the broker has this very name. */
  readonly id: string;
  readonly role: 'participant' | 'instructor';
  /** Which window of the instructor's; 0 for participants. */
  readonly turn: number;
}

/** Why a token says nothing. `expired`: it was ours. `closed`: it is of no room that is open. */
export type NoClaims = 'expired' | 'closed';

const keyOf = ({ key }: Room): Uint8Array => new TextEncoder().encode(key);

/** A token of this room. It holds as long as a room lasts. */
export function sign(room: Room, { id, role, turn }: Claims, now: number): Promise<string> {
  return new SignJWT({ role, turn })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(id)
    .setAudience(room.room)
    .setExpirationTime(Math.floor((now + roomLasts) / 1000))
    .sign(keyOf(room));
}

/** What a token says. Rooms have keys of their own: a token of another room, or a forged one, has no valid signature here. */
export async function verify(room: Room, token: string, now: number): Promise<Claims | NoClaims> {
  try {
    const { payload } = await jwtVerify(token, keyOf(room), {
      algorithms: ['HS256'],
      audience: room.room,
      currentDate: new Date(now),
    });
    return claimsIn(payload) ?? 'closed';
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'expired' : 'closed';
  }
}

/** Whose token it was, even if it has run out; undefined if this room never gave it. */
export async function ownerOf(room: Room, token: string): Promise<string | undefined> {
  const claims = await verify(room, token, 0);
  return typeof claims === 'object' && claims.role === 'participant' ? claims.id : undefined;
}

function claimsIn(payload: Readonly<Record<string, unknown>>): Claims | undefined {
  const { sub, role, turn } = payload;
  if (typeof sub !== 'string' || typeof turn !== 'number') return undefined;
  return role === 'participant' || role === 'instructor' ? { id: sub, role, turn } : undefined;
}

/** Compares a secret in a time that tells nothing about it. */
export function isSecret(room: Room, given: string): boolean {
  return timingSafeEqual(hash(room.secret), hash(given));
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
