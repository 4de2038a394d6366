import type { IncomingMessage } from 'node:http';
import { readCode } from '../room/code.ts';
import { mostAddresses, readAsking } from '../room/joining.ts';
import type { HostAnswer, Led, Refused } from '../room/joining.ts';
import { addressOf } from './addresses.ts';
import type { Broker } from './broker.ts';
import type { Guard } from './guard.ts';
import { chance, everybodyIn, instructorOf, newRoom } from './room-file.ts';
import type { Room, RoomFile } from './room-file.ts';
import { isSecret, ownerOf, sign, verify } from './tokens.ts';
import type { Claims } from './tokens.ts';

export interface DeskOptions {
  readonly file: RoomFile;
  readonly broker: () => Pick<Broker, 'dismiss' | 'clear'>;
  readonly guard: Guard;
  readonly port: () => number;
  /** Where others reach this machine, the likeliest first. */
  readonly addresses: () => readonly string[];
  /** In milliseconds. */
  readonly now: () => number;
}

/** More than a lecture theatre holds. */
const mostParticipants = 600;

/** What is asked at the door: who comes in, who leads, who goes. Tokens come in headers, never in addresses. */
export class Desk {
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Undefined: nothing of the kind can be asked. */
  answer(path: string, request: IncomingMessage, body: string): Promise<HostAnswer> | undefined {
    switch (path) {
      case '/join':
        return this.#join(addressOf(request), body);
      case '/me':
        return this.#me(bearer(request));
      case '/instructor':
        return this.#lead(addressOf(request), bearer(request));
      case '/remove':
        return this.#remove(bearer(request), body);
      case '/close':
        return this.#close(bearer(request));
      default:
        return undefined;
    }
  }

  /** Who a token lets in now. */
  async admit(token: string): Promise<Claims | undefined> {
    const claims = await this.#read(token);
    return 'is' in claims ? undefined : claims;
  }

  async #read(token: string): Promise<Claims | Refused> {
    const { file, now } = this.#options;
    const room = file.now;
    const claims = await verify(room, token, now());
    if (typeof claims === 'string') return { is: claims };
    if (room.removed.includes(claims.id)) return { is: 'removed' };
    return claims.role === 'instructor' && claims.turn !== room.turn ? { is: 'expired' } : claims;
  }

  async #join(address: string, body: string): Promise<HostAnswer> {
    const { file, guard, now } = this.#options;
    const asked = readAsking(body);
    if (!asked) return { is: 'unreadable' };
    const before = asked.was === null ? undefined : await ownerOf(file.now, asked.was);
    const room = file.now; // from here on nothing is waited for until it is kept
    const isRemoved = before !== undefined && room.removed.includes(before);
    const isRight = readCode(asked.code) === room.code;
    // what an address has done shuts out nobody who has a place
    if (before === undefined || isRemoved) {
      const seconds = guard.bannedFor(address);
      if (seconds > 0) return { is: 'banned', seconds };
      if (isRight) guard.right(address);
      else guard.wrong(address);
    }
    if (!isRight) return { is: 'wrong code' };
    if (isRemoved) return { is: 'removed' };
    if (before === undefined && room.given.length >= mostParticipants) return { is: 'full' };
    const id = before ?? chance(12);
    if (before === undefined && !this.#keep({ ...room, given: [...room.given, id] }))
      return { is: 'not kept' };
    const token = await sign(room, { id, role: 'participant', turn: 0 }, now());
    return { is: 'joined', room: room.room, id, token };
  }

  async #me(token: string): Promise<HostAnswer> {
    // who may lead may look first whether this is the room, without taking it from a window that does
    if (isSecret(this.#options.file.now, token)) return { is: 'here' };
    const claims = await this.#read(token);
    return 'is' in claims ? claims : { is: 'here' };
  }

  async #lead(address: string, secret: string): Promise<HostAnswer> {
    const { file, guard } = this.#options;
    const seconds = guard.bannedFor(address);
    if (seconds > 0) return { is: 'banned', seconds };
    if (!isSecret(file.now, secret)) {
      guard.wrong(address);
      return { is: 'wrong code' };
    }
    guard.right(address);
    if (!this.#keep({ ...file.now, turn: file.now.turn + 1 })) return { is: 'not kept' };
    return this.#led();
  }

  async #remove(token: string, body: string): Promise<HostAnswer> {
    const { file, broker } = this.#options;
    if (!(await this.#leads(token))) return { is: 'expired' };
    const removed = [...new Set([...file.now.removed, body])];
    if (body.length > 100 || removed.length > mostParticipants) return { is: 'unreadable' };
    if (!this.#keep({ ...file.now, removed })) return { is: 'not kept' };
    broker().dismiss([body]);
    return { is: 'here' };
  }

  /** Closes the room and opens another one, with another code. */
  async #close(token: string): Promise<HostAnswer> {
    const { file, broker, now } = this.#options;
    if (!(await this.#leads(token))) return { is: 'expired' };
    await broker().clear(file.now);
    const closed = file.now;
    if (!this.#keep({ ...newRoom(now(), closed.secret), turn: closed.turn + 1 }))
      return { is: 'not kept' };
    broker().dismiss(everybodyIn(closed));
    return this.#led();
  }

  /** False: the disk takes nothing more. */
  #keep(room: Room): boolean {
    try {
      this.#options.file.keep(room);
      return true;
    } catch {
      return false;
    }
  }

  async #leads(token: string): Promise<boolean> {
    return (await this.admit(token))?.role === 'instructor';
  }

  async #led(): Promise<Led> {
    const { file, port, addresses, now } = this.#options;
    const { room, code, turn } = file.now;
    const id = instructorOf(turn);
    const token = await sign(file.now, { id, role: 'instructor', turn }, now());
    const likeliest = addresses().slice(0, mostAddresses);
    const links = likeliest.map((address) => `http://${address}:${port()}/`);
    return { is: 'leading', room, id, token, code, turn, addresses: links };
  }
}

function bearer({ headers }: IncomingMessage): string {
  const [scheme, token = ''] = (headers.authorization ?? '').split(' ');
  return scheme === 'Bearer' && token.length <= 2000 ? token : '';
}
