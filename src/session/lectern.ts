import type { LogFailure } from '../domain/attempt.ts';
import type { Answer, Participant, TeachStore } from '../domain/quiz.ts';
import { accepts } from '../room/accept.ts';
import { readAnswer, readPresence, writeState } from '../room/door.ts';
import type { Led } from '../room/joining.ts';
import type { Every, Link, OpenLink } from '../room/link.ts';
import { actsOf, aliasOf, forPhones } from '../room/letters.ts';
import type { PhoneState, Receipt, RoomState } from '../room/messages.ts';
import { notSaved } from '../storage/failure.ts';
import { heardByInstructor, placeOf, receiptTopic, stateTopic } from '../room/topics.ts';

export interface LecternPorts {
  readonly open: OpenLink;
  /** Of the broker's socket. */
  readonly address: string;
  readonly store: Pick<TeachStore, 'keepAnswers'>;
  /** Keeps that these are in the lesson. Nobody is told to be present before. */
  readonly meet: (some: readonly Participant[]) => Promise<true | LogFailure>;
  readonly every: Every;
  /** The time of our own clock, ISO 8601: no phone's is trusted. */
  readonly now: () => string;
  /** Something that can be seen has changed. */
  readonly changed: () => void;
}

/** Where the lectern stands. `lost`: another window leads, or the room was closed. */
export type Leading = 'connecting' | 'connected' | 'lost';

/** In milliseconds: so often is the state said again, for brokers that forget it. */
const again = 10_000;
/** So many answers go into one transaction. */
const mostAtOnce = 200;

/**
 * The instructor's end of a room: says the state, keeps what participants answer, and tells them "recorded" only after the
 * storage has. What could not be kept has no receipt: phones send it again.
 */
export class Lectern {
  readonly #ports: LecternPorts;
  readonly #room: string;
  readonly #link: Link;
  readonly #stop: () => void;
  readonly #answers = new Map<string, Answer>();
  #present: ReadonlySet<string>;
  #state: RoomState | undefined;
  #said: PhoneState | undefined;
  #leading: Leading = 'connecting';
  #failure: LogFailure | undefined;
  #arrived: Answer[] = [];
  #met: Participant[] = [];
  #working = false;
  #worked = Promise.resolve();

