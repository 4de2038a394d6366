import { readReceipts, readState } from '../room/door.ts';
import { isRefusal } from '../room/joining.ts';
import type { Asking, Refused } from '../room/joining.ts';
import type { AskHost, Every, Link, LinkEvents, OpenLink } from '../room/link.ts';
import { openVote } from '../room/messages.ts';
import type { PhoneDecision, PhoneState, Presence, Receipt, SentAnswer } from '../room/messages.ts';
import { broken, find, isFor, nextOf, put, received, unparked } from '../room/outbox.ts';
import type { Outgoing } from '../room/outbox.ts';
import type { Phone, PhoneStore } from '../room/phone.ts';
import { answerTopic, presenceTopic, receiptTopic, stateTopic } from '../room/topics.ts';
import type { Vote } from '../domain/quiz.ts';

export interface ParticipationPorts {
  readonly ask: AskHost;
  /** Loads what a link is made of; rejects if it cannot be loaded. */
  readonly link: () => Promise<OpenLink>;
  /** Of the broker's socket. */
  readonly address: string;
  readonly store: PhoneStore;
  readonly every: Every;
  /** Something that can be seen has changed. */
  readonly changed: () => void;
}

/** Where a participant stands. `outside`: not in a room yet, or no more, and why. */
export type Standing =
  | { readonly is: 'starting' | 'joining' | 'inside' | 'elsewhere' }
  | { readonly is: 'outside'; readonly because: Refused | { readonly is: 'unreachable' } | null };

/** In milliseconds: so often is sent again what has no receipt. */
const again = 4000;

/** One participant in one room: joins, keeps the answers, and sends each until the instructor's receipt has come. */
export class Participation {
  readonly #ports: ParticipationPorts;
  #phone: Phone | undefined;
  #standing: Standing = { is: 'starting' };
  #state: PhoneState | undefined;
  #link: Link | undefined;
  #stop: (() => void) | undefined;
  #connected = false;
  #kept = true;
  /** The lesson whose instructor knows us. */
  #presentIn: string | undefined;
  /** Counts up with each coming and going: what was awaited meanwhile was meant for another stay. */
  #stay = 0;
  /** Sent on this connection, and without a receipt. */
  #sent: Outgoing | undefined;

