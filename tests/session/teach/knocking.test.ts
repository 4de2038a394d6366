import { describe, expect, it } from 'vitest';
import type { HostAnswer } from '../../../src/room/joining.ts';
import type { HostPorts } from '../../../src/session/teach/live-lesson.svelte.ts';
import { Knocking } from '../../../src/session/teach/knocking.svelte.ts';
import { settled } from '../../support/tiny-lesson.ts';

/** The door of a class host that answers as it is told. */
function aDoor() {
  const works = new Set<() => void>();
  const door = { answer: undefined as HostAnswer | undefined, asked: 0 };
  const ports: HostPorts = {
    ask() {
      door.asked += 1;
      return Promise.resolve(door.answer);
    },
    link: () => Promise.reject(new Error('nobody asked for it')),
    address: '',
    every(_, work) {
      works.add(work);
      return () => works.delete(work);
    },
  };
  const key = { secret: 'a secret' as string | null };
  const knocking = new Knocking(() => Promise.resolve(ports), key);
  return { door, key, knocking, works };
}

describe('a tab that may lead a room', () => {
  it('asks again by itself while the host does not answer, and no more once it does', async () => {
    const { door, knocking, works } = aDoor();
    expect(knocking.standing.is).toBe('opening');
    await knocking.ask();
    expect(knocking.standing.is).toBe('unreachable');
    door.answer = { is: 'here' };
    for (const work of works) work();
    expect(knocking.standing.is).toBe('unreachable');
    await settled();
    expect(knocking.standing.is).toBe('connected');
    expect(works.size).toBe(0);
    expect(door.asked).toBe(2);
  });

  it('asks once where the host has answered, and never after it was left', async () => {
    const { door, knocking, works } = aDoor();
    door.answer = { is: 'wrong code' };
    await knocking.ask();
    expect(knocking.standing.is).toBe('wrong code');
    door.answer = undefined;
    await knocking.ask();
    expect(works.size).toBe(1);
    knocking.close();
    expect(works.size).toBe(0);
    await knocking.ask();
    expect(works.size).toBe(0);
  });

  it('hears no answer to a link that was opened before another one', async () => {
    const { door, key, knocking } = aDoor();
    door.answer = { is: 'here' };
    const asking = knocking.ask();
    key.secret = 'another';
    await asking;
    expect(knocking.standing.is).toBe('opening');
  });

  it('says so where the part that asks cannot be loaded', async () => {
    const knocking = new Knocking(() => Promise.reject(new Error('offline')), { secret: 's' });
    await knocking.ask();
    expect(knocking.standing.is).toBe('unreachable');
  });
});
