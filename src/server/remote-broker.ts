import { setTimeout as pause } from 'node:timers/promises';
import mqtt from 'mqtt';
import type { MqttClient } from 'mqtt';
import { placeOf, stateTopic } from '../room/topics.ts';
import type { BrokerOptions } from './broker.ts';
import { mayRead, mayWrite } from './rights.ts';
import { chance, instructorOf, instructors } from './room-file.ts';
import type { Room } from './room-file.ts';
import type { Claims } from './tokens.ts';

/** In milliseconds: after that somebody has been thrown out, has said what there was to say, or it is given up. */
const patience = 4000;
/** So many are thrown out at a time: the server has a limit of connections. */
const mostAtOnce = 20;

/**
 * A RabbitMQ server elsewhere. It asks this host who may come in and who may say what (its plug-in rabbitmq_auth_backend_http,
 * docs/broker.md). Nobody but who has a token finds out anything by asking the same.
 */
export class RemoteBroker {
  readonly #address: string;
  readonly #options: Omit<BrokerOptions, 'now'>;
  /** Lets this host in, as whoever is to be thrown out: a broker keeps one connection of a name. */
  readonly #password = chance(32);

  constructor(address: string, options: Omit<BrokerOptions, 'now'>) {
    this.#address = address;
    this.#options = options;
  }

  /** Answers what the server asks. */
  async allows(path: string, asked: URLSearchParams): Promise<boolean> {
    const id = asked.get('username') ?? '';
    if (path === '/broker/user') return this.#admits(id, asked);
    if (path === '/broker/vhost') return true;
    if (path === '/broker/resource') return mayUse(id, asked);
    return path === '/broker/topic' && this.#maySay(id, asked);
  }

  /** Can it be reached, and does it ask this host? */
  async answers(): Promise<boolean> {
    return this.#as('host').then(
      () => true,
      () => false,
    );
  }

  /** Sends these out, whether they are in or not: the server outlives this host, and does not tell. */
  dismiss(ids: readonly string[]): void {
    const waiting = [...ids];
    const work = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
        await this.#as(id).catch(() => undefined); // it cannot be reached, and nobody else can either
    };
    for (let n = 0; n < mostAtOnce; n++) void work();
  }

  /** Clears the state that the server has kept for latecomers. */
  async clear({ room, turn }: Room): Promise<void> {
    const say = (client: MqttClient): Promise<unknown> =>
      client.publishAsync(stateTopic(room), '', { qos: 1, retain: true });
    await this.#as(instructorOf(turn), say).catch(() => undefined);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #admits(id: string, asked: URLSearchParams): Promise<boolean> {
    const token = asked.get('password') ?? '';
    if (asked.get('client_id') !== id) return false;
    if (token === this.#password) return true;
    const claims = await this.#options.admit(token);
    if (claims?.id !== id) return false;
    if (claims.role === 'instructor') this.dismiss(instructors(claims.turn - 1));
    return true;
  }

  #maySay(id: string, asked: URLSearchParams): boolean {
    const topic = topicOf(asked.get('routing_key') ?? '');
    const claims = this.#claimsOf(id);
    const { room } = this.#options.room();
    if (!claims) return false;
    if (asked.get('permission') === 'read') return mayRead(claims, room, topic);
    return mayWrite(claims, room, placeOf(topic), false);
  }

  /** The server has checked the token when they came: from then on it says the name alone. */
  #claimsOf(id: string): Omit<Claims, 'turn'> | undefined {
    const { turn, removed } = this.#options.room();
    if (id === instructorOf(turn)) return { id, role: 'instructor' };
    return id.startsWith('instructor-') || removed.includes(id)
      ? undefined
      : { id, role: 'participant' };
  }

  /** Is somebody at the server for as long as it takes to say something. Rejects if the server breaks off, or is silent. */
  async #as(id: string, say?: (client: MqttClient) => Promise<unknown>): Promise<void> {
    const manners = { protocolVersion: 4, reconnectPeriod: 0, connectTimeout: patience } as const;
    const who = { clientId: id, username: id, password: this.#password };
    const client = mqtt.connect(this.#address, { ...manners, ...who });
    const broken = new Promise((_, reject) => {
      client.on('error', reject).on('close', () => reject(new Error('broken off')));
    });
    const said = new Promise((resolve) => {
      client.on('connect', () => resolve(say?.(client)));
    });
    const given = new AbortController();
    const late = pause(patience, undefined, { signal: given.signal }).then(() => {
      throw new Error('silent');
    });
    try {
      await Promise.race([said, broken, late]);
    } finally {
      given.abort();
      client.end(true);
    }
  }
}

/** What messages pass through at the server: its one exchange, and a queue of one's own that goes with the connection. */
function mayUse(id: string, asked: URLSearchParams): boolean {
  const name = asked.get('name');
  return asked.get('resource') === 'queue'
    ? name === `mqtt-subscription-${id}qos0`
    : name === 'amq.topic' && asked.get('permission') !== 'configure';
}

/** RabbitMQ writes a topic of MQTT in the signs of AMQP. */
const signs: Readonly<Record<string, string>> = { '.': '/', '/': '.', '*': '+' };
const topicOf = (key: string): string => key.replaceAll(/[./*]/g, (sign) => signs[sign] as string);
