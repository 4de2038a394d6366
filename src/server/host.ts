import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy, securityHeaders } from '../../plugins/csp.ts';
import type { HostAnswer } from '../room/joining.ts';
import { isFromOurPage, isOurHost, lanAddresses, plainAddress } from './addresses.ts';
import { Broker } from './broker.ts';
import { Desk } from './desk.ts';
import { Guard } from './guard.ts';
import { Pages } from './pages.ts';
import { everybodyIn, RoomFile } from './room-file.ts';
import type { Room } from './room-file.ts';
import { RemoteBroker } from './remote-broker.ts';
import { Sockets } from './sockets.ts';

export interface HostOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The built app. */
  readonly built: string;
  /** Where the room is kept over a crash. */
  readonly roomFile: string;
  /** Opens a new room, even if there is one to go on with. */
  readonly anew?: boolean;
  /** The socket of a RabbitMQ server that takes the place of the broker in this process. */
  readonly broker?: string;
  /** Names of this machine beside its addresses. */
  readonly names?: readonly string[];
  /** Where others reach this machine, the likeliest first: those of its networks unless you say otherwise. */
  readonly addresses?: () => readonly string[];
  /** In milliseconds. */
  readonly now: () => number;
}

export interface Host {
  readonly port: number;
  readonly room: Room;
  /** False: the broker elsewhere cannot be reached, or does not ask this host. */
  brokerAnswers(): Promise<boolean>;
  /** Closes all connections, as a network that fails does. Everybody comes back by themselves. */
  drop(): void;
  close(): Promise<void>;
}

/** Those of the app, without the one that browsers refuse with a warning where there is no HTTPS. */
const { 'Cross-Origin-Opener-Policy': _, ...always } = securityHeaders;

interface Sent {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** In bytes: more is never asked. */
const longestBody = 4096;
const minutes = 60_000;

const codes: Readonly<Partial<Record<HostAnswer['is'], number>>> = {
  'wrong code': 403,
  removed: 403,
  expired: 401,
  closed: 410,
  full: 503,
  banned: 429,
  unreadable: 400,
  'not kept': 507,
};

/** Opens the class host: pages, door and broker at one port. Rejects if the port is taken. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { now, names = [], addresses = lanAddresses } = options;
  const file = new RoomFile(options.roomFile, now(), options.anew);
  const pages = new Pages(options.built);
  const port = (): number => (server.address() as AddressInfo).port;
  const desk: Desk = new Desk({
    file,
    broker: () => broker,
    guard: new Guard({ most: 5, lasts: 5 * minutes, now }),
    port,
    addresses,
    now,
  });
  const asks = { room: () => file.now, admit: (token: string) => desk.admit(token) };
  const remote = options.broker === undefined ? undefined : new RemoteBroker(options.broker, asks);
  const own = remote ? undefined : await Broker.open({ ...asks, now });
  const broker = (remote ?? own) as Broker | RemoteBroker;
  const floods = new Guard({ most: 10, lasts: minutes, now });
  const sockets = own && new Sockets(own.aedes, floods);
  const isOurs = (request: IncomingMessage): boolean =>
    isOurHost(request.headers.host, port(), names, addresses);

  async function answerTo(request: IncomingMessage): Promise<Sent> {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!isOurs(request))
      return said(
        421,
        'This host does not answer to that name. Use the address on the wall, or start it with --name.',
      );
    if (request.method === 'GET' || request.method === 'HEAD')
      return pageAt(pages, path, request, options.broker);
    const isBroker = remote !== undefined && path.startsWith('/broker/');
    if (request.method !== 'POST' || !(isBroker || isFromOurPage(request)))
      return said(403, 'Only the pages of this host may ask that.');
    const body = await bodyOf(request);
    if (body === undefined) return said(413, 'That is too long.');
    if (isBroker) {
      const isAllowed = await remote.allows(path, new URLSearchParams(body));
      return { code: 200, headers: {}, body: isAllowed ? 'allow' : 'deny' };
    }
    const answer = await desk.answer(path, request, body);
    if (!answer) return said(404, 'There is nothing here.');
    return {
      code: codes[answer.is] ?? 200,
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
      body: JSON.stringify(answer),
    };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { code, headers, body } = await answerTo(request);
    response.writeHead(code, { ...always, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000 });
  // who floods is heard no more, before anything is read; those behind the same address who are inside stay inside
  const hear = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket) => {
    if (floods.bannedFor(plainAddress(socket)) > 0) socket.resetAndDestroy();
    else for (const one of hear) one.call(server, socket);
  });
  server.on('request', (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    if (sockets && request.url === '/live' && isOurs(request) && isFromOurPage(request))
      sockets.arrive(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '0.0.0.0', resolve);
  });
  return {
    port: port(),
    get room() {
      return file.now;
    },
    brokerAnswers: async () => remote === undefined || remote.answers(),
    drop: () => broker.dismiss(everybodyIn(file.now)),
    async close() {
      sockets?.close();
      server.closeAllConnections();
      await Promise.all([broker.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

/**
 * A file. Pages say where their room's socket is, and their policy names that one address.
 * @param broker that is elsewhere
 */
function pageAt(
  pages: Pages,
  path: string,
  { headers }: IncomingMessage,
  broker: string | undefined,
): Sent {
  const page = pages.find(path);
  if (!page) return said(404, 'There is nothing here.');
  const socket = broker ?? `ws://${headers.host}/live`;
  const live = new URL(socket).origin;
  const isHtml = page.type.startsWith('text/html');
  const zipped = !isHtml && `${headers['accept-encoding']}`.includes('gzip') ? page.zipped : null;
  return {
    code: 200,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy('header', [live]),
      'Content-Type': page.type,
      'Cache-Control': page.forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    },
    // the page holds the policy too, for servers that send no headers: both have to allow the socket
    body: isHtml
      ? page.body
          .toString()
          .replace(policy, inMarkup(contentSecurityPolicy('meta', [live])))
          .replace('</title>', `$&<meta name="live" content="${socket}">`)
      : (zipped ?? page.body),
  };
}

/** As the build writes it into a page. */
const inMarkup = (text: string): string => text.replaceAll("'", '&#39;');
const policy = inMarkup(contentSecurityPolicy('meta'));

const said = (code: number, sentence: string): Sent => ({
  code,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: `${sentence}\n`,
});

/** Undefined: it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
