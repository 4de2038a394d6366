import mqtt from 'mqtt';
import type { IClientOptions, MqttClient } from 'mqtt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Joined, Led } from '../../src/room/joining.ts';
import { answerTopic, presenceTopic, receiptTopic, stateTopic } from '../../src/room/topics.ts';
import { memoryPhone, openClassRoom } from '../support/class-room.ts';
import type { ClassRoom } from '../support/class-room.ts';
import { Rabbit } from '../support/rabbit.ts';
import { anAnswer, aQuestion, aState } from '../support/rooms.ts';

const { decision } = anAnswer();
const minutes = 60_000;

let rabbit: Rabbit;
let room: ClassRoom;
/** Why there is no such server here. */
let why: string | undefined;
beforeAll(async () => {
  rabbit = await Rabbit.onFreePorts();
  room = await openClassRoom({ broker: rabbit.address });
  why = await rabbit.start(room.door.origin);
}, 2 * minutes);
beforeEach((context) => {
  context.skip(why !== undefined, why);
});
afterAll(async () => {
  await room.close();
  await rabbit.end();
}, minutes);

/** Anybody with any client. */
function stranger(who: Pick<Joined | Led, 'id' | 'token'>, more: IClientOptions = {}): MqttClient {
  const client = mqtt.connect(rabbit.address, {
    protocolVersion: 4,
    clientId: who.id,
    username: who.id,
    password: who.token,
    reconnectPeriod: 0,
    ...more,
  });
  return client.on('error', () => undefined);
}

const event = (client: MqttClient, name: 'connect' | 'close'): Promise<void> =>
  new Promise((resolve) => client.once(name, () => resolve()));

async function isLetIn(client: MqttClient): Promise<boolean> {
  const isIn = await Promise.race([
    event(client, 'connect').then(() => true),
    event(client, 'close').then(() => false),
  ]);
  client.end(true);
  return isIn;
}

