import type { LogFailure } from '../../src/domain/attempt.ts';
import type { Answer, Participant } from '../../src/domain/quiz.ts';
import { openMqttLink } from '../../src/link/mqtt-link.ts';
import { Participation } from '../../src/participant/participation.ts';
import type { Led } from '../../src/room/joining.ts';
import type { Every, OpenLink } from '../../src/room/link.ts';
import type { Phone, PhoneStore } from '../../src/room/phone.ts';
import type { HostOptions } from '../../src/server/host.ts';
import { Lectern } from '../../src/session/lectern.ts';
import { openTestHost } from './class-host.ts';
import type { TestHost } from './class-host.ts';
import { memoryTeach } from './memory-teach.ts';
import type { MemoryTeach } from './memory-teach.ts';

/** A room with its real host, broker and sockets on loopback; time passes by hand. */
export interface ClassRoom {
  readonly door: TestHost;
  readonly store: MemoryTeach;
  readonly lesson: { readonly participants: Participant[] };
  /** Meeting somebody fails so from now on; undefined: it works again. */
  meetFails: LogFailure | undefined;
  lead(led?: Led, known?: readonly Answer[]): Promise<Lectern>;
  /** A phone: with the same store it is the same one, reloaded. */
  phone(store?: PhoneStore, open?: OpenLink): Participation;
  /** A phone that has joined and is connected. */
  guest(name?: string, open?: OpenLink): Promise<Participation>;
  /** Resolves once it is so: asked whenever something changes. */
  until(isSo: () => boolean): Promise<void>;
  /** Something that is waited for may have changed. */
  changed(): void;
  /** All that is done again and again is done once more. */
  tick(): void;
  close(): Promise<void>;
}

export async function openClassRoom(more: Pick<HostOptions, 'broker'> = {}): Promise<ClassRoom> {
  const door = await openTestHost(more);
  const store = memoryTeach();
  const lesson = { participants: [] as Participant[] };
  const address = more.broker ?? `${door.origin.replace('http', 'ws')}/live`;
  const waits = new Set<() => void>();
  const works = new Set<() => void>();
  const ends: (() => void)[] = [];
  const changed = (): void => {
    for (const look of waits) look();
  };
  const every: Every = (_, work) => {
    works.add(work);
    return () => works.delete(work);
  };
  const room: ClassRoom = {
    door,
    store,
    lesson,
    meetFails: undefined,
    async lead(given, answers = []) {
      const led = given ?? (await door.lead());
      const known = { answers, participants: lesson.participants };
      const meet = (some: readonly Participant[]) => {
        if (!room.meetFails) lesson.participants.push(...some);
        return Promise.resolve(room.meetFails ?? (true as const));
      };
      const now = (): string => '2026-11-22T08:00:00.000Z';
      const ports = { open: openMqttLink, address, store, meet, every, now, changed };
      const lectern = new Lectern(ports, led, known);
      ends.push(() => void lectern.close());
      await room.until(() => lectern.leading !== 'connecting');
      return lectern;
    },
    phone(kept = memoryPhone(), open = openMqttLink) {
      const phone = new Participation({
        async ask(path, body, token) {
          try {
            return (await door.ask(path, { body: body ?? '', ...(token !== null && { token }) }))
              .answer;
          } catch {
            return undefined;
          }
        },
        link: () => Promise.resolve(open),
        address,
        store: kept,
        every,
        changed,
      });
      ends.push(() => phone.close());
      return phone;
    },
    async guest(name = 'Grey Heron', open = openMqttLink) {
      const phone = room.phone(undefined, open);
      await phone.start(null);
      await phone.join(door.host.room.code, name);
      await room.until(() => phone.connected);
      return phone;
    },
    until(isSo) {
      return new Promise((resolve) => {
        const look = (): void => {
          if (!isSo()) return;
          waits.delete(look);
          resolve();
        };
        waits.add(look);
        look();
      });
    },
    changed,
    tick() {
      for (const work of Array.from(works)) work();
    },
    async close() {
      for (const end of ends) end();
      await door.close();
    },
  };
  return room;
}

export interface MemoryPhone extends PhoneStore {
  phone: Phone | undefined;
  full: boolean;
}

/** What a phone keeps, as long as its variable lasts. */
export function memoryPhone(): MemoryPhone {
  const kept: MemoryPhone = {
    phone: undefined,
    full: false,
    read: () => Promise.resolve(kept.phone),
    keep(phone) {
      if (!kept.full) kept.phone = phone;
      return Promise.resolve(!kept.full);
    },
  };
  return kept;
}
