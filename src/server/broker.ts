import { Aedes } from 'aedes';
import type { AuthenticateError, Client } from 'aedes';
import { placeOf, stateTopic } from '../room/topics.ts';
import { mayRead, mayWrite } from './rights.ts';
import { instructors } from './room-file.ts';
import type { Room } from './room-file.ts';
import type { Claims } from './tokens.ts';

export interface BrokerOptions {
  readonly room: () => Room;
  /** Who a token lets in; undefined: nobody. */
  readonly admit: (token: string) => Promise<Claims | undefined>;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Nobody who answers questions sends more within a second. */
const mostAtOnce = 40;
/** In milliseconds: how long a socket may stay without saying who it is. */
const patience = 5000;

/** The broker in this process. It keeps nothing but the retained state, in memory. */
export class Broker {
  readonly aedes: Aedes;
  readonly #options: BrokerOptions;
  readonly #claims = new WeakMap<Client, Claims>();
  readonly #pace = new WeakMap<Client, { since: number; sent: number }>();
  /** Those who have said who they are. */
  readonly #present = new Map<string, Client>();

  private constructor(aedes: Aedes, options: BrokerOptions) {
    this.aedes = aedes;
    this.#options = options;
  }

  static async open(options: BrokerOptions): Promise<Broker> {
    const aedes = await Aedes.createBroker({
      connectTimeout: patience,
      drainTimeout: patience, // a phone that does not read must not hold up the others
      keepaliveLimit: 60,
      maxTopicLevels: 6,
    });
    const broker = new Broker(aedes, options);
    broker.#guard();
    return broker;
  }

  /** Sends these out. What they are then refused is up to `admit`. */
  dismiss(ids: readonly string[]): void {
    for (const id of ids) this.#present.get(id)?.close();
  }

  /** Clears the state that the broker has kept for latecomers. */
  async clear({ room }: Room): Promise<void> {
    await new Promise<void>((resolve) => {
      const packet = { cmd: 'publish', qos: 0, dup: false, retain: true } as const;
      this.aedes.publish({ ...packet, topic: stateTopic(room), payload: '' }, () => resolve());
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.aedes.close(() => resolve()));
  }

  #guard(): void {
    const { aedes } = this;
    // no wills and no sessions: both would speak or listen for somebody who is not there
    aedes.preConnect = (_, { clean, will, protocolVersion }, done) => {
      const may = clean === true && !will && protocolVersion === 4;
      done(may ? null : new Error('not allowed'), may);
    };
    aedes.authenticate = (client, _, password, done) =>
      void this.#authenticate(client, password, done);
    aedes.authorizePublish = (client, { topic, retain }, done) => {
      const claims = client && this.#inPace(client) && this.#claims.get(client);
      const may = claims && mayWrite(claims, this.#options.room().room, placeOf(topic), retain);
      done(may ? null : new Error('not allowed'));
    };
    aedes.authorizeSubscribe = (client, subscription, done) => {
      const claims = this.#claims.get(client);
      const may = claims && mayRead(claims, this.#options.room().room, subscription.topic);
      done(null, may ? subscription : null);
    };
    aedes.on('clientReady', (client) => this.#present.set(client.id, client));
    aedes.on('clientDisconnect', (client) => {
      if (this.#present.get(client.id) === client) this.#present.delete(client.id);
    });
  }

  async #authenticate(
    client: Client,
    password: Readonly<Buffer | undefined>,
    done: Parameters<Aedes['authenticate']>[3],
  ): Promise<void> {
    const isIn = await this.#admit(client, password);
    done(isIn ? null : refusal(), isIn);
  }

  async #admit(client: Client, password: Readonly<Buffer | undefined>): Promise<boolean> {
    const claims = password && (await this.#options.admit(password.toString()));
    if (claims?.id !== client.id) return false;
    this.#claims.set(client, claims);
    // one window leads: the one before it loses its place, and cannot take it back by itself
    if (claims.role === 'instructor') this.dismiss(instructors(claims.turn - 1));
    return true;
  }

  #inPace(client: Client): boolean {
    if (this.#claims.get(client)?.role === 'instructor') return true;
    const now = this.#options.now();
    const pace = this.#pace.get(client);
    if (!pace || now - pace.since > 1000) {
      this.#pace.set(client, { since: now, sent: 1 });
      return true;
    }
    pace.sent += 1;
    return pace.sent <= mostAtOnce;
  }
}

/** MQTT 3.1.1 has one code for it; why, the page asks over HTTP. */
function refusal(): AuthenticateError {
  return Object.assign(new Error('not admitted'), { returnCode: 5 });
}
