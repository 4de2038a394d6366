import type { HostAnswer } from './joining.ts';

/** A connection to the broker of a room that comes back by itself. What it is made of is not said here. */

export interface LinkTo {
  /** Of the socket: ws:// or wss://. */
  readonly address: string;
  readonly id: string;
  readonly token: string;
  /** What is listened to. */
  readonly topics: readonly string[];
}

export interface LinkEvents {
  /** Connected, and listening to all topics; also each time it has come back. */
  opened(): void;
  /** The connection has broken, or could not be made; it is tried again. */
  closed(): void;
  /** The broker lets nobody in with this token, or listen to these topics. It is not tried again. */
  refused(): void;
  heard(topic: string, message: string): void;
}

export interface Link {
  /** Sends a message, or drops it where there is no connection: who needs an answer sends it again. */
  send(topic: string, message: string, retain?: boolean): void;
  close(): void;
}

export type OpenLink = (to: LinkTo, events: LinkEvents) => Link;

/** Does work again and again, so many milliseconds apart, until the function that comes back is called. */
export type Every = (ms: number, work: () => void) => () => void;

/**
 * Asks the host something over HTTP; undefined if it does not answer. Never rejects.
 * @param token who asks: it travels in a header, never in an address.
 */
export type AskHost = (
  path: '/join' | '/me' | '/instructor' | '/remove' | '/close',
  body: unknown,
  token: string | null,
) => Promise<HostAnswer | undefined>;
