import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMqttLink } from '../../src/link/mqtt-link.ts';
import { aliasOf } from '../../src/room/letters.ts';
import type { OpenLink } from '../../src/room/link.ts';
import type { PhoneDecision, RoomOption } from '../../src/room/messages.ts';
import { roomLasts } from '../../src/server/room-file.ts';
import { memoryPhone, openClassRoom } from '../support/class-room.ts';
import type { ClassRoom } from '../support/class-room.ts';
import { anAnswer, aQuestion, aState } from '../support/rooms.ts';

let room: ClassRoom;
beforeEach(async () => {
  room = await openClassRoom();
});
afterEach(async () => {
  await room.close();
});

const full = { is: 'not saved', because: 'the storage is full' } as const;
const { decision } = anAnswer();
const other: PhoneDecision = { ...decision, options: [{ letter: 'C', with: {} }] };
/** As they are kept: in the ids of the question. */
const [kept, changed] = ['mri', 'wait'].map((act) => ({
  step: 'step-of-q1',
  certainty: 'certain',
  reason: null,
  acts: [{ act, with: {} }],
}));
const answers = () => room.store.answers('lesson-1');

describe('a room', () => {
  it('shows the question, keeps the answer, and says "recorded" only then', async () => {
    const lectern = await room.lead();
    const guest = await room.guest();
    lectern.show(aState());
    await room.until(() => guest.state?.asked?.question === aliasOf('q1'));
    const letGo = room.store.hold();
    await guest.answer(decision);
    expect(guest.answered('first')).toMatchObject({ fate: 'waiting', revision: 1 });
    expect(guest.waiting).toBe(1);
    letGo();
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(await answers()).toMatchObject([{ question: 'q1', vote: 'first', revision: 1 }]);
    expect(lectern.answers).toMatchObject([{ decision: kept, at: '2026-11-22T08:00:00.000Z' }]);
    expect(room.lesson.participants).toMatchObject([{ name: 'Grey Heron' }]);
  });

  it('is seen at once by whoever comes late, and lets an answer be changed while its vote is open', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    await guest.answer(decision);
    await guest.answer(other);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(await answers()).toMatchObject([{ revision: 2, decision: changed }]);
    lectern.show(aState({ phase: 'discuss' }));
    await room.until(() => guest.state?.phase === 'discuss');
    await guest.answer(decision);
    expect(guest.answered('first')).toMatchObject({ revision: 2 });
  });

  it('counts an answer once, however often it comes', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    const letGo = room.store.hold();
    await guest.answer(decision);
    for (let n = 0; n < 5; n++) room.tick();
    letGo();
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(await answers()).toHaveLength(1);
    expect(lectern.answers).toHaveLength(1);
  });

  it('gives no receipt while the disk of the instructor is full, says so, and keeps all once it is not', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined && room.lesson.participants.length > 0);
    room.store.failWith(full);
    await guest.answer(decision);
    await room.until(() => lectern.failure !== undefined);
    expect(lectern.failure).toEqual(full);
    expect(guest.answered('first')?.fate).toBe('waiting');
    room.store.failWith(undefined);
    room.tick();
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(lectern.failure).toBeUndefined();
    expect(await answers()).toHaveLength(1);
  });

  it('goes on after its broker was killed in the middle of a question', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    await room.door.restart();
    await room.until(() => !guest.connected);
    await guest.answer(decision);
    expect(guest.answered('first')?.fate).toBe('waiting');
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(lectern.leading).toBe('connected');
    expect(await answers()).toHaveLength(1);
  });

  it('keeps what a phone answered that was away for ten minutes, unless the class has seen the answer', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const [early, late] = [memoryPhone(), memoryPhone()];
    for (const store of [early, late]) {
      const phone = room.phone(store);
      await phone.start(null);
      await phone.join(room.door.host.room.code, 'Grey Heron');
      await room.until(() => phone.state !== undefined);
      room.store.failWith(full);
      await phone.answer(decision);
      phone.close();
      room.store.failWith(undefined);
    }
    room.door.later(10 * 60 * 1000);
    lectern.show(aState({ phase: 'discuss' }));
    const back = room.phone(early);
    await back.start(null);
    await room.until(() => back.answered('first')?.fate === 'recorded');
    lectern.show(aState({ phase: 'reveal', revealed: { best: ['Do mri'], options: [] } }));
    const tooLate = room.phone(late);
    await tooLate.start(null);
    await room.until(() => tooLate.answered('first')?.fate === 'revealed');
    expect(await answers()).toHaveLength(1);
  });

  it('goes on where it was after the instructor has reloaded', async () => {
    const before = await room.lead();
    before.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    await guest.answer(decision);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    await before.close();
    const after = await room.lead(undefined, before.answers);
    expect(after.answers).toEqual(before.answers);
    after.show(aState({ asked: aQuestion('q2'), number: 2 }));
    await room.until(() => guest.state?.number === 2);
    await guest.answer(decision);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(await answers()).toHaveLength(2);
  });

  it('has one lead: the window that took it last, and the other is told', async () => {
    const first = await room.lead();
    first.show(aState());
    const second = await room.lead();
    await room.until(() => first.leading === 'lost');
    expect(second.leading).toBe('connected');
    second.show(aState({ title: 'Led by the second' }));
    const guest = await room.guest();
    await room.until(() => guest.state?.title === 'Led by the second');
  });

  it('says nothing that a phone could not be shown', async () => {
    const lectern = await room.lead();
    const revealed = { best: ['Do mri'], options: [] };
    expect(lectern.show(aState({ revealed }))).toBe(false);
    expect(lectern.show(aState())).toBe(true);
  });

  it('tells somebody who was removed, and does not let them answer', async () => {
    const led = await room.door.lead();
    const lectern = await room.lead(led);
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => room.lesson.participants.length === 1);
    const id = room.lesson.participants[0]?.id;
    await room.door.ask('/remove', { token: led.token, body: id });
    await room.until(() => guest.standing.is === 'outside');
    expect(guest.standing).toEqual({ is: 'outside', because: { is: 'removed' } });
  });

  it('tells who comes back to a room that was closed, or with a token that has run out', async () => {
    const led = await room.door.lead();
    const guest = await room.guest();
    await room.door.ask('/close', { token: led.token });
    await room.until(() => guest.standing.is === 'outside');
    expect(guest.standing).toEqual({ is: 'outside', because: { is: 'closed' } });
    const again = await room.guest();
    room.door.later(roomLasts + 1000);
    room.door.host.drop();
    await room.until(() => again.standing.is === 'outside');
    expect(again.standing).toMatchObject({ because: { is: 'expired' } });
  });

  it('says that a code is wrong, and that the host does not answer', async () => {
    const phone = room.phone();
    await phone.start(null);
    expect(await phone.join('ZZZZZZZZ', 'Grey Heron')).toBe(true);
    expect(phone.standing).toEqual({ is: 'outside', because: { is: 'wrong code' } });
  });

  it('sends a phone no id of content, from the question to the reveal', async () => {
    const [wait] = aQuestion().options;
    const asked = aQuestion('canary-question', {
      step: 'canary-step',
      options: [{ ...wait, letter: 'A', act: 'canary-act' } as RoomOption],
      reasons: [{ id: 'canary-reason', text: 'Because' }],
    });
    const messages: string[] = [];
    const overheard: OpenLink = (to, events) =>
      openMqttLink(to, {
        ...events,
        heard(topic, message) {
          messages.push(topic, message);
          events.heard(topic, message);
        },
      });
    const lectern = await room.lead();
    const guest = await room.guest('Grey Heron', overheard);
    lectern.show(aState({ asked }));
    await room.until(() => guest.state !== undefined);
    await guest.answer({ ...decision, reason: '1' });
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    const options = [{ act: 'canary-act', verdict: 'correct', why: 'So it is.' }] as const;
    lectern.show(aState({ asked, phase: 'reveal', revealed: { best: ['Wait'], options } }));
    await room.until(() => guest.state?.revealed?.options[0]?.letter === 'A');
    expect(messages.join('\n')).toContain('recorded');
    expect(messages.join('\n')).not.toContain('canary');
    expect(lectern.answers).toMatchObject([
      {
        question: 'canary-question',
        decision: { step: 'canary-step', acts: [{ act: 'canary-act' }], reason: 'canary-reason' },
      },
    ]);
  });

  it('does not take a letter that the question does not have', async () => {
    const lectern = await room.lead();
    const guest = await room.guest();
    lectern.show(aState());
    await room.until(() => guest.state !== undefined);
    await guest.answer({ ...decision, options: [{ letter: 'Z', with: {} }] });
    await room.until(() => guest.answered('first')?.fate === 'not asked');
    expect(lectern.answers).toEqual([]);
    await guest.answer(decision);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
  });

  it('says "recorded" again of what is kept, also after the next question has begun and a reload', async () => {
    const before = await room.lead();
    before.show(aState());
    const phone = memoryPhone();
    const guest = room.phone(phone);
    await guest.start(null);
    await guest.join(room.door.host.room.code, 'Grey Heron');
    await room.until(() => guest.state !== undefined);
    await guest.answer(decision);
    const waiting = phone.phone;
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    guest.close();
    await before.close();
    phone.phone = waiting; // the receipt has never come
    const after = await room.lead(undefined, before.answers);
    after.show(aState({ asked: aQuestion('q2'), number: 2 }));
    const back = room.phone(phone);
    await back.start(null);
    await room.until(() => phone.phone?.box[0]?.fate === 'recorded');
    expect(await answers()).toHaveLength(1);
  });

  it('never asks a phone for the time', async () => {
    const lectern = await room.lead();
    lectern.show(aState());
    const guest = await room.guest();
    await room.until(() => guest.state !== undefined);
    await guest.answer(decision);
    await room.until(() => guest.answered('first')?.fate === 'recorded');
    expect(JSON.stringify(guest.answered('first'))).not.toMatch(/\d{4}-\d\d|\d{13}/);
    expect(lectern.answers[0]?.at).toBe('2026-11-22T08:00:00.000Z');
  });
});