describe('a room at a RabbitMQ server', () => {
  it('goes through a whole question: shown, answered, kept, recorded', async () => {
    expect(await room.door.host.brokerAnswers()).toBe(true);
    const lectern = await room.lead();
    const guest = await room.guest();
    lectern.show(aState());
    await room.until(() => guest.state !== undefined);
    await guest.answer(decision);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(lectern.answers).toMatchObject([{ decision: { acts: [{ act: 'mri' }] } }]);
    const late = await room.guest('Red Robin');
    await room.until(() => late.state?.asked !== undefined);
    const revealed = { best: ['Do mri'], options: [] };
    lectern.show(aState({ phase: 'reveal', revealed }));
    await room.until(() =>
      [guest, late].every(({ state }) => state?.revealed?.best[0] === 'Do mri'),
    );
  });

  it(
    'loses nothing that was recorded when the server is killed in the middle of a question',
    async () => {
      const lectern = await room.lead();
      lectern.show(aState({ asked: aQuestion('q2') }));
      const [before, meanwhile] = [await room.guest(), await room.guest()];
      await room.until(() => [before, meanwhile].every(({ state }) => state !== undefined));
      await before.answer(decision);
      await room.until(() => before.answered('first')?.fate === 'recorded');
      await rabbit.kill();
      await room.until(() => !meanwhile.connected);
      await meanwhile.answer(decision);
      expect(meanwhile.answered('first')?.fate).toBe('waiting');
      expect(await rabbit.start(room.door.origin)).toBeUndefined();
      await room.until(() => meanwhile.answered('first')?.fate === 'recorded');
      const kept = await room.store.answers('lesson-1');
      expect(Array.isArray(kept) && kept.filter(({ question }) => question === 'q2')).toHaveLength(
        2,
      );
      expect(lectern.leading).toBe('connected');
    },
    3 * minutes,
  );

  it('lets in who has a token, as nobody else', async () => {
    const [guest, other] = [await room.door.join(), await room.door.join()];
    const inside = stranger(other);
    await event(inside, 'connect');
    const forged = [
      stranger(guest, { clientId: other.id }),
      stranger(guest, { username: other.id }),
      stranger({ ...guest, token: `${guest.token}x` }),
      stranger({ ...guest, token: '' }),
      stranger({ id: 'instructor-1', token: guest.token }),
      stranger({ id: 'host', token: guest.token }),
    ];
    expect(await Promise.all(forged.map(isLetIn))).not.toContain(true);
    expect(inside.connected).toBe(true);
    inside.end(true);
    expect(await isLetIn(stranger(guest))).toBe(true);
  });

  it('throws out who writes what only the instructor may, or what another one may', async () => {
    const guest = await room.door.join();
    const { room: id } = guest;
    for (const topic of [
      stateTopic(id),
      receiptTopic(id, guest.id),
      answerTopic(id, 'somebody-else', 'q1'),
      presenceTopic(id, 'somebody-else'),
      answerTopic('another-room', guest.id, 'q1'),
      `${answerTopic(id, guest.id, 'q1')}/more`,
      'live',
    ]) {
      const client = stranger(guest);
      await event(client, 'connect');
      client.publish(topic, 'forged');
      await event(client, 'close');
    }
    const honest = stranger(guest);
    await event(honest, 'connect');
    await honest.publishAsync(presenceTopic(id, guest.id), '{}', { qos: 1 });
    expect(honest.connected).toBe(true);
    honest.end(true);
  });

  it('lets nobody but the instructor listen to answers, and says no last will', async () => {
    const lectern = await room.lead();
    lectern.show(aState({ title: 'True' }));
    const guest = await room.door.join();
    const { room: id } = guest;
    for (const topic of [
      `live/${id}/a/#`,
      `live/${id}/#`,
      'live/+/state',
      '#',
      `live/${id}/+`,
      answerTopic(id, guest.id, 'q1'),
      receiptTopic(id, 'somebody-else'),
    ]) {
      const client = stranger(guest);
      await event(client, 'connect');
      client.subscribe(topic, { qos: 0 });
      await event(client, 'close');
    }
    const payload = Buffer.from(JSON.stringify(aState({ title: 'Forged' })));
    const will = { topic: stateTopic(id), payload, qos: 0, retain: true } as const;
    const dying = stranger(guest, { will });
    if (await Promise.race([event(dying, 'connect').then(() => true), event(dying, 'close')])) {
      const gone = event(dying, 'close');
      dying.stream.destroy();
      await gone;
    }
    const late = await room.guest();
    await room.until(() => late.state !== undefined);
    expect(late.state?.title).toBe('True');
  });

  it('has one lead, sends out who was removed, and says a state to nobody once it is closed', async () => {
    const first = await room.lead();
    const led = await room.door.lead();
    const second = await room.lead(led);
    await room.until(() => first.leading === 'lost');
    second.show(aState());
    const phone = memoryPhone();
    const guest = room.phone(phone);
    await guest.start(null);
    await guest.join(room.door.host.room.code, 'Grey Heron');
    await room.until(() => guest.state !== undefined);
    await room.door.ask('/remove', { token: led.token, body: guest.id });
    await room.until(() => guest.standing.is === 'outside');
    expect(guest.standing).toMatchObject({ because: { is: 'removed' } });
    const other = await room.guest();
    const topic = stateTopic(led.room);
    await room.door.ask('/close', { token: led.token });
    await room.until(() => other.standing.is === 'outside');
    expect(other.standing).toMatchObject({ because: { is: 'closed' } });
    const next = await room.door.join();
    const old = stranger(next);
    await event(old, 'connect');
    old.subscribe(topic, { qos: 0 });
    await event(old, 'close');
  });

  it('throws out who came before the host was started again: removed, no longer the lead, or of a room that is closed', async () => {
    const { door } = room;
    const [first, sentOut, other] = [await door.lead(), await door.join(), await door.join()];
    const clients = [first, sentOut, other].map((one) => stranger(one));
    const gone = clients.map((client) => event(client, 'close'));
    await Promise.all(clients.map((client) => event(client, 'connect')));
    await door.restart();
    const led = await door.lead();
    const leading = stranger(led);
    const ended = event(leading, 'close');
    await event(leading, 'connect');
    await gone[0];
    await door.ask('/remove', { token: led.token, body: sentOut.id });
    await gone[1];
    expect(clients[2]?.connected).toBe(true);
    await door.restart();
    await door.ask('/close', { token: led.token });
    await Promise.all([gone[2], ended]);
  });
});
