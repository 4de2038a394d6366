import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy, securityHeaders } from '../../plugins/csp.ts';
import type { HostAnswer } from '../room/joining.ts';
import { isFromOurPage, isOurHost } from './addresses.ts';
import { Broker } from './broker.ts';
import { Desk } from './desk.ts';
import { Guard } from './guard.ts';
import { Pages } from './pages.ts';
import { RoomFile } from './room-file.ts';
import type { Room } from './room-file.ts';
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
  /** Names of this machine beside its addresses. */
  readonly names?: readonly string[];
  /** In milliseconds. */
  readonly now: () => number;
}

export interface Host {
  readonly port: number;
  readonly room: Room;
  /** Closes all connections, as a network that fails does. Everybody comes back by themselves. */
  drop(): void;
  close(): Promise<void>;
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
};

/** Opens the class host: pages, door and broker at one port. Rejects if the port is taken. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { now, names = [] } = options;
  const file = new RoomFile(options.roomFile, now(), options.anew);
  const pages = new Pages(options.built);
  const port = (): number => (server.address() as AddressInfo).port;
  const desk: Desk = new Desk({
    file,
    broker: () => broker,
    guard: new Guard({ most: 5, lasts: 5 * minutes, now }),
    port,
    now,
  });
  const broker = await Broker.open({
    room: () => file.now,
    admit: (token) => desk.admit(token),
    now,
  });
  const sockets = new Sockets(broker.aedes, new Guard({ most: 10, lasts: minutes, now }));
  const isOurs = ({ headers }: IncomingMessage): boolean => isOurHost(headers.host, port(), names);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!isOurs(request)) return say(response, 421, 'This host does not answer to that name.');
    if (request.method === 'GET' || request.method === 'HEAD')
      return sendPage(pages, path, request, response);
    if (request.method !== 'POST' || !isFromOurPage(request))
      return say(response, 403, 'Only the pages of this host may ask that.');
    const body = await bodyOf(request);
    if (body === undefined) return say(response, 413, 'That is too long.');
    const answer = await desk.answer(path, request, body);
    if (!answer) return say(response, 404, 'There is nothing here.');
    response.writeHead(codes[answer.is] ?? 200, {
      ...securityHeaders,
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify(answer));
  }

  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000 });
  server.on('request', (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    if (request.url === '/live' && isOurs(request) && isFromOurPage(request))
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
    drop: () => broker.dismiss(() => true),
    async close() {
      sockets.close();
      server.closeAllConnections();
      await Promise.all([broker.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

/** Sends a file. The policy of pages names the one address that they may open a socket to. */
function sendPage(
  pages: Pages,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const page = pages.find(path);
  if (!page) return say(response, 404, 'There is nothing here.');
  const isZipped = page.zipped !== null && /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
  const isHtml = page.type.startsWith('text/html');
  const live = `ws://${request.headers.host}`;
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Security-Policy': contentSecurityPolicy('header', [live]),
    'Content-Type': page.type,
    'Cache-Control': page.forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(isZipped && !isHtml && { 'Content-Encoding': 'gzip' }),
  });
  if (request.method === 'HEAD') response.end();
  // the page holds the policy too, for servers that send no headers: both have to allow the socket
  else if (isHtml)
    response.end(
      page.body
        .toString()
        .replace(contentSecurityPolicy('meta'), contentSecurityPolicy('meta', [live])),
    );
  else response.end(isZipped ? page.zipped : page.body);
}

function say(response: ServerResponse, code: number, sentence: string): void {
  response.writeHead(code, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

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
