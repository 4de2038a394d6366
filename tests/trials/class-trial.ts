import { join } from 'node:path';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../src/domain/quiz.ts';
import { openMqttLink } from '../../src/link/mqtt-link.ts';
import { Participation } from '../../src/participant/participation.ts';
import { aliasOf } from '../../src/room/letters.ts';
import type { Every } from '../../src/room/link.ts';
import { Lectern } from '../../src/session/lectern.ts';
import { memoryPhone } from '../support/class-room.ts';
import { anAnswer, aQuestion, aState } from '../support/rooms.ts';
import { diskTeach } from './disk-teach.ts';
import { HostProcess } from './host-process.ts';

export interface TrialOptions {
  readonly participants: number;
  readonly questions: number;
  /** The host is killed in the middle of every question, and started again. */
  readonly kill: boolean;
  /** So many sockets send frames of 1 MB all the while. */
  readonly flood: number;
  /** Within so many milliseconds everybody answers a question. */
  readonly within: number;
}

export interface TrialFigures {
  readonly recorded: number;
  /** Told "recorded", and not on the disk. */
  readonly recordedLost: number;
  /** So many answers count more, or less, than there are participants and questions: somebody came back as somebody else. */
  readonly duplicatesCounted: number;
  /** Written twice, as they came again before the first was kept: storage goes by the key, and they count once. */
  readonly writtenTwice: number;
  readonly recordedP50Ms: number;
  readonly recordedP95Ms: number;
  readonly recordedP99Ms: number;
  readonly fanoutP99Ms: number;
  readonly hostRssMb: number;
  readonly kills: number;
  /** After a kill, from the moment the host was up again until the last was back. */
  readonly slowestBackMs: number;
  /** Connections of participants that broke without a kill. */
  readonly dropped: number;
}

const every: Every = (ms, work) => {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
};

/** A whole class with its real host, broker, sockets and clients, on loopback: all behind one address. */
export async function holdClass(options: TrialOptions): Promise<TrialFigures> {
  const { participants, questions } = options;
  const host = new HostProcess();
  await host.start();
  const store = await diskTeach(join(host.folder, 'answers.jsonl'));
  const waits = new Set<() => void>();
  const changed = (): void => {
    for (const look of waits) look();
  };
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isSo()) resolve(void waits.delete(look));
      };
      waits.add(look);
      look();
    });

  const led = await host.ask('/instructor', '', host.secret);
  if (led?.is !== 'leading') throw new Error(`The host gives the lead to nobody: ${led?.is}`);
  const lectern = new Lectern(
    {
      open: openMqttLink,
      address: host.address,
      store,
      meet: () => Promise.resolve(true),
      every,
      now: () => new Date().toISOString(),
      changed,
    },
    led,
    { answers: [], participants: [] },
  );
  const guests: Guest[] = [];
  for (let n = 0; n < participants; n++) guests.push(await Guest.join(host, n, changed));
  await until(() => guests.every(({ phone }) => phone.connected));

  const flooding = options.flood > 0 ? floodFrom('127.0.0.2', host, options.flood) : undefined;
  await new Promise((resolve) => (flooding ? flooding.once('message', resolve) : resolve(true)));
  for (const guest of guests) guest.breaks = 0;

  let kills = 0;
  let slowestBackMs = 0;
  for (let number = 1; number <= questions; number++) {
    const shown = performance.now();
    for (const guest of guests) guest.expect(number, shown);
    lectern.show(aState({ number, of: questions, asked: aQuestion(`q${number}`) }));
    const answering = guests.map((guest) => guest.answer(number, options.within));
    if (options.kill) {
      await pause(options.within / 2);
      await host.kill();
      kills += 1;
      await host.start();
      const up = performance.now();
      await until(() => guests.every(({ phone }) => phone.connected));
      slowestBackMs = Math.max(slowestBackMs, performance.now() - up);
    }
    await Promise.all(answering);
    await until(() => guests.every((guest) => guest.isRecorded(number)));
    host.weigh();
  }

  flooding?.kill();
  const kept = await store.all();
  const told = guests.flatMap((guest) => guest.recorded);
  const standing = lectern.answers;
  const dropped = guests.reduce((sum, { breaks }) => sum + breaks, 0);
  for (const guest of guests) guest.phone.close();
  await lectern.close();
  await host.end();
  const onDisk = new Set(kept.map(keyOf));
  const latencies = guests.flatMap((guest) => guest.latencies).sort((a, b) => a - b);
  const fanouts = guests.flatMap((guest) => guest.fanouts).sort((a, b) => a - b);
  return {
    recorded: told.length,
    recordedLost: told.filter((key) => !onDisk.has(key)).length,
    duplicatesCounted: Math.abs(standing.length - participants * questions),
    writtenTwice: kept.length - new Set(kept.map(lineOf)).size,
    recordedP50Ms: quantile(latencies, 0.5),
    recordedP95Ms: quantile(latencies, 0.95),
    recordedP99Ms: quantile(latencies, 0.99),
    fanoutP99Ms: quantile(fanouts, 0.99),
    hostRssMb: Math.round(host.rss),
    kills,
    slowestBackMs: Math.round(slowestBackMs),
    dropped: options.kill ? 0 : dropped,
  };
}

