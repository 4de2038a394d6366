import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../plugins/csp.ts';
import { readHostAnswer } from '../../src/room/joining.ts';
import type { HostAnswer, Joined, Led } from '../../src/room/joining.ts';
import { openHost } from '../../src/server/host.ts';
import type { Host, HostOptions } from '../../src/server/host.ts';
import { freePort } from './free-port.ts';

/** A class host on loopback, with a folder of its own and a clock that is moved by hand. */
export interface TestHost {
  readonly host: Host;
  readonly origin: string;
  readonly folder: string;
  /** In milliseconds. */
  later(ms: number): void;
  /** A request as a page of the host sends it, unless `headers` say otherwise. */
  ask(path: string, how?: Asking): Promise<Told>;
  join(more?: { was?: string; from?: string }): Promise<Joined>;
  lead(): Promise<Led>;
  /** Ends it as a crash would, and starts it again with what it has kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Asking {
  readonly body?: unknown;
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address it comes from: one of loopback. */
  readonly from?: string;
}

export interface Told {
  readonly code: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly answer: HostAnswer | undefined;
}

export async function openTestHost(
  more: Pick<HostOptions, 'broker' | 'addresses'> = {},
): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'class-host-'));
  const built = join(folder, 'dist');
  const policy = `<meta content="${contentSecurityPolicy('meta').replaceAll("'", '&#39;')}">`;
  for (const [path, text] of [
    ['index.html', `<title>App</title>${policy}`],
    ['class/index.html', `<title>Class</title>${policy}`],
    ['class/assets/class-1.js', 'joined();'],
    ['secret.txt', 'not ours to serve'],
    ['sw.js', 'of another host'],
  ] as const) {
    mkdirSync(join(built, path, '..'), { recursive: true });
    writeFileSync(join(built, path), text);
  }
  let time = Date.UTC(2026, 10, 22, 8);
  const options = { built, roomFile: join(folder, 'room.json'), now: () => time, ...more };
  const port = await freePort();
  let host = await openHost({ ...options, port });
  const origin = `http://127.0.0.1:${port}`;

  function ask(path: string, how: Asking = {}): Promise<Told> {
    const { body, method = 'POST', token, headers = {}, from } = how;
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent: false,
          ...(from !== undefined && { localAddress: from }),
          headers: {
            Origin: origin,
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => (text += part));
          response.on('end', () =>
            resolve({
              code: response.statusCode ?? 0,
              headers: response.headers,
              text,
              answer: readHostAnswer(text),
            }),
          );
        },
      ).on('error', reject);
      asked.end(typeof body === 'string' ? body : body && JSON.stringify(body));
    });
  }

  return {
    get host() {
      return host;
    },
    origin,
    folder,
    later: (ms) => (time += ms),
    ask,
    async join({ was, from } = {}) {
      const body = { code: host.room.code, was: was ?? null };
      const { answer } = await ask('/join', { body, ...(from !== undefined && { from }) });
      if (answer?.is !== 'joined') throw new Error(`not joined: ${answer?.is}`);
      return answer;
    },
    async lead() {
      const { answer } = await ask('/instructor', { token: host.room.secret });
      if (answer?.is !== 'leading') throw new Error(`not leading: ${answer?.is}`);
      return answer;
    },
    async restart() {
      await host.close();
      host = await openHost({ ...options, port });
    },
    async close() {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}