  /** @param known what is kept of the lesson already. */
  constructor(
    ports: LecternPorts,
    { room, id, token }: Pick<Led, 'room' | 'id' | 'token'>,
    known: { readonly answers: readonly Answer[]; readonly participants: readonly Participant[] },
  ) {
    this.#ports = ports;
    this.#room = room;
    this.#present = new Set(known.participants.map((one) => one.id));
    for (const answer of known.answers) this.#note(answer);
    const topics = heardByInstructor(room);
    this.#link = ports.open(
      { address: ports.address, id, token, topics },
      {
        opened: () => {
          this.#stand('connected');
          this.#say();
        },
        closed: () => this.#stand('connecting'),
        refused: () => this.#stand('lost'),
        heard: (topic, message) => this.#hear(topic, message),
      },
    );
    this.#stop = ports.every(again, () => this.#say());
  }

  get leading(): Leading {
    return this.#leading;
  }

  /** All answers that are kept, also of those who came before a reload. */
  get answers(): readonly Answer[] {
    return [...this.#answers.values()];
  }

  /** Why the last answers could not be kept; undefined once some have been. */
  get failure(): LogFailure | undefined {
    return this.#failure;
  }

  /**
   * Shows the room to all, now and to whoever comes later.
   * @returns false if a phone could not be sent that: it is too long, or says a verdict before the reveal.
   */
  show(state: RoomState): boolean {
    const said = forPhones(state);
    if (writeState(said) === undefined) return false;
    this.#state = state;
    this.#said = said;
    this.#say();
    return true;
  }

  /** Resolves once what has arrived already is kept, or could not be. */
  close(): Promise<void> {
    this.#stop();
    this.#link.close();
    return this.#worked;
  }

  #say(): void {
    const message = this.#said && writeState(this.#said);
    if (message !== undefined && this.#leading === 'connected')
      this.#link.send(stateTopic(this.#room), message, true);
  }

  #hear(topic: string, message: string): void {
    const place = placeOf(topic);
    if (!this.#said || place?.room !== this.#room) return;
    if (place.is === 'presence') this.#hearPresence(place.of, message);
    else if (place.is === 'answer') this.#hearAnswer(this.#said, place.of, place.to, message);
  }

  #hearPresence(id: string, message: string): void {
    const said = readPresence(message);
    if (said?.lesson !== this.#state?.lesson || !said) return;
    if (this.#present.has(id)) this.#tell(id, [{ is: 'present' }]);
    else this.#met.push({ id, name: said.name });
    this.#workOn();
  }

  #hearAnswer(state: PhoneState, participant: string, alias: string, message: string): void {
    const sent = readAnswer(message);
    if (!sent) return;
    const { lesson, vote, revision } = sent;
    const about = { lesson, question: alias, vote, revision };
    const known = this.#answers.get(keyOf({ ...about, participant }));
    const verdict = accepts(state, alias, sent, known);
    const isKept = known !== undefined && known.revision >= revision;
    const asked = this.#state?.asked;
    const decision = verdict === true && !isKept && asked && actsOf(asked, sent.decision);
    if (decision) {
      const { question } = asked;
      const at = this.#ports.now();
      this.#arrived.push({ lesson, question, vote, participant, revision, decision, at });
      this.#workOn();
    } else {
      const is = isKept ? 'recorded' : verdict === true ? 'not asked' : verdict;
      this.#tell(participant, [{ is, ...about }]);
    }
  }

  /** One transaction at a time; what comes meanwhile goes together into the next. */
  #workOn(): void {
    if (!this.#working) this.#worked = this.#work();
  }

  /** Whatever goes wrong, what comes later is worked on: what was lost on the way is sent again. */
  async #work(): Promise<void> {
    this.#working = true;
    try {
      while (this.#arrived.length > 0 || this.#met.length > 0) {
        await this.#keepAnswers(this.#arrived.splice(0, mostAtOnce));
        await this.#keepPresence(this.#met.splice(0));
      }
    } catch (error) {
      this.#fails(notSaved(error));
    } finally {
      this.#working = false;
    }
  }

  async #keepAnswers(some: readonly Answer[]): Promise<void> {
    if (some.length === 0 || this.#fails(await this.#ports.store.keepAnswers(some))) return;
    for (const answer of some) this.#note(answer);
    for (const participant of new Set(some.map((one) => one.participant)))
      this.#tell(participant, some.filter((one) => one.participant === participant).map(recorded));
    this.#ports.changed();
  }

  async #keepPresence(some: readonly Participant[]): Promise<void> {
    const met = [...new Map(some.map((one) => [one.id, one])).values()];
    if (met.length === 0 || this.#fails(await this.#ports.meet(met))) return;
    this.#present = new Set([...this.#present, ...met.map(({ id }) => id)]);
    for (const { id } of met) this.#tell(id, [{ is: 'present' }]);
    this.#ports.changed();
  }

  #fails(result: true | LogFailure): boolean {
    this.#failure = result === true ? undefined : result;
    if (result !== true) this.#ports.changed();
    return result !== true;
  }

  #note(answer: Answer): void {
    const key = keyOf({ ...answer, question: aliasOf(answer.question) });
    if ((this.#answers.get(key)?.revision ?? -1) < answer.revision) this.#answers.set(key, answer);
  }

  #tell(participant: string, receipts: readonly Receipt[]): void {
    this.#link.send(receiptTopic(this.#room, participant), JSON.stringify(receipts));
  }

  #stand(leading: Leading): void {
    if (this.#leading === 'lost') return;
    this.#leading = leading;
    this.#ports.changed();
  }
}

/** `question`: its alias, by which phones speak of it. */
const keyOf = ({
  lesson,
  question,
  vote,
  participant,
}: Pick<Answer, 'lesson' | 'question' | 'vote' | 'participant'>): string =>
  JSON.stringify([lesson, question, vote, participant]);

const recorded = ({ lesson, question, vote, revision }: Answer): Receipt => ({
  is: 'recorded',
  lesson,
  question: aliasOf(question),
  vote,
  revision,
});
