import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { addressOf } from './addresses.ts';
import type { Guard } from './guard.ts';

/** In bytes. Nothing that is said in a room is longer. */
const longestFrame = 16 * 1024;
/** Of one address, sockets that have not said yet who they are. */
const mostUnknown = 4;
/** Of one address, connections that wait for that. A whole class may stand behind one address. */
const mostWaiting = 500;

const manners = {
  noServer: true,
  maxPayload: longestFrame,
  perMessageDeflate: false,
  closeTimeout: 1000, // in milliseconds: who is thrown out and does not go has no place longer than that
  handleProtocols: (offered: Set<string>) => (offered.has('mqtt') ? 'mqtt' : false),
} as const;

type Arrival = readonly [request: IncomingMessage, socket: Duplex, head: Buffer];

/**
 * Hands WebSockets to the broker. An address has four places for sockets that have not said who they are; the others wait
 * for one. Whoever has a valid token no longer counts, so that a class behind one address gets in, and a flood does not.
 */
export class Sockets {
  readonly #server = new WebSocketServer(manners);
  readonly #aedes: Aedes;
  readonly #guard: Guard;
  readonly #unknown = new Map<string, number>();
  readonly #waiting = new Map<string, Arrival[]>();
  readonly #known = new WeakMap<IncomingMessage, () => void>();

  constructor(aedes: Aedes, guard: Guard) {
    this.#aedes = aedes;
    this.#guard = guard;
    aedes.on('clientReady', ({ req }) => {
      if (req) this.#known.get(req)?.();
    });
  }

  /** The request has been checked for where it comes from. */
  arrive(...arrival: Arrival): void {
    const [request, socket] = arrival;
    const address = addressOf(request);
    const waiting = this.#waiting.get(address) ?? [];
    if (waiting.length >= mostWaiting) {
      socket.destroy();
      return;
    }
    socket.on('error', () => socket.destroy());
    this.#waiting.set(address, waiting);
    waiting.push(arrival);
    this.#letIn(address);
  }

  close(): void {
    for (const [, socket] of [...this.#waiting.values()].flat()) socket.destroy();
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #letIn(address: string): void {
    const waiting = this.#waiting.get(address) ?? [];
    while (waiting.length > 0 && (this.#unknown.get(address) ?? 0) < mostUnknown) {
      const [request, socket, head] = waiting.shift() as Arrival;
      if (this.#guard.bannedFor(address) > 0) socket.destroy();
      else if (!socket.destroyed) this.#accept(address, request, socket, head);
    }
    if (waiting.length === 0) this.#waiting.delete(address);
  }

  #accept(address: string, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#unknown.set(address, (this.#unknown.get(address) ?? 0) + 1);
    let isUnknown = true;
    const release = (): void => {
      if (!isUnknown) return;
      isUnknown = false;
      const left = (this.#unknown.get(address) ?? 1) - 1;
      if (left > 0) this.#unknown.set(address, left);
      else this.#unknown.delete(address);
      this.#letIn(address);
    };
    this.#known.set(request, release);
    socket.once('close', release);
    this.#server.handleUpgrade(request, socket, head, (client) => {
      // a frame that is too long, or is none: nothing of ours sends that
      client.once('error', () => this.#guard.wrong(address));
      const stream = createWebSocketStream(client);
      stream.on('error', () => stream.destroy());
      this.#aedes.handle(stream, request);
    });
  }
}
