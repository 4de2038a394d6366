import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lesson, TeachStore } from '../../../src/domain/quiz.ts';
import { openMqttLink } from '../../../src/link/mqtt-link.ts';
import type { Participation } from '../../../src/participant/participation.ts';
import type { HostAnswer } from '../../../src/room/joining.ts';
import type { AskHost, OpenLink } from '../../../src/room/link.ts';
import { roomLasts } from '../../../src/server/room-file.ts';
import type { LessonDesk } from '../../../src/session/teach/lesson-desk.svelte.ts';
import { knock, LiveLesson } from '../../../src/session/teach/live-lesson.svelte.ts';
import type { HostPorts } from '../../../src/session/teach/live-lesson.svelte.ts';
import { openClassRoom } from '../../support/class-room.ts';
import type { ClassRoom } from '../../support/class-room.ts';
import { tinyCourse } from '../../support/tiny-course.ts';
import { full, settled, tinyDesk } from '../../support/tiny-lesson.ts';

let at: ClassRoom;
let ends: (() => void)[];
beforeEach(async () => {
  at = await openClassRoom();
  ends = [];
});
afterEach(async () => {
  for (const end of ends) end();
  await at.close();
});

const gathering: Partial<Lesson> = { way: 'room', gathering: true };

/** The control window of a lesson, with the real host of `at`. */
function leads(desk: LessonDesk, store = tinyDesk().store, more: Partial<HostPorts> = {}) {
  const key = { secret: at.door.host.room.secret as string | null };
  const told: string[] = [];
  const works = new Set<() => void>();
  const link: OpenLink = (to, events) => {
    const look =
      <T extends unknown[]>(work: (...given: T) => void) =>
      (...given: T): void => {
        work(...given);
        at.changed();
      };
    const real = openMqttLink(to, {
      opened: look(() => events.opened()),
      closed: look(() => events.closed()),
      refused: look(() => events.refused()),
      heard: look((topic: string, message: string) => events.heard(topic, message)),
    });
    return {
      close: () => real.close(),
      send: look((topic: string, message: string, retain?: boolean) => {
        if (topic.endsWith('/state')) told.push(message);
        real.send(topic, message, retain);
      }),
    };
  };
  const ask: AskHost = async (path, body, token) =>
    (await at.door.ask(path, { body, ...(token !== null && { token }) })).answer;
  const ports: HostPorts = {
    ask,
    link: () => Promise.resolve(link),
    address: `${at.door.origin.replace('http', 'ws')}/live`,
    every(_, work) {
      works.add(work);
      return () => works.delete(work);
    },
    ...more,
  };
  const now = (): string => '2026-11-22T08:00:00.000Z';
  const kept: Pick<TeachStore, 'answers' | 'keepAnswers'> = {
    answers: (lesson) => store.answers(lesson),
    keepAnswers(answers) {
      const keeping = store.keepAnswers(answers);
      void keeping.then(settled).then(() => at.changed());
      return keeping;
    },
  };
  const host = (): Promise<HostPorts> => Promise.resolve(ports);
  const live = new LiveLesson({ desk, host, key, store: kept, now });
  ends.push(() => live.close());
  return {
    desk,
    live,
    key,
    ports,
    told,
    tick: () => works.forEach((work) => work()),
    opened: async (): Promise<void> => {
      await live.open();
      await at.until(() => live.standing.is === 'connected');
    },
    /** One step on, said to phones and to the wall as the page does it. */
    on: (times = 1): void => {
      for (let n = 0; n < times; n++) {
        desk.send({ type: 'on' });
        live.say();
        live.tell();
      }
    },
  };
}

/** Answers with one of the options, by place. */
async function choose(guest: Participation, place = 0): Promise<void> {
  const { asked } = guest.state ?? {};
  const option = asked?.options[place];
  if (!asked || !option) throw new Error('nothing is asked');
  const options = [{ letter: option.letter, with: {} }];
  await guest.answer({ options, certainty: 'certain', reason: null });
}

const is = (guest: Participation, phase: string) =>
  at.until(() => guest.state?.phase === phase && guest.connected);

