import { createSubscriber } from 'svelte/reactivity';
import type { LogFailure } from '../domain/attempt.ts';
import type { Answer, Participant, TeachStore } from '../domain/quiz.ts';
import { isRefusal } from '../room/joining.ts';
import type { Led, Refused } from '../room/joining.ts';
import type { AskHost, Every, OpenLink } from '../room/link.ts';
import type { RoomState } from '../room/messages.ts';
import { Lectern } from './lectern.ts';
import type { Leading } from './lectern.ts';

export interface RoomPorts {
  readonly ask: AskHost;
  /** Loads what a link is made of; rejects if it cannot be loaded. */
  readonly link: () => Promise<OpenLink>;
  /** Of the broker's socket. */
  readonly address: string;
  readonly store: Pick<TeachStore, 'answers' | 'keepAnswers'>;
  /** Keeps that these are in the lesson. Nobody is told to be present before. */
  readonly meet: (some: readonly Participant[]) => Promise<true | LogFailure>;
  readonly every: Every;
  readonly now: () => string;
}

/** Why there is no room: the host refuses or does not answer, or what is kept of the lesson cannot be read. */
export type NoRoom =
  | Refused
  | { readonly is: 'unreachable' }
  | { readonly is: 'unread'; readonly because: LogFailure };

export interface RoomLesson {
  readonly id: string;
  readonly participants: readonly Participant[];
}

/** The room of a lesson, as its instructor has it: who is there, what they answered, and what all are shown. */
export class Room {
  readonly #ports: RoomPorts;
  readonly #secret: string;
  readonly #lesson: string;
  readonly #open: OpenLink;
  readonly #subscribe: () => void;
  #changed: () => void = () => undefined;
  #led: Led;
  #lectern: Lectern;
  #shown: RoomState | undefined;
  #people: readonly Participant[];

  private constructor(
    ports: RoomPorts,
    secret: string,
    open: OpenLink,
    led: Led,
    lesson: RoomLesson,
    answers: readonly Answer[],
  ) {
    this.#ports = ports;
    this.#secret = secret;
    this.#lesson = lesson.id;
    this.#open = open;
    this.#led = led;
    this.#people = lesson.participants;
    this.#subscribe = createSubscriber((update) => {
      this.#changed = update;
    });
    this.#lectern = this.#stand(answers);
  }

  /** Takes the lead of the host's room for a lesson, also after a reload. @param secret that the host printed. */
  static async open(ports: RoomPorts, secret: string, lesson: RoomLesson): Promise<Room | NoRoom> {
    const answers = await ports.store.answers(lesson.id);
    if ('is' in answers) return { is: 'unread', because: answers };
    const open = await ports.link().catch(() => undefined);
    const led = open && (await ports.ask('/instructor', '', secret));
    if (led?.is === 'leading')
      return new Room(ports, secret, open as OpenLink, led, lesson, answers);
    return led && isRefusal(led) ? led : { is: 'unreachable' };
  }

  get leading(): Leading {
    this.#subscribe();
    return this.#lectern.leading;
  }

  /** What participants type, and where; the likeliest address first. */
  get code(): string {
    this.#subscribe();
    return this.#led.code;
  }

  get addresses(): readonly string[] {
    return this.#led.addresses;
  }

  /** All answers that are kept. */
  get answers(): readonly Answer[] {
    this.#subscribe();
    return this.#lectern.answers;
  }

  /** Why the last answers could not be kept: phones send them again until they are. */
  get failure(): LogFailure | undefined {
    this.#subscribe();
    return this.#lectern.failure;
  }

  /** @returns false if phones cannot be sent that. */
  show(state: RoomState): boolean {
    this.#shown = state;
    return this.#lectern.show(state);
  }

  /** Takes the lead back from another window. */
  async takeBack(): Promise<true | NoRoom> {
    const led = await this.#ports.ask('/instructor', '', this.#secret);
    if (led?.is !== 'leading') return led && isRefusal(led) ? led : { is: 'unreachable' };
    await this.#lectern.close(); // it may be writing still
    const answers = await this.#ports.store.answers(this.#lesson);
    if ('is' in answers) return { is: 'unread', because: answers };
    this.#led = led;
    this.#lectern = this.#stand(answers);
    if (this.#shown) this.#lectern.show(this.#shown);
    this.#changed();
    return true;
  }

  /** Sends a participant out. Their answers stay. */
  async remove(participant: string): Promise<boolean> {
    return (await this.#ports.ask('/remove', participant, this.#led.token))?.is === 'here';
  }

  /**
   * Ends the lesson for all phones, and gives the host a new room with a new code for the next one.
   * @returns false if the host did not do it: then the room goes on.
   */
  async end(): Promise<boolean> {
    if (this.#shown) this.#lectern.show({ ...this.#shown, phase: 'over' });
    const led = await this.#ports.ask('/close', '', this.#led.token);
    const ended = led?.is === 'leading';
    if (ended) this.close();
    else if (this.#shown) this.#lectern.show(this.#shown);
    return ended;
  }

  /** Leaves the room as it is: a reload goes on with it. */
  close(): void {
    void this.#lectern.close();
  }

  #stand(answers: readonly Answer[]): Lectern {
    const { address, store, every, now } = this.#ports;
    return new Lectern(
      {
        open: this.#open,
        address,
        store,
        meet: (some) => this.#meet(some),
        every,
        now,
        changed: () => this.#changed(),
      },
      this.#led,
      { answers, participants: this.#people },
    );
  }

  async #meet(some: readonly Participant[]): Promise<true | LogFailure> {
    const met = await this.#ports.meet(some);
    if (met === true) this.#people = [...this.#people, ...some];
    return met;
  }
}
