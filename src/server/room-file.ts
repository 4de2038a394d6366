import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { codeFrom } from '../room/code.ts';

/** What the host has to know again after a crash, so that everybody comes back to the room by themselves. */
const shape = v.object({
  /** 128 bits, in the addresses of all messages. */
  room: v.string(),
  code: v.string(),
  /** Signs the tokens of this room. */
  key: v.string(),
  /** 256 bits: who has it leads the room. */
  secret: v.string(),
  /** How many windows have taken the lead: the latest has it. */
  turn: v.number(),
  /** Everybody who was given a place: who closes the room names them to a broker elsewhere. */
  given: v.array(v.string()),
  /** Participants whom the instructor has sent out. */
  removed: v.array(v.string()),
  openedAt: v.number(),
});
export type Room = Readonly<v.InferOutput<typeof shape>>;

/** In milliseconds: a day of teaching. A room older than that is not gone on with, and tokens hold as long. */
export const roomLasts = 12 * 60 * 60 * 1000;

/** A room nobody has been in. Who leads it stays who they were. */
export function newRoom(now: number, secret = chance(32)): Room {
  const code = codeFrom(randomBytes(8));
  const nobody = { turn: 0, given: [], removed: [] };
  return { room: chance(16), code, key: chance(32), secret, ...nobody, openedAt: now };
}

/** The windows that have led, up to that turn, as a broker knows them. */
export const instructors = (turn: number): readonly string[] =>
  Array.from({ length: turn }, (_, i) => instructorOf(i + 1));
export const instructorOf = (turn: number): string => `instructor-${turn}`;

/** Everybody who may be in the room. */
export const everybodyIn = ({ given, turn }: Room): readonly string[] => [
  ...given,
  ...instructors(turn),
];

/** Keeps the room in a file that only its owner can read. */
export class RoomFile {
  readonly #path: string;
  #room: Room;

  /** Goes on with the room of before, or opens one if there is none, it is too old or cannot be read. */
  constructor(path: string, now: number, anew = false) {
    this.#path = path;
    const found = readRoom(path);
    const goesOn = !anew && found !== undefined && Math.abs(now - found.openedAt) < roomLasts;
    this.#room = goesOn ? found : newRoom(now);
    if (!goesOn) this.keep(this.#room);
  }

  get now(): Room {
    return this.#room;
  }

  /** Written whole beside the old one and put in its place: a crash leaves one of the two. Throws if it cannot be written; then all is as before. */
  keep(room: Room): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    const beside = `${this.#path}.new`;
    rmSync(beside, { force: true });
    writeFileSync(beside, JSON.stringify(room), { mode: 0o600 });
    renameSync(beside, this.#path);
    this.#room = room;
  }
}

function readRoom(path: string): Room | undefined {
  try {
    const { success, output } = v.safeParse(shape, JSON.parse(readFileSync(path, 'utf8')));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}

/** That many random bytes, in characters that may stand in an address. */
export const chance = (bytes: number): string => randomBytes(bytes).toString('base64url');
