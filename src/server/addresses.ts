import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Where this machine is reached from others, the likeliest first. */
export function lanAddresses(all = networkInterfaces()): readonly string[] {
  return Object.entries(all)
    .flatMap(([name, some = []]) => some.map((one) => ({ ...one, name })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .sort((a, b) => likelihood(a) - likelihood(b))
    .map(({ address }) => address);
}

/** Home and hospital networks before those that software makes up: no phone is in one within this machine. */
function likelihood({ name, address }: Readonly<Record<'name' | 'address', string>>): number {
  if (/^(docker|br-|veth|virbr)/.test(name)) return 4;
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return address.startsWith('169.254.') ? 3 : 2;
}

/**
 * The exact names under which this host answers: a page elsewhere cannot talk to it by a name of its own.
 * @param addresses of this machine
 */
export function isOurHost(
  host: string | undefined,
  port: number,
  names: readonly string[],
  addresses: () => readonly string[],
): boolean {
  const isIt = (name: string): boolean => host === (port === 80 ? name : `${name}:${port}`);
  // the networks are asked last: that takes longer than all the rest, and a flood would ask for it
  return ['localhost', '127.0.0.1', ...names].some(isIt) || addresses().some(isIt);
}

/** Does a request come from a page of this very host? */
export function isFromOurPage({ headers }: IncomingMessage): boolean {
  return headers.host !== undefined && headers.origin === `http://${headers.host}`;
}

/** Who is at the other end. IPv4 as such, also where it comes in the clothes of IPv6. */
export const plainAddress = ({ remoteAddress = '' }: Pick<Socket, 'remoteAddress'>): string =>
  remoteAddress.replace(/^::ffff:/, '');

export const addressOf = ({ socket }: IncomingMessage): string => plainAddress(socket);