describe('a lesson with phones', () => {
  it('lets phones come in, asks, counts, and says what is right only once it is revealed', async () => {
    const made = tinyDesk(gathering);
    const { desk, live, on, opened } = leads(made.desk, made.store);
    await opened();
    const guest = await at.guest();
    await is(guest, 'lobby');
    await at.until(() => live.present.length === 1);
    live.tell();
    expect(desk.slide).toMatchObject({ is: 'join', present: 1 });
    expect(guest.state).toMatchObject({ title: 'A tiny quiz', asked: null, number: 0, of: 4 });

    on();
    await is(guest, 'ask');
    expect(guest.state).toMatchObject({ number: 1, asked: { asks: 'What first?' } });
    expect(live.answered).toBeNull();
    on();
    await is(guest, 'vote');
    expect(live.answered).toBe(0);
    await choose(guest);
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    live.tell();
    expect(live.answered).toBe(1);
    expect(desk.slide).toMatchObject({ is: 'asked', voted: 1, join: live.join });
    on(2);
    await is(guest, 'vote again');
    expect(JSON.stringify(guest.state)).not.toMatch(/harmful|"best"/);
    on();
    await is(guest, 'reveal');
    expect(guest.state?.revealed?.best).toEqual(['Image']);
    expect(guest.state?.revealed?.options).toHaveLength(guest.state?.asked?.options.length ?? 0);
    on();
    await is(guest, 'follow');
    desk.send({ type: 'end' });
    live.say();
    await is(guest, 'over');
    expect(guest.state?.revealed?.best).toEqual(['Image']);
  });

  it('takes no vote on an answer that the class has seen, though it goes back to the vote', async () => {
    const made = tinyDesk({ way: 'room', at: { question: 'q-first', phase: 'vote again' } });
    const { desk, live, on, opened } = leads(made.desk, made.store);
    await opened();
    const guest = await at.guest();
    await is(guest, 'vote again');
    await choose(guest);
    await at.until(() => guest.answered('second')?.fate === 'recorded');
    expect(guest.state?.seen).toBeUndefined();
    on();
    await is(guest, 'reveal');
    desk.send({ type: 'back' });
    live.say();
    await is(guest, 'vote again');
    expect(guest.state).toMatchObject({ seen: true, revealed: null });
    await choose(guest, 1);
    expect(guest.answered('second')).toMatchObject({ revision: 1, fate: 'recorded' });
    expect((await made.reloaded()).seen).toBe(true);
    on(3);
    expect(desk.seen).toBe(false);
  });

  it('says where it stands once, however often it looks', async () => {
    const { live, on, opened, told } = leads(tinyDesk(gathering).desk);
    await opened();
    const before = told.length;
    for (let n = 0; n < 5; n++) live.say();
    expect(told).toHaveLength(before);
    on();
    expect(told).toHaveLength(before + 1);
  });

  it('goes on after a reload with everybody who is in and every answer', async () => {
    const made = tinyDesk(gathering);
    const before = leads(made.desk, made.store);
    await before.opened();
    before.on(2);
    const guest = await at.guest();
    await is(guest, 'vote');
    await choose(guest);
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    await settled();
    before.live.close();
    const after = leads(await made.reloaded(), made.store);
    await after.opened();
    after.live.tell();
    expect(after.live.answered).toBe(1);
    expect(after.live.present).toMatchObject([{ name: 'Grey Heron' }]);
    after.on();
    await is(guest, 'discuss');
  });

  it('says why there is no room, and opens it by itself once the host answers', async () => {
    const made = tinyDesk(gathering);
    let answers = (): Promise<HostAnswer | undefined> => Promise.resolve(undefined);
    const ask: AskHost = () => answers();
    const { live, key, ports, tick } = leads(made.desk, made.store, { ask });
    expect(live.standing.is).toBe('idle');
    expect([live.join, live.isOpen, live.failure, await live.remove('x')]).toEqual([
      null,
      false,
      undefined,
      false,
    ]);
    live.say();
    key.secret = null;
    await live.open();
    expect(live.standing).toEqual({ is: 'no key' });
    key.secret = 'a secret';
    await live.open();
    expect(live.standing).toEqual({ is: 'unreachable' });
    answers = () => Promise.resolve({ is: 'wrong code' });
    tick();
    expect(live.standing).toEqual({ is: 'opening' });
    await settled();
    expect(live.standing).toEqual({ is: 'wrong code' });
    tick();
    expect(live.standing).toEqual({ is: 'wrong code' });
    made.store.failWith(full);
    await live.open();
    expect(live.standing).toEqual({ is: 'unread', because: full });
    made.store.failWith(undefined);
    const led = await at.door.lead();
    answers = () => Promise.resolve(led);
    tick();
    await at.until(() => live.standing.is === 'connected');
    expect(ports.address).toContain('/live');
  });

  it('can be held where the part that asks the host cannot be loaded', async () => {
    const { desk } = tinyDesk(gathering);
    const host = (): Promise<HostPorts> => Promise.reject(new Error('offline'));
    const { store } = tinyDesk();
    const key = { secret: 'a secret' };
    const live = new LiveLesson({ desk, host, key, store, now: () => '' });
    await live.open();
    expect(live.standing).toEqual({ is: 'unreachable' });
    expect(await knock(host, key)).toEqual({ is: 'unreachable' });
    live.close();
  });

  it('leaves no room behind when its window closes while it opens', async () => {
    const { live } = leads(tinyDesk(gathering).desk);
    const opening = live.open();
    live.close();
    await opening;
    expect(live.isOpen).toBe(false);
  });

  it('leaves no room behind when its window closes while it takes the lead back', async () => {
    const open = new Set<object>();
    const link: OpenLink = (to, events) => {
      const real = openMqttLink(to, events);
      open.add(real);
      return {
        send: (...given) => real.send(...given),
        close: () => {
          open.delete(real);
          real.close();
        },
      };
    };
    const more = { link: () => Promise.resolve(link) };
    const { live } = leads(tinyDesk(gathering).desk, tinyDesk().store, more);
    await live.open();
    const opening = live.open();
    await settled();
    live.close();
    await opening;
    expect(open.size).toBe(0);
  });

  it('says that another window leads, and takes the lead back', async () => {
    const mine = leads(tinyDesk(gathering).desk);
    await mine.opened();
    const guest = await at.guest();
    await is(guest, 'lobby');
    const theirs = leads(tinyDesk({ way: 'room', id: 'other' }).desk);
    await theirs.opened();
    await at.until(() => mine.live.standing.is === 'lost');
    await is(guest, 'ask');
    await mine.live.open();
    await is(guest, 'lobby');
    expect(mine.live.standing.is).toBe('connected');
    await at.until(() => theirs.live.standing.is === 'lost');
  });

  it('says that the host is gone when the lead cannot be taken back, and takes it later', async () => {
    let silent = false;
    const made = leads(tinyDesk(gathering).desk);
    const { ask } = made.ports;
    const mine = leads(made.desk, tinyDesk().store, {
      ask: (...given) => (silent ? Promise.resolve(undefined) : ask(...given)),
    });
    await mine.opened();
    await made.opened();
    await at.until(() => mine.live.standing.is === 'lost');
    silent = true;
    await mine.live.open();
    expect(mine.live.standing.is).toBe('unreachable');
    silent = false;
    mine.tick();
    await at.until(() => mine.live.standing.is === 'connected');
  });

  it('takes the lead again after its token has run out, as after a night on which the computer slept', async () => {
    const { live, opened } = leads(tinyDesk(gathering).desk);
    await opened();
    at.door.later(roomLasts + 1000);
    at.door.host.drop();
    await at.until(() => live.standing.is === 'lost');
    await live.open();
    await at.until(() => live.standing.is === 'connected');
  });

  it('comes back by itself when the computer or the host was away, and shows what it showed', async () => {
    const { live, on, opened } = leads(tinyDesk(gathering).desk);
    await opened();
    on(2);
    await at.door.restart();
    await at.until(() => live.standing.is === 'connecting');
    on();
    await at.until(() => live.standing.is === 'connected');
    const guest = await at.guest();
    await is(guest, 'discuss');
  });

  it('says that nothing is recorded while the disk is full, and records all once it is not', async () => {
    const made = tinyDesk(gathering);
    const { live, on, opened } = leads(made.desk, made.store);
    await opened();
    on(2);
    const guest = await at.guest();
    await is(guest, 'vote');
    await at.until(() => live.present.length === 1);
    await settled();
    made.store.failWith(full);
    await choose(guest);
    await at.until(() => live.failure !== undefined);
    expect(live.failure).toEqual(full);
    expect(guest.answered('first')?.fate).toBe('waiting');
    made.store.failWith(undefined);
    at.tick();
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    expect(live.failure).toBeUndefined();
    expect(await made.store.answers('today')).toHaveLength(1);
  });

  it('sends somebody out and counts them no more; what they answered stays', async () => {
    const { live, desk, on, opened } = leads(tinyDesk(gathering).desk);
    await opened();
    on(2);
    const guest = await at.guest();
    await is(guest, 'vote');
    await choose(guest);
    await at.until(() => guest.answered('first')?.fate === 'recorded');
    expect(await live.remove(guest.id ?? '')).toBe(true);
    await at.until(() => guest.standing.is === 'outside');
    live.tell();
    expect(live.present).toEqual([]);
    expect(desk.lesson.participants).toHaveLength(1);
    expect(live.answered).toBe(1);
  });

  it('closes the room behind a lesson, and opens another one when it is taken up again', async () => {
    const { live, opened } = leads(tinyDesk({ way: 'room' }).desk);
    expect(await live.end()).toBe(false);
    await opened();
    const guest = await at.guest();
    await is(guest, 'ask');
    const { code } = at.door.host.room;
    expect(await live.end()).toBe(true);
    await at.until(() => guest.standing.is === 'outside');
    expect(live.standing.is).toBe('idle');
    await opened();
    expect(at.door.host.room.code).not.toBe(code);
    const other = await at.guest();
    await is(other, 'ask');
  });

  it('shows the address that was chosen, and none where this computer is in no network', async () => {
    const addresses = ['http://192.168.1.7:4180/', 'http://10.0.0.2:4180/'];
    const led = { ...(await at.door.lead()), code: 'ABCDEFGH', addresses };
    const ask: AskHost = () => Promise.resolve(led);
    const { live, desk, opened } = leads(tinyDesk(gathering).desk, tinyDesk().store, { ask });
    await opened();
    expect(live.addresses).toEqual(addresses);
    expect(live.join).toEqual({
      address: '192.168.1.7:4180',
      code: 'ABCD EFGH',
      link: 'http://192.168.1.7:4180/#ABCDEFGH',
    });
    live.choose('http://10.0.0.2:4180/');
    live.tell();
    expect(desk.slide).toMatchObject({ join: { address: '10.0.0.2:4180' } });
    led.addresses = [];
    expect(live.join).toBeNull();
  });

  it('sends phones to the wall for a question that is too long for them, or cannot be asked', async () => {
    const { desk } = tinyDesk({ way: 'room' });
    const { quiz } = desk.lesson;
    const gone = quiz.questions.map((one) => ({ ...one, step: 'gone' }));
    const broken = leads(tinyDesk({ way: 'room', quiz: { ...quiz, questions: gone } }).desk);
    await broken.opened();
    const guest = await at.guest();
    await is(guest, 'ask');
    expect(guest.state).toMatchObject({ number: 1, asked: null });
    expect(broken.live.tooLong).toBe(false);
    const course = tinyCourse({
      file: 'cases/tiny.yaml',
      from: 'What first?',
      to: `What first${' and then'.repeat(400)}?`,
    });
    const other = tinyDesk(
      { way: 'room', at: { question: 'q-first', phase: 'vote' } },
      course,
    ).desk;
    const tooLong = leads(other);
    await tooLong.opened();
    expect(tooLong.live.tooLong).toBe(true);
    await is(guest, 'vote');
    expect(guest.state).toMatchObject({ number: 1, asked: null });
  });
});

describe('knocking at the class host', () => {
  it('tells whether this tab may lead, and takes the lead from nobody', async () => {
    const mine = leads(tinyDesk(gathering).desk);
    await mine.opened();
    const { turn } = at.door.host.room;
    const host = () => Promise.resolve(mine.ports);
    expect(await knock(host, mine.key)).toBe(true);
    expect(at.door.host.room.turn).toBe(turn);
    expect(await knock(host, { secret: 'a guess' })).toEqual({ is: 'wrong code' });
    expect(await knock(host, { secret: null })).toEqual({ is: 'no key' });
    const silent = { ...mine.ports, ask: () => Promise.resolve(undefined) };
    expect(await knock(() => Promise.resolve(silent), mine.key)).toEqual({ is: 'unreachable' });
  });
});
