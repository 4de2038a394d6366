import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import mqtt from 'mqtt';
import type { IClientOptions, MqttClient } from 'mqtt';
import { WebSocket } from 'ws';
import type { Joined, Led } from '../../src/room/joining.ts';
import { answerTopic, presenceTopic, receiptTopic, stateTopic } from '../../src/room/topics.ts';
import { openClassRoom } from '../support/class-room.ts';
import type { ClassRoom } from '../support/class-room.ts';
import { anAnswer, aState } from '../support/rooms.ts';

let room: ClassRoom;
let address: string;
const ends: (() => void)[] = [];
beforeEach(async () => {
  room = await openClassRoom();
  address = `${room.door.origin.replace('http', 'ws')}/live`;
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await room.close();
});

/** Anybody with any client. */
function stranger(who: Pick<Joined | Led, 'id' | 'token'>, more: IClientOptions = {}): MqttClient {
  const client = mqtt.connect(address, {
    protocolVersion: 4,
    clientId: who.id,
    username: who.id,
    password: who.token,
    keepalive: 15,
    reconnectPeriod: 0,
    wsOptions: { origin: room.door.origin },
    ...more,
  });
  client.on('error', () => undefined);
  ends.push(() => void client.end(true));
  return client;
}

const event = (client: MqttClient, name: 'connect' | 'close'): Promise<void> =>
  new Promise((resolve) => client.once(name, () => resolve()));

/** Did the host let it in? */
const letIn = (client: MqttClient): Promise<boolean> =>
  Promise.race([
    event(client, 'connect').then(() => true),
    event(client, 'close').then(() => false),
  ]);

/** A bare socket, without the manners of a browser. */
function socket(headers: Readonly<Record<string, string>>, from = '127.0.0.1'): WebSocket {
  const bare = new WebSocket(address, 'mqtt', { headers, localAddress: from });
  bare.on('error', () => undefined);
  ends.push(() => bare.terminate());
  return bare;
}

const closed = (bare: WebSocket): Promise<number> =>
  new Promise((resolve) => bare.once('close', resolve));

describe('the broker of a room', () => {
  it('lets in who has a token, as nobody else, without a session and without a will', async () => {
    const guest = await room.door.join();
    expect(await letIn(stranger(guest))).toBe(true);
    const will = { topic: stateTopic(guest.room), payload: Buffer.from('x'), qos: 0, retain: true };
    const refused = [
      stranger({ ...guest, id: 'somebody-else' }),
      stranger({ ...guest, id: 'instructor-1' }),
      stranger({ ...guest, token: `${guest.token}x` }),
      stranger({ ...guest, token: '' }),
      stranger(guest, { clean: false }),
      stranger(guest, { will: { ...will, qos: 0 } }),
      stranger(guest, { protocolVersion: 5 }),
      stranger(guest, { keepalive: 0 }),
    ].map(letIn);
    expect(await Promise.all(refused)).not.toContain(true);
  });

  it('throws out a participant who writes what only the instructor may, or what another one may', async () => {
    const guest = await room.door.join();
    const { room: id } = guest;
    for (const [topic, retain] of [
      [stateTopic(id), true],
      [stateTopic(id), false],
      [receiptTopic(id, guest.id), false],
      [answerTopic(id, 'somebody-else', 'q1'), false],
      [presenceTopic(id, 'somebody-else'), false],
      [answerTopic(id, guest.id, 'q1'), true],
      [answerTopic('another-room', guest.id, 'q1'), false],
      ['$SYS/anything', false],
      ['live', false],
    ] as const) {
      const client = stranger(guest);
      await event(client, 'connect');
      client.publish(topic, 'forged', { retain });
      await event(client, 'close');
    }
    const honest = stranger(guest);
    await event(honest, 'connect');
    await honest.publishAsync(presenceTopic(id, guest.id), '{}', { qos: 1 });
    expect(honest.connected).toBe(true);
  });

  it('lets nobody but the instructor listen to answers', async () => {
    const guest = await room.door.join();
    const client = stranger(guest);
    await event(client, 'connect');
    const { room: id } = guest;
    for (const topic of [
      `live/${id}/a/#`,
      `live/${id}/#`,
      `live/+/state`,
      '#',
      '$SYS/#',
      answerTopic(id, guest.id, 'q1'),
      receiptTopic(id, 'somebody-else'),
    ])
      await expect(client.subscribeAsync(topic)).rejects.toThrow();
    expect(await client.subscribeAsync(stateTopic(id))).toMatchObject([{ qos: 0 }]);
    expect(await client.subscribeAsync(receiptTopic(id, guest.id))).toMatchObject([{ qos: 0 }]);
  });

  it('says a state to nobody once its room is closed', async () => {
    const led = await room.door.lead();
    const lectern = await room.lead(led);
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    await room.door.ask('/close', { token: led.token });
    const next = await room.guest();
    room.tick();
    expect(next.state).toBeUndefined();
  });

  it('throws out who sends far more than anybody answers', async () => {
    const guest = await room.door.join();
    const client = stranger(guest);
    await event(client, 'connect');
    const topic = answerTopic(guest.room, guest.id, 'q1');
    for (let n = 0; n < 60; n++) client.publish(topic, 'x');
    await event(client, 'close');
  });
});

describe('the socket of a room', () => {
  it.each([
    ['a page elsewhere', { Origin: 'http://evil.example' }],
    ['no page', {}],
    ['a page without an origin', { Origin: 'null' }],
  ])('is not opened for %s', async (_, headers) => {
    expect(await closed(socket(headers))).toBe(1006);
  });

  it('is not opened under another name', async () => {
    const { host } = new URL(address);
    const port = host.split(':')[1];
    const evil = `evil.example:${port}`;
    expect(await closed(socket({ Host: evil, Origin: `http://${evil}` }))).toBe(1006);
  });

  it('closes at a frame that is too long, and shuts out who goes on with that', async () => {
    const from = '127.0.0.9';
    const headers = { Origin: room.door.origin };
    for (let n = 0; n < 10; n++) {
      const bare = socket(headers, from);
      bare.once('open', () => bare.send(Buffer.alloc(17 * 1024)));
      expect(await closed(bare)).toBe(1009);
    }
    expect(await closed(socket(headers, from))).toBe(1006);
    const neighbour = socket(headers, '127.0.0.10');
    await new Promise((resolve) => neighbour.once('open', resolve));
  });

  it('has four places an address for those who do not say who they are, and many for those who do', async () => {
    const headers = { Origin: room.door.origin };
    const silent = [0, 1, 2, 3].map(() => socket(headers));
    await Promise.all(silent.map((bare) => new Promise((open) => bare.once('open', open))));
    const guest = await room.door.join();
    const waiting = stranger(guest);
    let isIn = false;
    waiting.once('connect', () => (isIn = true));
    const elsewhere = socket(headers, '127.0.0.10');
    await new Promise((open) => elsewhere.once('open', open));
    expect(isIn).toBe(false);
    silent[0]?.terminate();
    await event(waiting, 'connect');
    const others = await Promise.all(Array.from({ length: 8 }, () => room.door.join()));
    expect(await Promise.all(others.map((one) => letIn(stranger(one))))).not.toContain(false);
  });

  it('goes on for participants while somebody floods it', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    const headers = { Origin: room.door.origin };
    const flood = Array.from({ length: 20 }, () => socket(headers, '127.0.0.9'));
    for (const bare of flood) bare.once('open', () => bare.send(Buffer.alloc(1024 * 1024)));
    await guest.answer(anAnswer().decision);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    await Promise.all(flood.map(closed));
    expect(guest.connected).toBe(true);
  });
});
