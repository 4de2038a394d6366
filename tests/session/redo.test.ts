import { describe, expect, it } from 'vitest';
import type { LatestAnswer } from '../../src/review/standing.ts';
import { Redo } from '../../src/session/redo.svelte.ts';
import type { RetryOf } from '../../src/session/redo.svelte.ts';
import { because, decided, needle } from '../support/tiny-course.ts';
import { tinyDrill, tinyHost } from '../support/exercise-host.ts';

const wait = decided('first', 'wait');
const offLine = because('quick', decided('tissue', needle(20)));
const moment = (step: string, tries = 0) => ({ step, tries }) as LatestAnswer;

const positionOf: RetryOf = ({ step }) =>
  Promise.resolve(
    {
      first: { drill: tinyDrill([]), decision: wait },
      tissue: { drill: tinyDrill([decided('first', 'image')]), decision: offLine },
      gone: { drill: tinyDrill([], { case: 'gone' }), decision: wait },
    }[step],
  );

async function begun(...moments: readonly LatestAnswer[]) {
  const host = tinyHost();
  const redo = new Redo(host, positionOf, moments);
  await redo.next();
  return { host, redo };
}

describe('moments to redo', () => {
  it('show the position before the error with the own choice', async () => {
    const { redo } = await begun(moment('tissue'));
    expect(redo.own).toEqual(['Needle, along, +20 mm']);
    expect(redo.play?.view?.step.id).toBe('tissue');
    expect([redo.feedback, redo.number, redo.of, redo.tries]).toEqual(['find', 1, 1, 0]);
  });

  it('lead back to the position until a decision earns full credit', async () => {
    const { host, redo } = await begun(moment('first', 2));
    await redo.commit(wait);
    expect([redo.feedback, redo.tries, redo.last]).toEqual(['fail', 3, ['Wait']]);
    expect(redo.play?.committed).toBeNull();
    await redo.commit(decided('first', 'image'));
    expect([redo.feedback, redo.tries, redo.found]).toEqual(['win', 4, 1]);
    expect(redo.play?.reveal?.credit).toBe(1);
    await redo.commit(wait);
    expect(redo.feedback).toBe('win');
    await redo.next();
    expect(redo.over).toBe(true);
    expect(host.open()).toEqual([]);
    expect(await host.log.list('me')).toHaveLength(2);
  });

  it('show a best decision to who wants to see it, and store nothing', async () => {
    const { host, redo } = await begun(moment('first'));
    redo.view();
    expect([redo.feedback, redo.solving, redo.found]).toEqual(['view', false, 0]);
    expect(redo.play?.committed?.judged.credit).toBe(1);
    redo.view();
    await redo.commit(wait);
    expect(redo.feedback).toBe('view');
    expect(await host.log.list('me')).toEqual([]);
  });

  it('can be skipped, and those that are no more are passed over', async () => {
    const { redo } = await begun(
      moment('gone'),
      moment('first'),
      moment('no more'),
      moment('tissue'),
    );
    expect([redo.number, redo.of]).toEqual([2, 4]);
    await redo.skip();
    expect([redo.number, redo.moment?.step, redo.over]).toEqual([4, 'tissue', false]);
    await redo.skip();
    expect([redo.over, redo.moment, redo.play]).toEqual([true, undefined, undefined]);
  });

  it('keep a try on the screen that could not be saved', async () => {
    const { host, redo } = await begun(moment('first'));
    host.log.failWith({ is: 'not saved', because: 'the storage is full' });
    await redo.commit(wait);
    expect(redo.feedback).toBe('fail');
    expect(redo.sitting?.unsaved).toBe(true);
    await redo.again();
    expect([redo.feedback, redo.sitting?.unsaved]).toEqual(['fail', false]);
  });

  it('wait where a decision does not fit', async () => {
    const { redo } = await begun(moment('first'));
    await redo.commit(offLine);
    expect([redo.feedback, redo.tries]).toEqual(['find', 0]);
  });

  it('that are left open nothing any more', async () => {
    const { host, redo } = await begun(moment('first'), moment('tissue'));
    const next = redo.next();
    redo.leave();
    await next;
    expect(redo.sitting).toBeUndefined();
    expect(host.open()).toEqual([]);
  });
});
