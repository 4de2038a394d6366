import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHostAnswer } from '../../src/room/joining.ts';
import type { HostAnswer } from '../../src/room/joining.ts';
import { freePort } from '../support/free-port.ts';

/** As in scripts/classroom.mjs. */
const manners = ['--max-semi-space-size=2', '--import', 'tsx'];

/** The class host as a process of its own, as `npm run classroom` starts it. */
export class HostProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'trial-room-'));
  port = 0;
  code = '';
  secret = '';
  /** In MB, the most that was seen. */
  rss = 0;
  #child: ChildProcess | undefined;

  constructor() {
    process.once('exit', () => this.#child?.kill('SIGKILL')); // whatever ends the trial
    mkdirSync(join(this.folder, 'dist/class'), { recursive: true });
    writeFileSync(join(this.folder, 'dist/class/index.html'), '<title>Class</title>');
  }

  get address(): string {
    return `ws://127.0.0.1:${this.port}/live`;
  }

  /** Resolves when it listens; at the same port as before. */
  async start(): Promise<void> {
    if (this.port === 0) this.port = await freePort();
    const { folder, port } = this;
    const options = ['--json', '--port', `${port}`, '--built', join(folder, 'dist')];
    const child = spawn(
      process.execPath,
      [...manners, 'src/server/classroom.ts', ...options, '--room', join(folder, 'room')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#child = child;
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
      child.once('exit', () => reject(new Error('The host has ended before it began.')));
    });
    Object.assign(this, JSON.parse(line));
  }

  /** As a crash: nothing is tidied up. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Looks how much memory it holds. */
  weigh(): void {
    try {
      const status = readFileSync(`/proc/${this.#child?.pid}/status`, 'utf8');
      this.rss = Math.max(this.rss, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // it is dead just now, or this system does not tell
    }
  }

  /** Asks as a page of the host does. @param from an address of loopback */
  ask(
    path: string,
    body: unknown,
    token: string | null = null,
    from = '127.0.0.1',
  ): Promise<HostAnswer | undefined> {
    const headers = {
      Origin: `http://127.0.0.1:${this.port}`,
      ...(token !== null && { Authorization: `Bearer ${token}` }),
    };
    const to = { host: '127.0.0.1', port: this.port, path, method: 'POST', localAddress: from };
    return new Promise((resolve) => {
      const asked = request({ ...to, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve(readHostAnswer(text)));
      });
      asked.on('error', () => resolve(undefined));
      asked.end(JSON.stringify(body));
    });
  }
}