function floodFrom(from: string, { address }: HostProcess, sockets: number): ChildProcess {
  const program = new URL('flood.ts', import.meta.url);
  return fork(program, [address, `${sockets}`, from], { execArgv: ['--import', 'tsx'] });
}

/** A participant who answers every question, and takes the time. */
class Guest {
  readonly phone: Participation;
  readonly latencies: number[] = [];
  readonly fanouts: number[] = [];
  readonly recorded: string[] = [];
  breaks = 0;
  #shown = 0;
  #awaited = 0;
  #answered = new Map<number, number>();
  #wasConnected = false;

  private constructor(host: HostProcess, changed: () => void) {
    this.phone = new Participation({
      ask: (path, body, token) => host.ask(path, body, token),
      link: () => Promise.resolve(openMqttLink),
      address: host.address,
      store: memoryPhone(),
      every,
      changed: () => {
        this.#look();
        changed();
      },
    });
  }

  static async join(host: HostProcess, n: number, changed: () => void): Promise<Guest> {
    const guest = new Guest(host, changed);
    await guest.phone.start(null);
    await guest.phone.join(host.code, `Guest ${n}`);
    return guest;
  }

  expect(number: number, shown: number): void {
    this.#awaited = number;
    this.#shown = shown;
  }

  /** Answers at some moment, once the question has come. */
  async answer(number: number, within: number): Promise<void> {
    await pause(Math.random() * within);
    while (this.phone.state?.number !== number) await pause(5);
    this.#answered.set(number, performance.now());
    await this.phone.answer(anAnswer().decision);
  }

  isRecorded(number: number): boolean {
    return this.recorded.length >= number;
  }

  #look(): void {
    const { phone } = this;
    if (this.#wasConnected && !phone.connected) this.breaks += 1;
    this.#wasConnected = phone.connected;
    const number = phone.state?.number ?? 0;
    if (number === this.#awaited && number > this.fanouts.length)
      this.fanouts.push(performance.now() - this.#shown);
    const sent = phone.answered('first');
    const since = this.#answered.get(number);
    if (sent?.fate !== 'recorded' || since === undefined || this.recorded.length >= number) return;
    this.latencies.push(performance.now() - since);
    this.recorded.push(JSON.stringify([sent.question, sent.vote, phone.id]));
  }
}

const keyOf = ({ question, vote, participant }: Answer): string =>
  JSON.stringify([aliasOf(question), vote, participant]);

const lineOf = (answer: Answer): string => `${keyOf(answer)} ${answer.revision}`;

function quantile(sorted: readonly number[], share: number): number {
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}
