import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAnswer,
  readPresence,
  readReceipts,
  readState,
  writeState,
} from '../../src/room/door.ts';
import { readAsking, readHostAnswer } from '../../src/room/joining.ts';
import { isRevealed, openVote } from '../../src/room/messages.ts';
import type { PhoneState, RoomState } from '../../src/room/messages.ts';
import { anAnswer, aQuestion, phoneState } from '../support/rooms.ts';

const text = (value: unknown): string => JSON.stringify(value);
const anyMessage = fc.oneof(fc.string(), fc.json(), fc.constant('['.repeat(15_000)));

describe('the door of a room', () => {
  it('lets through what is sound', () => {
    const receipt = { is: 'recorded', lesson: 'l', question: 'q', vote: 'first', revision: 1 };
    expect(readState(text(phoneState()))).toEqual(phoneState());
    expect(readAnswer(text(anAnswer()))).toEqual(anAnswer());
    expect(readPresence(text({ lesson: 'l', name: ' Grey Heron ' }))).toEqual({
      lesson: 'l',
      name: 'Grey Heron',
    });
    expect(readReceipts(text([receipt, { is: 'present' }]))).toEqual([receipt, { is: 'present' }]);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const read of [readState, readAnswer, readPresence, readAsking, readHostAnswer])
          expect(read(message)).toBeUndefined();
        expect(readReceipts(message)).toEqual([]);
      }),
    );
  });

  it.each([
    ['more options than a question has', { options: Array(31).fill({ letter: 'A', with: {} }) }],
    ['a letter that is too long', { options: [{ letter: 'A'.repeat(4), with: {} }] }],
    ['too many values', { options: [{ letter: 'A', with: Object.fromEntries(numbered(21)) }] }],
    ['a certainty of its own', { certainty: 'very' }],
    ['a reason named __proto__', { reason: '__proto__' }],
  ])('keeps out %s', (_, more) => {
    const { decision, ...rest } = anAnswer();
    const message = text({ ...rest, decision: { ...decision, ...more } });
    expect(readAnswer(message)).toBeUndefined();
  });

  it('keeps out a number that JSON can write and nobody can count with', () => {
    const message = text(anAnswer());
    expect(readAnswer(message.replace('"with":{}', '"with":{"dose":60}'))).toBeDefined();
    expect(readAnswer(message.replace('"with":{}', '"with":{"dose":1e999}'))).toBeUndefined();
  });

  it('keeps out what is longer than a frame', () => {
    expect(readAnswer(text(anAnswer()) + ' '.repeat(16_000))).toBeUndefined();
    expect(readAsking(text({ code: 'A', was: null }) + ' '.repeat(8000))).toBeUndefined();
  });

  it('leaves behind what it does not know', () => {
    const answer = { ...anAnswer(), participant: 'somebody else', verdict: 'correct' };
    expect(readAnswer(text(answer))).toEqual(anAnswer());
  });

  it('lets no verdict out before the reveal, and nothing that is not named', () => {
    const revealed = { best: ['Do mri'], options: [] };
    expect(writeState(phoneState({ revealed }))).toBeUndefined();
    expect(readState(text(phoneState({ revealed })))).toBeUndefined();
    expect(readState(writeState(phoneState({ phase: 'reveal', revealed })) ?? '')).toMatchObject({
      revealed,
    });
    const { asked } = phoneState();
    const leaking = { ...phoneState(), asked: { ...asked, canary: 'correct', step: 's' } };
    expect(writeState(leaking as PhoneState)).not.toMatch(/canary|step/);
  });

  it('writes nothing that a frame cannot hold', () => {
    const tells = Array<string>(6).fill('x'.repeat(3000));
    expect(writeState(phoneState({ asked: aQuestion('q1', { tells }) }))).toBeUndefined();
  });

  it('reads what the host answers', () => {
    const joined = { is: 'joined', room: 'r', id: 'p', token: 't' };
    expect(readHostAnswer(text(joined))).toEqual(joined);
    expect(readHostAnswer(text({ is: 'banned', seconds: 60 }))).toEqual({
      is: 'banned',
      seconds: 60,
    });
    expect(readAsking(text({ code: 'ABCD', was: null }))).toEqual({ code: 'ABCD', was: null });
  });
});

describe('a state', () => {
  it.each([
    ['lobby', null, false],
    ['ask', null, false],
    ['vote', 'first', false],
    ['discuss', null, false],
    ['vote again', 'second', false],
    ['reveal', null, true],
    ['follow', null, true],
    ['over', null, true],
  ] satisfies [RoomState['phase'], string | null, boolean][])(
    'has in the phase "%s" the vote %s open; revealed: %s',
    (phase, vote, revealed) => {
      expect(openVote({ phase })).toBe(vote);
      expect(isRevealed({ phase })).toBe(revealed);
      expect(openVote({ phase, seen: true })).toBeNull();
      expect(isRevealed({ phase, seen: true })).toBe(true);
    },
  );
});

function numbered(n: number): [string, number][] {
  return Array.from({ length: n }, (_, i) => [`v${i}`, i]);
}
