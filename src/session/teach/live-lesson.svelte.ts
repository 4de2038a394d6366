import type { TeachStore } from '../../domain/quiz.ts';
import { linkInto, spelt } from '../../room/code.ts';
import { Room } from '../room.svelte.ts';
import type { NoRoom, RoomPorts } from '../room.svelte.ts';
import type { Leading } from '../lectern.ts';
import type { HostKey } from './host-key.svelte.ts';
import type { LessonDesk } from './lesson-desk.svelte.ts';
import { roomState } from './room-state.ts';
import type { Join } from './slide.ts';

/** The way to the class host. */
export type HostPorts = Pick<RoomPorts, 'ask' | 'link' | 'address' | 'every'>;

export interface LiveParts {
  readonly desk: LessonDesk;
  readonly host: () => Promise<HostPorts>;
  readonly key: Pick<HostKey, 'secret'>;
  readonly store: Pick<TeachStore, 'answers' | 'keepAnswers'>;
  /** The time, ISO 8601. */
  readonly now: () => string;
}

/** Why there is no room, or none any more. */
export type Missing = NoRoom | { readonly is: 'no key' };

/** How the room of a lesson stands. `idle`: it was not opened, or is closed. */
export type RoomStanding = Missing | { readonly is: 'idle' | 'opening' | Leading };

/** In milliseconds: so often a host that does not answer is asked again. */
const again = 4000;

/** A lesson with phones: opens the room, says each step to them, and hears what they answer. */
export class LiveLesson {
  readonly #parts: LiveParts;
  #room = $state.raw<Room>();
  #missing = $state.raw<Missing>();
  #opening = $state(false);
  #tooLong = $state(false);
  #address = $state<string>();
  #removed = $state.raw<readonly string[]>([]);
  #said = '';
  #left = false;
  #stop: (() => void) | undefined;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  get standing(): RoomStanding {
    if (this.#opening) return { is: 'opening' };
    return this.#missing ?? { is: this.#room?.leading ?? 'idle' };
  }

  /** There is a room, though its connection may be broken just now. */
  get isOpen(): boolean {
    return this.#room !== undefined;
  }

  /** Who has come in and was not sent out. */
  get present(): LessonDesk['lesson']['participants'] {
    const { participants } = this.#parts.desk.lesson;
    return participants.filter(({ id }) => !this.#removed.includes(id));
  }

  /** How many have answered in the vote at hand; null while none is open. */
  get answered(): number | null {
    const { desk } = this.#parts;
    return desk.vote && (desk.tally(desk.vote)?.n ?? 0);
  }

  /** Why the last answers could not be kept: phones send them until they are. */
  get failure(): Room['failure'] {
    return this.#room?.failure;
  }

  /** The question at hand is longer than phones can be sent. */
  get tooLong(): boolean {
    return this.#tooLong;
  }

  /** Where phones can go, the likeliest first. */
  get addresses(): readonly string[] {
    return this.#room?.addresses ?? [];
  }

  /** How phones come in; null: no room is open, or this machine is in no network. */
  get join(): Join | null {
    const room = this.#room;
    const address = this.addresses.find((one) => one === this.#address) ?? this.addresses[0];
    if (!room || address === undefined) return null;
    return {
      address: address.replace(/^http:\/\/|\/$/g, ''),
      code: spelt(room.code),
      link: linkInto(address, room.code),
    };
  }

  /** Shows another one of the addresses. */
  choose(address: string): void {
    this.#address = address;
  }

  /** Opens the room; takes the lead back where another window has it. Never rejects. */
  async open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    const missing = await this.#open();
    this.#opening = false;
    this.#missing = missing;
    if (this.#left) this.close();
    else this.say();
  }

  /** Says to phones where the lesson stands, if that has changed. */
  say(): void {
    if (!this.#room) return;
    const state = roomState(this.#parts.desk);
    const said = JSON.stringify(state);
    if (said === this.#said) return;
    this.#said = said;
    this.#tooLong = !this.#room.show(state);
    // rather than the question before this one
    if (this.#tooLong) this.#room.show({ ...state, asked: null, revealed: null });
  }

  /** Hands on to the desk what was answered, and to the wall how phones come in. */
  tell(): void {
    const { desk } = this.#parts;
    if (this.#room) desk.hear(this.#room.answers);
    desk.invite(this.join, this.present.length);
  }

  /** Sends somebody out; what they answered stays. @returns false if the host did not do it. */
  async remove(participant: string): Promise<boolean> {
    const removed = (await this.#room?.remove(participant)) ?? false;
    if (removed) this.#removed = [...this.#removed, participant];
    return removed;
  }

  /** Sends everybody out and gives the host a new code. @returns false if the host did not do it. */
  async end(): Promise<boolean> {
    const ended = (await this.#room?.end()) ?? false;
    if (ended) this.#forget();
    return ended;
  }

  /** Leaves the room as it is: a reload goes on with it. */
  close(): void {
    this.#left = true;
    this.#stop?.();
    this.#room?.close();
    this.#forget();
  }

  async #open(): Promise<Missing | undefined> {
    const { desk, key, store, now } = this.#parts;
    const { secret } = key;
    if (secret === null) return { is: 'no key' };
    const host = await this.#parts.host().catch(() => undefined);
    if (!host) return { is: 'unreachable' };
    this.#stop ??= host.every(again, () => this.#again());
    const room = this.#room;
    if (room) {
      const taken = await room.takeBack();
      if (this.#left) room.close();
      return taken === true ? undefined : taken;
    }
    const meet: RoomPorts['meet'] = (some) => desk.meet(some);
    const opened = await Room.open({ ...host, store, meet, now }, secret, desk.lesson);
    if ('is' in opened) return opened;
    this.#room = opened;
    return undefined;
  }

  /** What passes by itself is tried again by itself. */
  #again(): void {
    if (this.#missing?.is === 'unreachable' || this.#missing?.is === 'unread') void this.open();
  }

  #forget(): void {
    this.#room = undefined;
    this.#said = '';
  }
}

/** Why a class host cannot be led from this tab; true if it can. Nothing is taken from a window that leads. */
export async function knock(
  host: () => Promise<HostPorts>,
  { secret }: Pick<HostKey, 'secret'>,
): Promise<true | Missing> {
  if (secret === null) return { is: 'no key' };
  const ports = await host().catch(() => undefined);
  const answer = await ports?.ask('/me', null, secret);
  if (answer?.is === 'here') return true;
  // whatever else the host knows of it: it is not the secret of its room
  return answer ? { is: 'wrong code' } : { is: 'unreachable' };
}
