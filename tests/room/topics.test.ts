import { describe, expect, it } from 'vitest';
import {
  answerTopic,
  heardByInstructor,
  placeOf,
  presenceTopic,
  receiptTopic,
  stateTopic,
} from '../../src/room/topics.ts';

describe('the addresses of a room', () => {
  it('are read as they are written', () => {
    expect(placeOf(stateTopic('r'))).toEqual({ room: 'r', is: 'state' });
    expect(placeOf(answerTopic('r', 'p', 'q1'))).toEqual({
      room: 'r',
      is: 'answer',
      of: 'p',
      to: 'q1',
    });
    expect(placeOf(presenceTopic('r', 'p'))).toEqual({ room: 'r', is: 'presence', of: 'p' });
    expect(placeOf(receiptTopic('r', 'p'))).toEqual({ room: 'r', is: 'receipt', of: 'p' });
    expect(heardByInstructor('r')).toEqual(['live/r/a/#', 'live/r/j/#']);
  });

  it('keep a question whose id has characters with a meaning of their own', () => {
    const id = 'a/b+c#d %';
    const topic = answerTopic('r', 'p', id);
    expect(topic).not.toMatch(/[+#]/);
    expect(placeOf(topic)).toMatchObject({ to: id });
  });

  it.each([
    '',
    'live',
    'live/r',
    'live//state',
    'dead/r/state',
    'live/r/state/p',
    'live/r/a',
    'live/r/a/p',
    'live/r/a/p/',
    'live/r/a/p/%',
    'live/r/a/p/q/more',
    'live/r/j',
    'live/r/j/p/q',
    'live/r/r/p/q',
    'live/r/x/p',
    'live/r/x/p/q',
    '$SYS/r/state',
  ])('have no meaning if they are not ours: %s', (topic) => {
    expect(placeOf(topic)).toBeUndefined();
  });
});
