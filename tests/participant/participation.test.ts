import { describe, expect, it } from 'vitest';
import { Participation } from '../../src/participant/participation.ts';
import { oneTab } from '../../src/participant/tabs.ts';
import type { HostAnswer } from '../../src/room/joining.ts';
import type { LinkEvents } from '../../src/room/link.ts';
import { receiptTopic, stateTopic } from '../../src/room/topics.ts';
import { memoryPhone } from '../support/class-room.ts';
import { anAnswer, aState } from '../support/rooms.ts';

/** A phone with a network that is moved by hand. */
async function aPhone(
  more: { joined?: HostAnswer | undefined; me?: HostAnswer; unloaded?: boolean } = {},
) {
  const store = memoryPhone();
  const sent: string[] = [];
  let events: LinkEvents | undefined;
  let tick = (): void => undefined;
  let loading = Promise.resolve();
  const joined = 'joined' in more ? more.joined : { is: 'joined', room: 'r', id: 'p', token: 't' };
  const phone = new Participation({
    ask: (path) => Promise.resolve((path === '/join' ? joined : more.me) as HostAnswer | undefined),
    link: () =>
      more.unloaded
        ? Promise.reject(new Error('offline'))
        : loading.then(() => (_, given) => {
            events = given;
            return { send: (topic) => sent.push(topic), close: () => undefined };
          }),
    address: 'ws://here/live',
    store,
    every: (_, work) => {
      tick = work;
      return () => undefined;
    },
    changed: () => undefined,
  });
  await phone.start(null);
  await phone.join('ABCDEFGH', 'Grey Heron');
  return {
    phone,
    store,
    sent,
    net: () => events as LinkEvents,
    tick: () => tick(),
    /** From now on what a link is made of is loaded only once the function that comes back is called. */
    loads: () => {
      let loaded = (): void => undefined;
      loading = new Promise((resolve) => (loaded = resolve));
      return () => loaded();
    },
    /** All that is waiting for something has been done. */
    settled: () => new Promise((resolve) => setImmediate(resolve)),
    hear: (data: unknown, topic = stateTopic('r')) => events?.heard(topic, JSON.stringify(data)),
  };
}

const answerTopics = (sent: readonly string[]) => sent.filter((topic) => topic.includes('/a/'));
const { decision } = anAnswer();

describe('a participant', () => {
  it('sends an answer again until its receipt has come', async () => {
    const { phone, sent, net, tick, hear, settled } = await aPhone();
    net().opened();
    hear(aState());
    await phone.answer(decision);
    tick();
    tick();
    expect(answerTopics(sent)).toHaveLength(3);
    const receipt = { lesson: 'lesson-1', question: 'q1', vote: 'first', revision: 1 };
    hear([{ is: 'recorded', ...receipt }], receiptTopic('r', 'p'));
    await settled();
    expect(phone.answered('first')?.fate).toBe('recorded');
    tick();
    expect(answerTopics(sent)).toHaveLength(3);
  });

  it('parks an answer when the connection has broken after it three times, and tries it again when asked', async () => {
    const { phone, sent, net, hear, settled } = await aPhone();
    net().opened();
    hear(aState());
    await phone.answer(decision);
    for (let n = 0; n < 3; n++) {
      net().closed();
      await settled();
      net().opened();
    }
    expect(phone.answered('first')?.fate).toBe('parked');
    expect(answerTopics(sent)).toHaveLength(3);
    await phone.tryAgain();
    expect(answerTopics(sent)).toHaveLength(4);
  });

  it('has its answers after a reload, and sends what is open', async () => {
    const before = await aPhone();
    before.net().opened();
    before.hear(aState());
    before.net().closed();
    await before.phone.answer(decision);
    expect(before.phone.waiting).toBe(1);
    expect(before.store.phone?.box).toMatchObject([{ fate: 'waiting', question: 'q1' }]);
  });

  it('says that it cannot keep an answer, and sends it all the same', async () => {
    const { phone, store, sent, net, hear } = await aPhone();
    store.full = true;
    net().opened();
    hear(aState());
    await phone.answer(decision);
    expect(phone.kept).toBe(false);
    expect(answerTopics(sent)).toHaveLength(1);
  });

  it('answers nothing while no vote is open, and believes nothing that is no state', async () => {
    const { phone, sent, net, hear } = await aPhone();
    net().opened();
    hear({ canary: true });
    expect(phone.state).toBeUndefined();
    hear(aState({ phase: 'ask' }));
    await phone.answer(decision);
    expect(answerTopics(sent)).toEqual([]);
  });

  it('says when the host does not answer, or a part of the page cannot be loaded', async () => {
    const silent = await aPhone({ joined: undefined });
    expect(silent.phone.standing).toEqual({ is: 'outside', because: { is: 'unreachable' } });
    const { phone } = await aPhone({ unloaded: true });
    expect(phone.standing).toEqual({ is: 'outside', because: { is: 'unreachable' } });
  });

  it('comes back by itself when it was refused and the host knows no reason', async () => {
    const { phone, net, tick, settled } = await aPhone({ me: { is: 'here' } });
    const first = net();
    first.refused();
    await settled();
    expect(phone.standing.is).toBe('inside');
    tick();
    await settled();
    expect(net()).not.toBe(first);
    net().opened();
    expect(phone.connected).toBe(true);
  });

  it('comes back also when somebody answers while the host is asked why', async () => {
    const { phone, net, hear, tick, settled } = await aPhone({ me: { is: 'here' } });
    const first = net();
    first.opened();
    hear(aState());
    first.refused();
    await phone.answer(decision);
    await settled();
    tick();
    await settled();
    expect(net()).not.toBe(first);
    expect(phone.waiting).toBe(1);
  });

  it('comes in also when somebody answers while a part of the page is loaded', async () => {
    const { phone, net, hear, loads, settled } = await aPhone();
    const first = net();
    first.opened();
    hear(aState());
    const loaded = loads();
    const resumed = phone.resume();
    await settled();
    await phone.answer(decision);
    loaded();
    await resumed;
    expect(net()).not.toBe(first);
  });

  it('is taken back from another tab where the phone keeps nothing', async () => {
    const { phone, store, net, settled } = await aPhone();
    phone.yield();
    const before = net();
    store.phone = undefined;
    await phone.resume();
    await settled();
    expect(phone.standing.is).toBe('inside');
    expect(net()).not.toBe(before);
  });

  it('is in one tab of a phone: the one that was opened last', async () => {
    const { phone, net, settled } = await aPhone();
    const told: unknown[] = [];
    const channel = { onmessage: null, postMessage: (said: unknown) => told.push(said) };
    const takeHere = oneTab(channel as unknown as BroadcastChannel, () => phone.yield());
    expect(told).toHaveLength(1);
    (channel.onmessage as unknown as () => void)();
    expect(phone.standing.is).toBe('elsewhere');
    const before = net();
    takeHere();
    await phone.resume();
    await settled();
    expect(told).toHaveLength(2);
    expect(net()).not.toBe(before);
    expect(phone.standing.is).toBe('inside');
    const letGo = oneTab(undefined, () => phone.yield());
    expect(letGo).not.toThrow();
  });
});
