import { describe, expect, it } from 'vitest';
import { broken, find, nextOf, put, received, unparked } from '../../src/room/outbox.ts';
import type { Outbox, Outgoing } from '../../src/room/outbox.ts';
import { anAnswer } from '../support/rooms.ts';

const answerTo = (question: string) => ({ ...anAnswer(), question });
const q1 = { lesson: 'lesson-1', question: 'q1', vote: 'first' } as const;
const receiptFor = ({ revision }: Outgoing, is: 'recorded' | 'closed' = 'recorded') => ({
  ...q1,
  is,
  revision,
});
const last = (box: Outbox): Outgoing => box.at(-1) as Outgoing;

describe('the outbox of a participant', () => {
  it('sends the oldest that waits, and it waits until its own receipt has come', () => {
    let box: Outbox = put(put([], answerTo('q1')), answerTo('q2'));
    const first = nextOf(box) as Outgoing;
    expect(first).toMatchObject({ question: 'q1', revision: 1 });
    box = received(box, { is: 'present' });
    box = received(box, { ...receiptFor(first), vote: 'second' });
    expect(nextOf(box)).toBe(first);
    box = received(box, receiptFor(first));
    expect(find(box, q1)).toMatchObject({ fate: 'recorded' });
    expect(nextOf(box)).toMatchObject({ question: 'q2' });
  });

  it('lets a changed answer take the place of the earlier one, whose receipt says nothing of it', () => {
    const before = put([], answerTo('q1'));
    let box: Outbox = put(before, answerTo('q1'));
    expect(box).toHaveLength(1);
    expect(last(box)).toMatchObject({ revision: 2, fate: 'waiting' });
    box = received(box, receiptFor(last(before)));
    expect(find(box, q1)?.fate).toBe('waiting');
    box = received(box, receiptFor(last(box), 'closed'));
    expect(find(box, q1)?.fate).toBe('closed');
    expect(nextOf(box)).toBeUndefined();
  });

  it('parks an answer after which the connection broke three times, and goes on with the next', () => {
    let box: Outbox = put(put([], answerTo('q1')), answerTo('q2'));
    for (const breaks of [1, 2]) {
      box = broken(box, nextOf(box) as Outgoing);
      expect(nextOf(box)).toMatchObject({ question: 'q1', breaks });
    }
    box = broken(box, nextOf(box) as Outgoing);
    expect(find(box, q1)?.fate).toBe('parked');
    expect(nextOf(box)).toMatchObject({ question: 'q2', breaks: 0 });
    box = unparked(box);
    expect(nextOf(box)).toMatchObject({ question: 'q1', breaks: 0 });
  });

  it('counts no break against what was recorded or changed meanwhile', () => {
    const sent = last(put([], answerTo('q1')));
    const recorded = received([sent], receiptFor(sent));
    expect(broken(recorded, sent)).toEqual(recorded);
    const changed = put([sent], answerTo('q1'));
    expect(broken(changed, sent)).toEqual(changed);
  });
});
