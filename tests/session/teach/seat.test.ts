import { describe, expect, it } from 'vitest';
import type { LessonDesk } from '../../../src/session/teach/lesson-desk.svelte.ts';
import { Seat } from '../../../src/session/teach/seat.svelte.ts';
import { fakeLocks } from '../../storage/locks.ts';
import { full, settled, tinyDesk } from '../../support/tiny-lesson.ts';

const deskOf = ({ now }: Seat): LessonDesk | undefined =>
  now.is === 'sitting' ? now.desk : undefined;

describe('the seat at the desk', () => {
  it('is one window’s, until another takes it over with all that was kept', async () => {
    const made = tinyDesk();
    await made.store.keepLesson(made.desk.lesson);
    const teaching = { desk: () => made.reloaded() };
    const locks = fakeLocks();
    const [one, other] = [new Seat(teaching, 'today', locks), new Seat(teaching, 'today', locks)];
    expect(one.now.is).toBe('opening');
    await one.take();
    await other.take();
    expect(one.now.is).toBe('sitting');
    expect(other.now.is).toBe('elsewhere');

    deskOf(one)?.send({ type: 'on' });
    deskOf(one)?.count('first', 'wait', 5);
    await settled();
    await other.takeOver();
    expect(one.now.is).toBe('elsewhere');
    expect(deskOf(other)?.hands('first')).toEqual({ wait: 5 });
    other.leave();
  });

  it('is free again once it was left', async () => {
    const made = tinyDesk();
    await made.store.keepLesson(made.desk.lesson);
    const teaching = { desk: () => made.reloaded() };
    const locks = fakeLocks();
    const one = new Seat(teaching, 'today', locks);
    await one.take();
    one.leave();
    await settled();
    const other = new Seat(teaching, 'today', locks);
    await other.take();
    expect(other.now.is).toBe('sitting');
  });

  it('has no desk where there is no such lesson, or where it cannot be read', async () => {
    const gone = new Seat({ desk: () => Promise.resolve(undefined) }, 'gone', undefined);
    await gone.take();
    expect(gone.now).toEqual({ is: 'no such lesson' });
    const unread = new Seat({ desk: () => Promise.resolve(full) }, 'today', undefined);
    await unread.take();
    expect(unread.now).toEqual({ is: 'unread', because: full });
  });
});
