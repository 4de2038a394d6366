import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lanAddresses } from './addresses.ts';
import { openHost } from './host.ts';
import type { Host } from './host.ts';
import { welcome } from './welcome.ts';

/** `npm run classroom` starts this, once everything is built. */

const help = `Usage: npm run classroom [-- --port N] [--name HOST]... [--broker SOCKET] [--new]

Opens a room for a class on this machine: phones in the same network join it by address and code.
--port    the port, 4180 unless you say otherwise
--name    another name of this machine, such as laptop.local
--broker  a RabbitMQ server in place of the broker of this program: ws://… or wss://…, see docs/broker.md
--new     a new room with a new code, even if one of today could be gone on with`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4180' },
      name: { type: 'string', multiple: true, default: [] },
      broker: { type: 'string' },
      built: { type: 'string', default: 'dist' },
      room: { type: 'string', default: '.classroom/room.json' },
      new: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const port = Number(values.port);
  if (!(port >= 0 && port < 65_536)) throw new Error('--port takes a number from 1 to 65535');
  const broker = values.broker === undefined ? {} : { broker: socketAt(values.broker) };
  const host = await openHost({
    ...broker,
    port,
    built: resolve(values.built),
    roomFile: resolve(values.room),
    names: values.name,
    anew: values.new,
    now: () => Date.now(),
  });
  if (values.json) console.log(JSON.stringify({ port: host.port, ...told(host) }));
  else console.log(welcome(host.room, host.port, lanAddresses()));
  if (!(await host.brokerAnswers()))
    console.error(
      `Nobody can come in yet: the broker at ${values.broker} cannot be reached, or does not ask this host. See docs/broker.md.`,
    );
  const end = (): void => void host.close().finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
}

function socketAt(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'ws:' || url?.protocol === 'wss:') return url.href;
  throw new Error('--broker takes the address of a socket: ws://… or wss://…');
}

const told = ({ room: { room, code, secret } }: Host) => ({ room, code, secret });

main().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  const isTaken = code === 'EADDRINUSE';
  console.error(isTaken ? 'That port is taken; choose another with --port N.' : message);
  process.exit(1);
});
