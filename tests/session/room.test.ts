import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Participant } from '../../src/domain/quiz.ts';
import { openMqttLink } from '../../src/link/mqtt-link.ts';
import { Room } from '../../src/session/room.svelte.ts';
import type { RoomPorts } from '../../src/session/room.svelte.ts';
import { openClassRoom } from '../support/class-room.ts';
import type { ClassRoom } from '../support/class-room.ts';
import { anAnswer, aState } from '../support/rooms.ts';

let at: ClassRoom;
beforeEach(async () => {
  at = await openClassRoom();
});
afterEach(async () => {
  await at.close();
});

function ports(more: Partial<RoomPorts> = {}): RoomPorts {
  return {
    ask: async (path, body, token) =>
      (await at.door.ask(path, { body, ...(token !== null && { token }) })).answer,
    link: () => Promise.resolve(openMqttLink),
    address: `${at.door.origin.replace('http', 'ws')}/live`,
    store: at.store,
    meet: () => Promise.resolve(true),
    every: () => () => undefined,
    now: () => '2026-11-22T08:00:00.000Z',
    ...more,
  };
}

const lesson = { id: 'lesson-1', participants: [] as Participant[] };

async function opened(given: RoomPorts, secret = at.door.host.room.secret): Promise<Room> {
  const room = await Room.open(given, secret, lesson);
  if ('is' in room) throw new Error(room.is);
  return room;
}

describe('the room of a lesson', () => {
  it('knows who is there and what they answered, also after a reload', async () => {
    const before = await opened(ports());
    before.show(aState());
    const guest = await at.guest();
    await at.until(() => guest.state !== undefined);
    await guest.answer(anAnswer().decision);
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    expect(before.answers).toHaveLength(1);
    before.close();
    const after = await opened(ports());
    expect(after.answers).toEqual(before.answers);
    after.close();
  });

  it('says where to go, and with which code', async () => {
    const room = await opened(ports());
    expect(room.code).toBe(at.door.host.room.code);
    expect(room.addresses.filter((one) => !/^http:\/\/.+\/$/.test(one))).toEqual([]);
    room.close();
  });

  it('can be taken back from another window, and shows what it showed', async () => {
    const mine = await opened(ports());
    mine.show(aState({ title: 'Mine' }));
    const guest = await at.guest();
    await at.until(() => guest.state?.title === 'Mine');
    const theirs = await opened(ports());
    theirs.show(aState({ title: 'Theirs' }));
    await at.until(() => guest.state?.title === 'Theirs');
    expect(await mine.takeBack()).toBe(true);
    await at.until(() => guest.state?.title === 'Mine');
    mine.close();
    theirs.close();
  });

  it('knows after it was taken back what was still being written then', async () => {
    let asked = 0;
    const store: RoomPorts['store'] = {
      answers: (id) => at.store.answers(id),
      keepAnswers(some) {
        asked += 1;
        at.changed();
        return at.store.keepAnswers(some);
      },
    };
    let letGo = (): void => undefined;
    const { ask } = ports();
    const slow: RoomPorts['ask'] = async (...given) => {
      const answer = await ask(...given);
      setImmediate(() => letGo());
      return answer;
    };
    const room = await opened(ports({ store, ask: slow }));
    room.show(aState());
    const guest = await at.guest();
    await at.until(() => guest.state !== undefined);
    letGo = at.store.hold();
    await guest.answer(anAnswer().decision);
    await at.until(() => asked === 1);
    guest.close();
    expect(await room.takeBack()).toBe(true);
    expect(room.answers).toHaveLength(1);
    room.close();
  });

  it('is not taken back while what is kept cannot be read', async () => {
    const room = await opened(ports());
    const because = { is: 'blocked', because: 'the storage is full' } as const;
    at.store.failWith(because);
    expect(await room.takeBack()).toEqual({ is: 'unread', because });
    at.store.failWith(undefined);
    expect(await room.takeBack()).toBe(true);
    room.close();
  });

  it('records on after the storage has thrown, and says why it did not', async () => {
    let throws = true;
    const store: RoomPorts['store'] = {
      answers: (id) => at.store.answers(id),
      keepAnswers(some) {
        setImmediate(() => at.changed());
        return throws ? Promise.reject(new TypeError('a slip')) : at.store.keepAnswers(some);
      },
    };
    const room = await opened(ports({ store }));
    room.show(aState());
    const guest = await at.guest();
    await at.until(() => guest.state !== undefined);
    await guest.answer(anAnswer().decision);
    await at.until(() => room.failure !== undefined);
    expect(room.failure).toMatchObject({ is: 'not saved' });
    throws = false;
    at.tick();
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    expect(room.failure).toBeUndefined();
    room.close();
  });

  it('goes on when the host does not close it', async () => {
    let silent = false;
    const { ask } = ports();
    const guest = await at.guest();
    const isTold = (phase: string) => at.until(() => guest.state?.phase === phase);
    const breaks: RoomPorts['ask'] = async (...given) => {
      if (!silent) return ask(...given);
      await isTold('over');
      return undefined;
    };
    const room = await opened(ports({ ask: breaks }));
    room.show(aState());
    await isTold('vote');
    silent = true;
    expect(await room.end()).toBe(false);
    await isTold('vote');
    await guest.answer(anAnswer().decision);
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    room.show(aState({ phase: 'discuss' }));
    await at.until(() => guest.state?.phase === 'discuss');
    room.close();
  });

  it('sends somebody out', async () => {
    const room = await opened(ports());
    const guest = await at.guest();
    expect(await room.remove(guest.id ?? '')).toBe(true);
    await at.until(() => guest.standing.is === 'outside');
    room.close();
  });

  it('ends for all, and the next one has another code', async () => {
    const room = await opened(ports());
    room.show(aState());
    const guest = await at.guest();
    const { code } = at.door.host.room;
    expect(await room.end()).toBe(true);
    await at.until(() => guest.standing.is === 'outside');
    expect(at.door.host.room.code).not.toBe(code);
    expect(await room.takeBack()).toBe(true);
    expect(room.code).toBe(at.door.host.room.code);
    room.close();
  });

  it('is told when the host refuses, does not answer, or the storage cannot be read', async () => {
    expect(await Room.open(ports(), 'guess', lesson)).toEqual({ is: 'wrong code' });
    const silent = ports({ ask: () => Promise.resolve(undefined) });
    expect(await Room.open(silent, '', lesson)).toEqual({ is: 'unreachable' });
    const unloaded = ports({ link: () => Promise.reject(new Error('offline')) });
    expect(await Room.open(unloaded, '', lesson)).toEqual({ is: 'unreachable' });
    const because = { is: 'blocked', because: 'the storage is full' } as const;
    at.store.failWith(because);
    expect(await Room.open(ports(), at.door.host.room.secret, lesson)).toEqual({
      is: 'unread',
      because,
    });
  });
});