  constructor(ports: ParticipationPorts) {
    this.#ports = ports;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** The room as it was last heard of. */
  get state(): PhoneState | undefined {
    return this.#state;
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Does the phone keep what is answered? Otherwise it is lost with the page. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Who we are in this room; undefined outside. */
  get id(): string | undefined {
    return this.#phone?.id;
  }

  get name(): string | undefined {
    return this.#phone?.name;
  }

  /** Our answer to the question at hand. */
  answered(vote: Vote): Outgoing | undefined {
    const { lesson, asked } = this.#state ?? {};
    if (lesson === undefined || !asked) return undefined;
    return find(this.#phone?.box ?? [], { lesson, question: asked.question, vote });
  }

  /** How many answers wait for their receipt. */
  get waiting(): number {
    return this.#phone?.box.filter(({ fate }) => fate === 'waiting').length ?? 0;
  }

  /** Goes on where this phone was. @param code of the link that led here: it may be of another room. */
  async start(code: string | null): Promise<void> {
    this.#phone = await this.#ports.store.read();
    if (!this.#phone) this.#stand({ is: 'outside', because: null });
    else if (code === null || !(await this.join(code, this.#phone.name))) await this.#enter();
  }

  /** @returns false if the host does not answer. */
  async join(code: string, name: string): Promise<boolean> {
    this.#stand({ is: 'joining' });
    const was = this.#phone?.token ?? null;
    const answer = await this.#ports.ask('/join', { code, was } satisfies Asking, null);
    if (answer?.is === 'joined') {
      const { room, id, token } = answer;
      const box = this.#phone?.id === id ? this.#phone.box : [];
      await this.#keep({ room, id, token, name, box });
      await this.#enter();
      return true;
    }
    const because = answer && isRefusal(answer) ? answer : ({ is: 'unreachable' } as const);
    this.#stand({ is: 'outside', because });
    return answer !== undefined;
  }

  /** Answers the question at hand, as long as a vote is open. Resolves once the phone has kept it. */
  async answer(decision: PhoneDecision): Promise<void> {
    const { lesson, asked } = this.#state ?? {};
    const vote = this.#state && openVote(this.#state);
    if (!this.#phone || lesson === undefined || !asked || !vote) return;
    const { question } = asked;
    await this.#keep({
      ...this.#phone,
      box: put(this.#phone.box, { lesson, question, vote, decision }),
    });
    this.#sendNext();
  }

  /** Tries once more what the broker has not taken. */
  async tryAgain(): Promise<void> {
    if (!this.#phone) return;
    await this.#keep({ ...this.#phone, box: unparked(this.#phone.box) });
    this.#sendNext();
  }

  /** Another tab of this phone goes on with it. */
  yield(): void {
    if (this.#standing.is !== 'inside') return;
    this.#leave();
    this.#stand({ is: 'elsewhere' });
  }

  /** Takes it back from there. */
  async resume(): Promise<void> {
    this.#phone = (await this.#ports.store.read()) ?? this.#phone;
    if (this.#phone) await this.#enter();
  }

  close(): void {
    this.#leave();
  }

  async #enter(): Promise<void> {
    const { link, address, every } = this.#ports;
    this.#leave();
    const stay = this.#stay;
    this.#stand({ is: 'inside' });
    const open = await link().catch(() => undefined);
    if (this.#stay !== stay) return; // they have gone elsewhere meanwhile
    if (!open) {
      this.#stand({ is: 'outside', because: { is: 'unreachable' } });
      return;
    }
    const phone = this.#phone as Phone;
    const { room, id, token } = phone;
    const topics = [stateTopic(room), receiptTopic(room, id)];
    const opened: Link = open(
      { address, id, token, topics },
      this.#events(phone, () => this.#link === opened),
    );
    this.#link = opened;
    this.#stop = every(again, () => this.#again());
  }

  #leave(): void {
    this.#stay += 1;
    this.#stop?.();
    this.#link?.close();
    this.#link = undefined;
    this.#stop = undefined;
    this.#sent = undefined;
    this.#presentIn = undefined;
    this.#connected = false;
  }

  #events({ room, id }: Phone, isOurs: () => boolean): LinkEvents {
    return {
      opened: () => {
        if (!isOurs()) return;
        this.#connected = true;
        this.#again();
        this.#ports.changed();
      },
      closed: () => {
        if (isOurs()) void this.#broke();
      },
      refused: () => {
        if (isOurs()) void this.#refused();
      },
      heard: (topic, message) => {
        if (!isOurs()) return;
        if (topic === stateTopic(room)) this.#see(readState(message));
        else if (topic === receiptTopic(room, id)) void this.#take(readReceipts(message));
      },
    };
  }

  #see(state: PhoneState | undefined): void {
    if (!state) return;
    this.#state = state;
    this.#again(); // the instructor is there: what went out before may have met nobody
    this.#ports.changed();
  }

  async #take(receipts: readonly Receipt[]): Promise<void> {
    if (!this.#phone) return;
    if (receipts.some(({ is }) => is === 'present')) this.#presentIn = this.#state?.lesson;
    if (this.#sent && receipts.some((one) => isFor(one, this.#sent as Outgoing)))
      this.#sent = undefined;
    const box = receipts.reduce(received, this.#phone.box);
    if (box.some((one, i) => one !== this.#phone?.box[i]))
      await this.#keep({ ...this.#phone, box });
    this.#sendNext();
  }

  async #broke(): Promise<void> {
    const sent = this.#sent;
    this.#connected = false;
    this.#sent = undefined;
    this.#ports.changed();
    if (sent && this.#phone)
      await this.#keep({ ...this.#phone, box: broken(this.#phone.box, sent) });
  }

  /** The broker does not say why it lets us in no more: the host does. */
  async #refused(): Promise<void> {
    const stay = this.#stay;
    this.#connected = false;
    this.#ports.changed();
    const answer = await this.#ports.ask('/me', null, (this.#phone as Phone).token);
    if (this.#stay !== stay || this.#standing.is !== 'inside') return;
    this.#leave();
    if (answer && isRefusal(answer)) this.#stand({ is: 'outside', because: answer });
    else this.#stop = this.#ports.every(again, () => void this.#enter());
  }

  #again(): void {
    this.#sent = undefined;
    this.#sayPresent();
    this.#sendNext();
  }

  #sayPresent(): void {
    const lesson = this.#state?.lesson;
    if (!this.#phone || !this.#connected || lesson === undefined) return;
    if (this.#presentIn === lesson) return;
    const { room, id, name } = this.#phone;
    this.#link?.send(presenceTopic(room, id), JSON.stringify({ lesson, name } satisfies Presence));
  }

  #sendNext(): void {
    const next = nextOf(this.#phone?.box ?? []);
    if (!this.#phone || !this.#connected || this.#sent || !next) return;
    const { room, id } = this.#phone;
    const { lesson, question, vote, revision, decision } = next;
    this.#sent = next;
    const message: SentAnswer = { lesson, vote, revision, decision };
    this.#link?.send(answerTopic(room, id, question), JSON.stringify(message));
  }

  async #keep(phone: Phone): Promise<void> {
    this.#phone = phone;
    this.#ports.changed();
    this.#kept = await this.#ports.store.keep(phone);
    this.#ports.changed();
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    this.#ports.changed();
  }
}
