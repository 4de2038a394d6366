import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Where Debian has it: the one in the path becomes another user first. */
const program = process.env['RABBITMQ_SERVER'] ?? '/usr/lib/rabbitmq/bin/rabbitmq-server';
/** In milliseconds. */
const patience = 90_000;

type Ports = readonly [socket: number, nodes: number, names: number];

/** A RabbitMQ server of our own: in a folder of its own, on free ports, as docs/broker.md sets one up. */
export class Rabbit {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rabbit-'));
  readonly #ports: Ports;
  #child: ChildProcess | undefined;

  private constructor(ports: Ports) {
    this.#ports = ports;
  }

  static async onFreePorts(): Promise<Rabbit> {
    return new Rabbit([await freePort(), await freePort(), await freePort()]);
  }

  get address(): string {
    return `ws://127.0.0.1:${this.#ports[0]}/ws`;
  }

  /** Why there is none here; undefined once it has started. @param host that it asks */
  async start(host: string): Promise<string | undefined> {
    if (!existsSync(program)) return `${program} is not installed`;
    const at = (name: string): string => join(this.#folder, name);
    const [socket, nodes, names] = this.#ports;
    writeFileSync(at('plugins'), '[rabbitmq_web_mqtt, rabbitmq_auth_backend_http].');
    writeFileSync(at('rabbitmq.conf'), configuration(host, socket));
    const child = spawn(program, {
      cwd: this.#folder,
      detached: true, // the program starts another one: both are ended as a group
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        HOME: this.#folder,
        ERL_EPMD_PORT: `${names}`,
        ERL_EPMD_RELAXED_COMMAND_CHECK: '1', // it goes even if it has not noticed yet that the server has
        RABBITMQ_NODENAME: `${basename(this.#folder)}@localhost`,
        RABBITMQ_DIST_PORT: `${nodes}`,
        RABBITMQ_MNESIA_BASE: at('data'),
        RABBITMQ_LOG_BASE: at('log'),
        RABBITMQ_GENERATED_CONFIG_DIR: at('generated'),
        RABBITMQ_ENABLED_PLUGINS_FILE: at('plugins'),
        RABBITMQ_CONFIG_FILE: at('rabbitmq.conf'),
      },
    });
    this.#child = child;
    process.once('exit', () => void this.kill()); // whatever ends the tests
    return new Promise((resolve) => {
      let said = '';
      const timer = setTimeout(() => resolve('rabbitmq-server does not start'), patience);
      child.stdout.on('data', (data: Buffer) => {
        said = `${said}${data.toString()}`.slice(-2000);
        if (said.includes('Server startup complete')) resolve(undefined);
      });
      child.once('exit', () => resolve(`rabbitmq-server has ended: ${said}`));
      child.once('error', ({ message }) => resolve(message));
      child.once('close', () => clearTimeout(timer));
    });
  }

  /** As a crash: nothing is tidied up. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-(child.pid as number), 'SIGKILL');
    await gone;
  }

  /** Leaves nothing behind, the daemon that gives Erlang its names included. */
  async end(): Promise<void> {
    await this.kill();
    if (this.#child) spawnSync('epmd', ['-port', `${this.#ports[2]}`, '-kill']);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** As docs/broker.md has it, but for the ports. */
const configuration = (host: string, port: number): string => `
listeners.tcp = none
mqtt.listeners.tcp = none
mqtt.allow_anonymous = false
web_mqtt.tcp.ip = 127.0.0.1
web_mqtt.tcp.port = ${port}
web_mqtt.ws_opts.max_frame_size = 16384
auth_backends.1 = http
auth_http.http_method = post
auth_http.user_path = ${host}/broker/user
auth_http.vhost_path = ${host}/broker/vhost
auth_http.resource_path = ${host}/broker/resource
auth_http.topic_path = ${host}/broker/topic
log.console = true
log.console.level = info
`;
