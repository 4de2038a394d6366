import { describe, expect, it } from 'vitest';
import { doorInWords, roomInWords, unkeptInWords } from '../../../src/screens/teach/room-words.ts';
import type { RoomStanding } from '../../../src/session/teach/live-lesson.svelte.ts';

const full = { is: 'not saved', because: 'the storage is full' } as const;

describe('how a room stands', () => {
  it.each<[RoomStanding, RegExp]>([
    [{ is: 'idle' }, /closed/],
    [{ is: 'opening' }, /Opening/],
    [{ is: 'connected' }, /Connected/],
  ])('is said calmly while nothing is wrong: %o', (standing, says) => {
    const words = roomInWords(standing);
    expect(words).toMatchObject({ button: null, bad: false });
    expect(words.says).toMatch(says);
  });

  it.each<[RoomStanding, RegExp, string | null]>([
    [{ is: 'connecting' }, /phones keep their answers .* go on by the wall/, null],
    [{ is: 'lost' }, /Another window leads .* recorded here stays/, 'Take it back'],
    [{ is: 'unreachable' }, /“npm run classroom” .* asked again by itself/, null],
    [{ is: 'no key' }, /Open once more the link that “npm run classroom” printed/, null],
    [{ is: 'wrong code' }, /Open the link that the class host printed last/, 'Ask again'],
    [{ is: 'banned', seconds: 61 }, /Ask again in 2 minutes/, 'Ask again'],
    [{ is: 'unread', because: full }, /cannot be read.* the storage is full/, null],
    [{ is: 'unreadable' }, /Reload it/, 'Ask again'],
    [{ is: 'not kept' }, /Free some space/, 'Ask again'],
  ])('is said with what can be done: %o', (standing, says, button) => {
    const words = roomInWords(standing);
    expect(words).toMatchObject({ button, bad: true });
    expect(words.says).toMatch(says);
  });

  it('speaks of no wall before a lesson has begun', () => {
    expect(doorInWords({ is: 'unreachable' }).says).toMatch(/asked again by itself\.$/);
    expect(doorInWords({ is: 'wrong code' })).toEqual(roomInWords({ is: 'wrong code' }));
  });

  it('says why answers are not recorded, and what to do', () => {
    expect(unkeptInWords(full)).toMatch(/the storage is full\. .* free some space/);
    expect(unkeptInWords({ is: 'newer data' })).toMatch(/close this tab/);
    expect(unkeptInWords({ is: 'behind', expected: 1, found: 2 })).toMatch(/Another tab/);
  });
});
